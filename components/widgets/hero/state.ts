import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import { meanings } from '@/lib/notation/read-number';
import { LIMIT } from './run';

/** The figure's state: plain data, from which all numbers on it are computed. */
export interface HeroState {
  /** The starting weights follow from it. */
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  /** The input on show, as its place among the 64 cases: 0 is 0 0 0 0 0 0, 63 is 1 1 1 1 1 1. */
  readonly input: number;
  readonly playing: boolean;
  /** Position in `paces`. */
  readonly speed: number;
}

export type HeroAction =
  | { readonly type: 'step' | 'back' | 'play' | 'reset' }
  /** Training has come to this sweep. */
  | { readonly type: 'tick'; readonly sweep: number }
  | { readonly type: 'go'; readonly sweep: number }
  /** Other starting weights. */
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'flip'; readonly disc: number }
  | { readonly type: 'ask'; readonly input: number }
  | { readonly type: 'pace'; readonly speed: number };

export const LARGEST_SEED = 9999;

/** The seeds that the measurements behind the caption went through; Other weights draws from them. */
export const MEASURED_SEEDS = 1000;

export const paces = perSecond('sweep', 10, 50, 200, 1000, 5000);

/** The picture the page opens with: 1 0 1 1 0 1 in a run that has learned, while its weights still grow. */
export const opening: HeroState = { seed: 96, sweep: 1360, input: 0b101101, playing: false, speed: 2 };

const within = (sweep: number) => Math.min(LIMIT, Math.max(0, sweep));

function reduce(state: HeroState, action: HeroAction): HeroState {
  switch (action.type) {
    case 'step':
      return { ...state, sweep: within(state.sweep + 1), playing: false };
    case 'back':
      return { ...state, sweep: within(state.sweep - 1), playing: false };
    case 'go':
      return { ...state, sweep: within(action.sweep), playing: false };
    case 'play': {
      if (state.playing) return { ...state, playing: false };
      // The opening picture is a moment near the end: who presses Play there wants to see it learn.
      const again = state.sweep === LIMIT || (state.seed === opening.seed && state.sweep === opening.sweep);
      return { ...state, playing: true, sweep: again ? 0 : state.sweep };
    }
    case 'tick':
      if (!state.playing || action.sweep === state.sweep) return state;
      return { ...state, sweep: within(action.sweep), playing: action.sweep < LIMIT };
    case 'reset':
      return { ...state, sweep: 0, playing: false };
    case 'seed':
      return { ...state, seed: action.seed, sweep: 0 };
    case 'flip':
      return { ...state, input: state.input ^ (0b100000 >> action.disc) };
    case 'ask':
      return { ...state, input: action.input };
    case 'pace':
      return { ...state, speed: action.speed };
  }
}

export const hero = defineFigure<HeroState, HeroAction>({
  name: 'hero',
  initial: opening,
  reduce,
  link: { seed: whole(0, LARGEST_SEED), sweep: whole(0, LIMIT), input: whole(0, 63) },
  keep: ['seed', 'speed'],
  alone: false,
});

/** What a reader typed as a seed: the seed, or a sentence about what is wrong with it. */
export function readSeed(typed: string): { readonly seed: number } | { readonly problem: string } {
  const text = typed.trim();
  if (text === '') return { problem: 'Type a whole number.' };
  const limits = `A seed is a whole number from 0 to ${LARGEST_SEED.toLocaleString('en-GB')}`;
  // Digits of other scripts, and marks between thousands.
  const digits = meanings(text, true).find((one) => /^\d{1,15}$/.test(one));
  if (digits === undefined) return { problem: `${limits}, not “${text.slice(0, 12)}${text.length > 12 ? '…' : ''}”.` };
  const seed = Number(digits);
  return seed > LARGEST_SEED ? { problem: `${limits}; ${seed.toLocaleString('en-GB')} is larger.` } : { seed };
}

/** A seed other than this one, among those that were measured. @param random in [0, 1) */
export function otherSeed(seed: number, random: number): number {
  const drawn = 1 + Math.floor(random * (MEASURED_SEEDS - 1));
  return drawn >= seed ? drawn + 1 : drawn;
}
