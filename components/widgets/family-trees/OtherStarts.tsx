import { useMemo } from 'react';
import { TryStarts } from '@/components/figure/TryStarts';
import { useMany } from '@/components/figure/use-many';
import { heldRightOf } from '@/lib/nets/family-tree-answers';
import { manyOf, STARTS, type Recipe } from './run';
import { Spread } from './Spread';
import { startsWords } from './view';

/** The four questions of a seed's split held out, from a hundred other starts: how far the number right is a matter of the start alone. */
export function OtherStarts({ recipe, seed }: { readonly recipe: Recipe; readonly seed: number }) {
  const many = useMany();
  const held = useMemo(() => many.outcomes.map(({ weights }) => heldRightOf(weights, seed)), [many.outcomes, seed]);
  return (
    <TryStarts
      className="family-starts"
      many={many}
      config={() => manyOf(recipe, seed)}
      total={STARTS}
      ask={`Try ${STARTS} starts on this split`}
      counted="Starts that have ended"
      told={startsWords(held, many.running)}
    >
      {held.length > 0 && <Spread held={held} now={null} />}
    </TryStarts>
  );
}
