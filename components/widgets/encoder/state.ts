import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { LIMIT } from './run';

export const LAST_SEED = 9999;

/** Ticks a second, and sweeps a tick. */
const RATE = 20;
export const paces = [
  { rate: RATE, stride: 1, figure: '20', spoken: '20 sweeps a second' },
  { rate: RATE, stride: 5, figure: '100', spoken: '100 sweeps a second' },
  { rate: RATE, stride: 20, figure: '400', spoken: '400 sweeps a second' },
] as const;

export interface EncoderState {
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  readonly playing: boolean;
  /** Position in `paces`. */
  readonly speed: number;
}

/** A run whose eight codes are found; Play shows it from the beginning. */
export const opening: EncoderState = { seed: 1, sweep: 1200, playing: false, speed: 1 };

type Own = { readonly type: 'seed'; readonly seed: number };

export const encoder = defineFigure<EncoderState, Own>({
  name: 'encoder',
  initial: opening,
  reduce: (state, { seed }) => ({ ...state, seed, sweep: 0, playing: false }),
  link: { seed: whole(0, LAST_SEED), sweep: whole(0, LIMIT) },
  keep: ['seed', 'speed'],
  walk: {
    at: ({ sweep }) => sweep,
    last: () => LIMIT,
    go: (state, sweep) => ({ ...state, sweep }),
    tick: ({ sweep, speed }) => sweep + paces[speed]!.stride,
    restart: ({ seed, sweep }) => (sweep === LIMIT || (seed === opening.seed && sweep === opening.sweep) ? 0 : undefined),
    unit: 'sweep',
    paces,
    pace: 'sweeps a second',
  },
});
