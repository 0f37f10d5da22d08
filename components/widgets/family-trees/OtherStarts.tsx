import { useMemo } from 'react';
import { useMany } from '@/components/figure/use-many';
import { manyOf, STARTS, type Recipe } from './run';
import { Spread } from './Spread';
import { heldRightOf, startsWords } from './starts';

export interface OtherStartsProps {
  readonly recipe: Recipe;
  /** Of the split, which stays. */
  readonly seed: number;
}

/** The same four questions held out, from a hundred other starts: how far the number right is a matter of the start alone. */
export function OtherStarts({ recipe, seed }: OtherStartsProps) {
  const { outcomes, running, problem, start, cancel } = useMany();
  const held = useMemo(() => outcomes.map(({ weights }) => heldRightOf(weights, seed)), [outcomes, seed]);
  return (
    <div className="family-starts" data-done={outcomes.length} data-running={running || undefined}>
      <button type="button" className="figure-tool" onClick={running ? cancel : () => start(manyOf(recipe, seed))}>
        {running ? 'Stop' : `Try ${STARTS} starts on this split`}
      </button>
      {running && <progress max={STARTS} value={outcomes.length} aria-label="Starts that have ended" />}
      <p role="status">{problem ?? startsWords(held, running)}</p>
      {held.length > 0 && <Spread held={held} now={null} />}
    </div>
  );
}
