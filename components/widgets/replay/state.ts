import { list, text, whole, type Codec } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { executedLines, inputsOf, placeOf, runTo, step, stepOut, stepOver, type Direction, type Place } from '@/lib/replay';
import { xorReplay } from '@/lib/replay/xor';

export const replay = xorReplay;
export const LAST = replay.steps.length - 1;
export const files = Object.keys(replay.sources);
export const cases = inputsOf(replay);

/** Every place that is executed, so that stopping there makes sense. */
export const places: ReadonlySet<Place> = new Set(
  files.flatMap((file) => [...executedLines(replay, file)].map((line): Place => `${file}:${line}`)),
);

export interface ReplayState extends Walking {
  /** The step whose line has just run, 0 … LAST. */
  readonly cursor: number;
  /** The case whose column is marked and whose outputs stand in the net. */
  readonly chosen: number;
  /** Breakpoints. */
  readonly breaks: readonly Place[];
  /** The line that “run to here” means; null until one is picked. */
  readonly picked: Place | null;
  /** The file being looked at, when it is not the one that runs. */
  readonly looking: string | null;
}

type Own =
  | { readonly type: 'over' | 'out' | 'run' | 'here'; readonly direction: Direction }
  | { readonly type: 'choose'; readonly chosen: number }
  | { readonly type: 'toggle' | 'pick'; readonly place: Place }
  | { readonly type: 'look'; readonly file: string };
export type ReplayAction = Own | WalkAction;

function reduce(state: ReplayState, action: Own): ReplayState {
  const { cursor } = state;
  const at = (to: number): ReplayState => ({ ...state, cursor: Math.max(0, Math.min(LAST, to)), playing: false, looking: null });
  switch (action.type) {
    case 'over':
      return at(stepOver(replay, cursor, action.direction));
    case 'out':
      return at(stepOut(replay, cursor, action.direction));
    case 'run':
      return at(runTo(replay, cursor, action.direction, state.breaks));
    case 'here':
      return state.picked === null ? state : at(runTo(replay, cursor, action.direction, [state.picked]));
    case 'choose':
      return { ...state, chosen: action.chosen };
    case 'toggle': {
      if (!places.has(action.place)) return state;
      const there = state.breaks.includes(action.place);
      return { ...state, breaks: there ? state.breaks.filter((each) => each !== action.place) : [...state.breaks, action.place].sort() };
    }
    case 'pick':
      return places.has(action.place) ? { ...state, picked: action.place } : state;
    case 'look':
      return { ...state, looking: action.file, playing: false };
  }
}

/** The first line that computes anything, equation (1) of the hidden layer; a breakpoint waits at equation (7). */
export const initial: ReplayState = {
  cursor: 16,
  chosen: 3,
  breaks: ['backprop.py:49'],
  picked: null,
  looking: null,
  playing: false,
  speed: 1,
};

export const definition = defineFigure<ReplayState, Own>({
  name: 'replay',
  initial,
  reduce,
  link: { cursor: whole(0, LAST), chosen: whole(0, cases.length - 1), breaks: list(text(40) as Codec<Place>, 0, 40) },
  check: ({ breaks }) => {
    const odd = breaks.find((place) => !places.has(place));
    return odd === undefined ? undefined : `no line runs at ${odd}`;
  },
  walk: {
    last: () => LAST,
    next: ({ cursor }) => step(replay, cursor, 1),
    before: ({ cursor }) => step(replay, cursor, -1),
    stops: ({ cursor, breaks }) => breaks.includes(placeOf(replay, cursor)),
    forgets: { looking: null },
    paces: perSecond('line', 0.5, 1, 2, 4),
  },
});
