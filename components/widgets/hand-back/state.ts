import { maybe, oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { handBackNet } from '@/lib/models/hand-back';

/** Two outputs' error and blame, six messages, three sums and slopes, seventeen weights. */
export const STEPS = 33;

export const moods = ['patient', 'impatient'] as const;

/** Two bits: of the inputs, or of the targets. */
export const bitPairs = ['00', '01', '10', '11'] as const;
export type Bits = (typeof bitPairs)[number];

/** One of two bits turned over. */
export const flipped = (bits: Bits, at: number): Bits =>
  [...bits].map((bit, k) => (k === at ? String(1 - Number(bit)) : bit)).join('') as Bits;

/** The weight that is chosen after one is asked for: it is let go when it is asked for again. */
export const asked = (chosen: string | null, key: string | null): string | null => (key === chosen ? null : key);

/** The weights by `j.i`, in the engine's order. */
export const weightKeys: readonly string[] = handBackNet.connections.map(({ j, i }) => `${j}.${i}`);

export interface HandBackState extends Walking {
  /** Whether hidden units wait for all of their messages. */
  readonly mood: (typeof moods)[number];
  readonly inputs: Bits;
  readonly targets: Bits;
  /** Steps done: 0 before the first. With another case or mood it stays, so that the same moment can be compared. */
  readonly cursor: number;
  /** The weight whose two ends are lit, by `j.i`; null: the step's own numbers are. */
  readonly chosen: string | null;
}

export const handBackFigure = defineFigure<HandBackState>({
  name: 'hand-back',
  initial: { mood: 'patient', inputs: '10', targets: '10', cursor: 0, chosen: null, playing: false, speed: 1 },
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
