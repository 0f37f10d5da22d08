import { answersOf, splitOf } from '@/lib/nets/family-tree-answers';
import { countOf } from '@/lib/notation/magnitude';
import { format } from '@/lib/notation/format';
import { HELD } from './view';

/** How many of the four questions that a split holds out a net answers right. */
export function heldRightOf(weights: readonly number[], split: number): number {
  const { side } = answersOf(weights);
  return splitOf(split).heldOut.filter((k) => side[k]).length;
}

/** How starts fared on one split, in words. */
export function startsWords(held: readonly number[], running: boolean): string {
  if (held.length === 0) return running ? 'Training …' : '';
  const mean = held.reduce((sum, one) => sum + one, 0) / held.length;
  const all = held.filter((one) => one === HELD).length;
  return `${countOf(held.length, 'start')} on this split: all ${HELD} held out right in ${all}, ${format(mean, 2)} on average.`;
}
