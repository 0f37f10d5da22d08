import { useEffect, useRef, useState } from 'react';
import { useMany, type ManyRuns } from '@/components/figure/use-many';
import { manyWith, type Recipe } from './run';

/** The runs from a thousand seeds with one recipe, as far as they have been made. */
export interface SeedsMade {
  readonly outcomes: ManyRuns['outcomes'];
  readonly running: boolean;
  readonly problem: ManyRuns['problem'];
  /** How long they have taken, in seconds. */
  readonly seconds: number | null;
  /** Whether they are of the recipe on show. */
  readonly mine: boolean;
  readonly begin: () => void;
  readonly cancel: () => void;
}

/** Runs all seeds with a recipe when it is asked to; what was made with another recipe is not shown. */
export function useSeeds(recipe: Recipe): SeedsMade {
  const { outcomes, running, problem, start, cancel } = useMany();
  const [made, setMade] = useState<Recipe | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const began = useRef(0);
  useEffect(() => {
    if (outcomes.length > 0) setSeconds((performance.now() - began.current) / 1000);
  }, [outcomes]);
  const begin = () => {
    began.current = performance.now();
    setSeconds(null);
    setMade(recipe);
    start(manyWith(recipe));
  };
  const mine = made !== null && JSON.stringify(made) === JSON.stringify(recipe) && (running || outcomes.length > 0);
  return { outcomes, running, problem, seconds, mine, begin, cancel };
}
