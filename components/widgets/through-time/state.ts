import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** Steps of the run; the error is made at the last. */
export const STEPS = 21;
/** How far a weight may be dragged, to either side. */
export const WIDEST = 4;

export const kinds = ['sigmoid', 'tanh', 'linear'] as const;
export const gates = ['forget', 'input', 'output'] as const;

export interface ThroughTimeState extends Walking, Readonly<Record<(typeof gates)[number], number>> {
  /** Steps that the error has gone back, from 0 at the last step. */
  readonly cursor: number;
  /** The plain unit’s weight from its own last output, and its curve. */
  readonly weight: number;
  readonly kind: (typeof kinds)[number];
  /** The weight from the cell’s last output to the cell’s input; at 0 the state is the only way back. */
  readonly loop: number;
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export const throughTime = defineFigure<ThroughTimeState>({
  name: 'through-time',
  initial: { cursor: STEPS - 1, weight: 1, kind: 'sigmoid', forget: 0.9, input: 1, output: 1, loop: 0, playing: false, speed: 1 },
  settle: (next) => ({
    ...next,
    weight: within(next.weight, -WIDEST, WIDEST),
    loop: within(next.loop, -WIDEST, WIDEST),
    forget: within(next.forget, 0, 1),
    input: within(next.input, 0, 1),
    output: within(next.output, 0, 1),
  }),
  link: {
    cursor: whole(0, STEPS - 1),
    weight: real(-WIDEST, WIDEST),
    kind: oneOf(...kinds),
    forget: real(0, 1),
    input: real(0, 1),
    output: real(0, 1),
    loop: real(-WIDEST, WIDEST),
  },
  keep: ['speed'],
  walk: { last: () => STEPS - 1, paces: perSecond('step', 2, 4, 8), unit: 'step' },
});
