import { LAST_SEED } from '@/components/controls/seeds';
import { whole } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import { restartFrom, walked, type Walk, type WalkAction, type Walking } from '@/components/figure/walk';
import { meanings } from '@/lib/notation/read-number';
import { LIMIT } from './run';

/** The figure's state: plain data, from which all numbers on it are computed. */
export interface HeroState extends Walking {
  /** The starting weights follow from it. */
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  /** The input on show, as its place among the 64 cases: 0 is 0 0 0 0 0 0, 63 is 1 1 1 1 1 1. */
  readonly input: number;
}

/** Training has come to this sweep. */
type Trained = { readonly type: 'tick'; readonly sweep: number };
type Flipped = { readonly type: 'flip'; readonly disc: number };
type Own = Trained | Flipped | WalkAction;
export type HeroAction = Own | SetAction<HeroState>;

/** The seeds that the measurements behind the caption went through; Other weights draws from them. */
const MEASURED_SEEDS = 1000;

export const paces = perSecond('sweep', 10, 50, 200, 1000, 5000);

/** The picture the page opens with: 1 0 1 1 0 1 in a run that has learned, while its weights still grow. */
export const opening: HeroState = { seed: 96, sweep: 1360, input: 0b101101, playing: false, speed: 2 };

/**
 * Its sweeps as a walk, which the definition does not name: training in the page's free time moves it, not the frame's clock.
 * Who presses Play on the opening picture, a moment near the end, wants to see it learn.
 */
const sweeps: Walk<HeroState> = { along: 'sweep', last: () => LIMIT, restart: restartFrom(opening, LIMIT), paces };

function reduce(state: HeroState, action: Own): HeroState {
  if ('disc' in action) return { ...state, input: state.input ^ (0b100000 >> action.disc) };
  if (!('sweep' in action)) return walked(sweeps, state, action);
  const sweep = Math.min(LIMIT, action.sweep);
  return !state.playing || sweep === state.sweep ? state : { ...state, sweep, playing: sweep < LIMIT };
}

export const hero = defineFigure<HeroState, Own>({
  name: 'hero',
  initial: opening,
  reduce,
  link: { seed: whole(0, LAST_SEED), sweep: whole(0, LIMIT), input: whole(0, 63) },
  keep: ['seed', 'speed'],
  alone: false,
});

/** What a reader typed as a seed: the seed, or a sentence about what is wrong with it. */
export function readSeed(typed: string): { readonly seed: number } | { readonly problem: string } {
  const text = typed.trim();
  if (text === '') return { problem: 'Type a whole number.' };
  const limits = `A seed is a whole number from 0 to ${LAST_SEED.toLocaleString('en-GB')}`;
  // Digits of other scripts, and marks between thousands.
  const digits = meanings(text, true).find((one) => /^\d{1,15}$/.test(one));
  if (digits === undefined) return { problem: `${limits}, not “${text.slice(0, 12)}${text.length > 12 ? '…' : ''}”.` };
  const seed = Number(digits);
  return seed > LAST_SEED ? { problem: `${limits}; ${seed.toLocaleString('en-GB')} is larger.` } : { seed };
}

/** A seed other than this one, among those that were measured. @param random in [0, 1) */
export function otherSeed(seed: number, random: number): number {
  const drawn = 1 + Math.floor(random * (MEASURED_SEEDS - 1));
  return drawn >= seed ? drawn + 1 : drawn;
}
