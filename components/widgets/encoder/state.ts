import { LAST_SEED } from '@/components/controls/seeds';
import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { sweepsFrom, type Walking } from '@/components/figure/walk';
import { LIMIT } from './run';

export interface EncoderState extends Walking {
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
}

/** A run whose eight codes are found; Play shows it from the beginning. */
export const opening: EncoderState = { seed: 1, sweep: 1200, playing: false, speed: 1 };

export const encoder = defineFigure<EncoderState>({
  name: 'encoder',
  initial: opening,
  settle: (next, before) => (next.seed === before.seed ? next : { ...next, sweep: 0 }),
  link: { seed: whole(0, LAST_SEED), sweep: whole(0, LIMIT) },
  keep: ['seed', 'speed'],
  walk: sweepsFrom(opening, LIMIT, 1, 5, 20),
});
