import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { atATime } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** When the weights change: once a sweep on the sum of the slopes, or after every case. */
export const updates = ['sweep', 'case'] as const;

/** Without velocity, equation (8), and with it, equation (9). */
export const alphas = [0, 0.9] as const;
/** Position in `alphas`, as links say it. */
export type Velocity = number;

/** The run is followed so far. */
export const LAST = 2000;

/** What fixes a run. */
export interface Choice {
  readonly seed: number;
  readonly update: (typeof updates)[number];
  readonly velocity: Velocity;
}

export interface TrainingXorState extends Choice, Walking {
  /** Sweeps done. */
  readonly sweep: number;
}

/** Sweeps that Step goes from here; the sweeps stand on a logarithmic ruler. */
const strideAt = (sweep: number) => (sweep < 10 ? 1 : sweep < 200 ? 10 : 50);

export const trainingXor = defineFigure<TrainingXorState>({
  name: 'training-xor',
  initial: { seed: 9, update: 'sweep', velocity: 0, sweep: 0, playing: false, speed: 1 },
  link: {
    seed: whole(0, LAST_SEED),
    update: oneOf(...updates),
    velocity: whole(0, 1),
    sweep: whole(0, LAST),
  },
  keep: ['seed', 'update', 'velocity', 'speed'],
  walk: {
    along: 'sweep',
    last: () => LAST,
    next: ({ sweep }) => (Math.floor(sweep / strideAt(sweep)) + 1) * strideAt(sweep),
    before: ({ sweep }) => (Math.ceil(sweep / strideAt(sweep - 1)) - 1) * strideAt(sweep - 1),
    unit: 'sweep',
    paces: atATime('sweep', 1, 5, 20),
  },
});
