import { useEffect, useRef, useState } from 'react';
import { useMany } from '@/components/figure/use-many';
import { manyWith, markOf, type Recipe } from './run';

/** The runs from a thousand seeds with one recipe, as far as they have been made. */
export type SeedsMade = ReturnType<typeof useSeeds>;

/** Runs all seeds with a recipe when it is asked to; what was made with another recipe is not shown. */
export function useSeeds(recipe: Recipe) {
  const { start, ...runs } = useMany();
  const [made, setMade] = useState<string | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const began = useRef(0);
  const { outcomes } = runs;
  useEffect(() => {
    if (outcomes.length > 0) setSeconds((performance.now() - began.current) / 1000);
  }, [outcomes]);
  const begin = () => {
    began.current = performance.now();
    setSeconds(null);
    setMade(markOf(recipe));
    start(manyWith(recipe));
  };
  const mine = made === markOf(recipe) && (runs.running || outcomes.length > 0);
  return {
    ...runs,
    /** How long they have taken; null while none has ended. */
    seconds,
    /** Whether they are of the recipe on show. */
    mine,
    begin,
  };
}
