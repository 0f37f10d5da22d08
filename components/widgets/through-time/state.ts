import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** Steps of the run; the error is made at the last. */
export const STEPS = 21;
/** How far a weight may be dragged, to either side. */
export const WIDEST = 4;

export const kinds = ['sigmoid', 'tanh', 'linear'] as const;
export type Kind = (typeof kinds)[number];
export const gates = ['forget', 'input', 'output'] as const;
export type Gate = (typeof gates)[number];

export interface ThroughTimeState extends Walking, Readonly<Record<Gate, number>> {
  /** Steps that the error has gone back, from 0 at the last step. */
  readonly cursor: number;
  /** The plain unit’s weight from its own last output, and its curve. */
  readonly weight: number;
  readonly kind: Kind;
  /** The weight from the cell’s last output to the cell’s input; at 0 the state is the only way back. */
  readonly loop: number;
}

type Own = { readonly type: 'weight' | 'loop' | Gate; readonly to: number } | { readonly type: 'kind'; readonly kind: Kind };

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function reduce(state: ThroughTimeState, action: Own): ThroughTimeState {
  if (action.type === 'kind') return { ...state, kind: action.kind };
  const own = action.type === 'weight' || action.type === 'loop';
  return { ...state, [action.type]: own ? within(action.to, -WIDEST, WIDEST) : within(action.to, 0, 1) };
}

export const throughTime = defineFigure<ThroughTimeState, Own>({
  name: 'through-time',
  initial: { cursor: STEPS - 1, weight: 1, kind: 'sigmoid', forget: 0.9, input: 1, output: 1, loop: 0, playing: false, speed: 1 },
  reduce,
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
