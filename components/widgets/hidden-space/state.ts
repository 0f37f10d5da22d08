import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import { atATime } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { MOST_SWEEPS } from './run';

export const starts = ['learns', 'stuck', 'own'] as const;
export type Start = (typeof starts)[number];

/** Seeds of the two runs with a name; seed 35 still has two answers at 0.5 after 10,000 sweeps (content/results/xor.json). */
export const seeds = { learns: 12, stuck: 35 } as const;

/** Sweeps that Step and Back go. */
export const STRIDE = 10;

/** The point that the reader moves stands on twentieths of an input. */
export const GRAIN = 20;
const [LEAST, MOST] = [-8, 28];

export interface HiddenSpaceState extends Walking {
  readonly start: Start;
  /** Of the reader's own run; kept while a named one is on show. */
  readonly seed: number;
  /** Sweeps done. */
  readonly sweep: number;
  /** The reader's point, in twentieths of input 1 and input 2. */
  readonly a: number;
  readonly b: number;
  /** After how many sweeps the run on show ends; null while it has not been followed so far. */
  readonly end: number | null;
}

/** The run of a seed has been followed to its end. */
type Ended = { readonly type: 'ended'; readonly seed: number; readonly end: number };
export type HiddenSpaceAction = Ended | WalkAction | SetAction<HiddenSpaceState>;

/** What goes with another start, even if it is the same seed again. */
export const anew = { sweep: 0, playing: false, end: null };

export const seedOf = ({ start, seed }: Pick<HiddenSpaceState, 'start' | 'seed'>): number => (start === 'own' ? seed : seeds[start]);
const held = (value: number) => Math.min(MOST, Math.max(LEAST, Math.round(value)));

export const hiddenSpace = defineFigure<HiddenSpaceState, Ended>({
  name: 'hidden-space',
  initial: { start: 'learns', seed: 1, sweep: 0, a: 10, b: 10, playing: false, speed: 1, end: null },
  reduce: (state, { seed, end }) => {
    // That of a run which has been left since says nothing of this one.
    if (seed !== seedOf(state)) return state;
    // A link may ask for a sweep that the run does not have.
    return { ...state, end, sweep: Math.min(end, state.sweep), playing: state.playing && state.sweep < end };
  },
  settle: (next) => ({ ...next, a: held(next.a), b: held(next.b) }),
  link: { start: oneOf(...starts), seed: whole(0, LAST_SEED), sweep: whole(0, MOST_SWEEPS), a: whole(LEAST, MOST), b: whole(LEAST, MOST) },
  brief: ['seed', 'a', 'b'],
  keep: ['start', 'seed', 'speed', 'end'],
  walk: {
    along: 'sweep',
    last: ({ end }) => end ?? MOST_SWEEPS,
    // From the end, which is rarely a whole stride away, Back returns to the sweeps that Step stood on.
    next: ({ sweep }) => (Math.floor(sweep / STRIDE) + 1) * STRIDE,
    before: ({ sweep }) => (Math.ceil(sweep / STRIDE) - 1) * STRIDE,
    unit: 'sweep',
    paces: atATime('sweep', 1, 5, 20),
  },
});
