import { LAST_SEED } from '@/components/controls/seeds';
import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { sweepsFrom, type Walking } from '@/components/figure/walk';
import { allSequences, novelSequences } from '@/lib/nets/sequences';
import { LIMIT } from './run';

export interface SequenceCompletionState extends Walking {
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  /** The sequence on show, by its place among all 25. */
  readonly chosen: number;
}

/** A run that has just learned its twenty; on show is a sequence that it has never seen. Play shows it from the beginning. */
export const opening: SequenceCompletionState = {
  seed: 56,
  sweep: 120,
  chosen: allSequences.indexOf(novelSequences[0]!),
  playing: false,
  speed: 0,
};

export const sequenceCompletion = defineFigure<SequenceCompletionState>({
  name: 'sequence-completion',
  initial: opening,
  settle: (next, before) => (next.seed === before.seed ? next : { ...next, sweep: 0 }),
  link: { seed: whole(0, LAST_SEED), sweep: whole(0, LIMIT), chosen: whole(0, allSequences.length - 1) },
  keep: ['seed', 'speed'],
  walk: sweepsFrom(opening, LIMIT, 1, 2, 5),
});
