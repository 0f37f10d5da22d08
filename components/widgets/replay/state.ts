import { list, text, whole, type Codec } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { executedLines, inputsOf, placeOf, runTo, stepOut, stepOver, type Direction, type Place } from '@/lib/replay';
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

/** Breakpoints with one more at a place, or without the one there. */
export const toggled = (breaks: readonly Place[], place: Place): readonly Place[] =>
  breaks.includes(place) ? breaks.filter((each) => each !== place) : [...breaks, place].sort();

/** A larger step: over a call, out of a function, to a breakpoint, to the picked line. */
export interface LargeStep {
  readonly type: 'over' | 'out' | 'run' | 'here';
  readonly direction: Direction;
}

function leadsTo({ cursor, breaks, picked }: ReplayState, { type, direction }: LargeStep): number {
  switch (type) {
    case 'over':
      return stepOver(replay, cursor, direction);
    case 'out':
      return stepOut(replay, cursor, direction);
    case 'run':
      return runTo(replay, cursor, direction, breaks);
    case 'here':
      return runTo(replay, cursor, direction, picked === null ? [] : [picked]);
  }
}

/** A place at which nothing could ever stop. */
const odd = ({ breaks, picked }: ReplayState) => [...breaks, ...(picked ? [picked] : [])].find((place) => !places.has(place));

export const definition = defineFigure<ReplayState, LargeStep>({
  name: 'replay',
  /** The first line that computes anything, equation (1) of the hidden layer; a breakpoint waits at equation (7). */
  initial: { cursor: 16, chosen: 3, breaks: ['backprop.py:49'], picked: null, looking: null, playing: false, speed: 1 },
  reduce: (state, action) => {
    if (action.type === 'here' && state.picked === null) return state;
    return { ...state, cursor: leadsTo(state, action), playing: false, looking: null };
  },
  settle: (next, before) => (odd(next) === undefined ? next : before),
  link: { cursor: whole(0, LAST), chosen: whole(0, cases.length - 1), breaks: list(text(40) as Codec<Place>, 0, 40) },
  check: (state) => (odd(state) === undefined ? undefined : `no line runs at ${odd(state)}`),
  walk: {
    last: () => LAST,
    stops: ({ cursor, breaks }) => breaks.includes(placeOf(replay, cursor)),
    forgets: { looking: null },
    paces: perSecond('line', 0.5, 1, 2, 4),
  },
});
