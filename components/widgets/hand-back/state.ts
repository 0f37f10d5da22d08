import { maybe, oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { handBackNet } from '@/lib/models/hand-back';

/** Two outputs' error and blame, six messages, three sums and slopes, seventeen weights. */
export const STEPS = 33;

export const moods = ['patient', 'impatient'] as const;
export type Mood = (typeof moods)[number];

/** Two bits: of the inputs, or of the targets. */
export const bitPairs = ['00', '01', '10', '11'] as const;
export type Bits = (typeof bitPairs)[number];

/** The weights by `j.i`, in the engine's order. */
export const weightKeys: readonly string[] = handBackNet.connections.map(({ j, i }) => `${j}.${i}`);

export interface HandBackState extends Walking {
  /** Whether hidden units wait for all of their messages. */
  readonly mood: Mood;
  readonly inputs: Bits;
  readonly targets: Bits;
  /** Steps done: 0 before the first. */
  readonly cursor: number;
  /** The weight whose two ends are lit, by `j.i`; null: the step's own numbers are. */
  readonly chosen: string | null;
}

type Own =
  | { readonly type: 'mood'; readonly mood: Mood }
  | { readonly type: 'flip'; readonly which: 'inputs' | 'targets'; readonly at: 0 | 1 }
  | { readonly type: 'choose'; readonly key: string | null };
export type HandBackAction = Own | WalkAction;

function flipped(bits: Bits, at: 0 | 1): Bits {
  return [...bits].map((bit, k) => (k === at ? String(1 - Number(bit)) : bit)).join('') as Bits;
}

function reduce(state: HandBackState, action: Own): HandBackState {
  switch (action.type) {
    // The step and the chosen weight stay, so that the same moment can be compared.
    case 'mood':
      return { ...state, mood: action.mood };
    case 'flip':
      return { ...state, [action.which]: flipped(state[action.which], action.at) };
    case 'choose':
      return { ...state, chosen: action.key === state.chosen ? null : action.key };
  }
}

export const handBackFigure = defineFigure<HandBackState, Own>({
  name: 'hand-back',
  initial: { mood: 'patient', inputs: '10', targets: '10', cursor: 0, chosen: null, playing: false, speed: 1 },
  reduce,
  link: {
    mood: oneOf(...moods),
    inputs: oneOf(...bitPairs),
    targets: oneOf(...bitPairs),
    cursor: whole(0, STEPS),
    chosen: maybe(oneOf(...weightKeys)),
  },
  keep: ['speed'],
  walk: { last: () => STEPS, paces: perSecond('step', 0.5, 1, 2, 4), forgets: { chosen: null } },
});
