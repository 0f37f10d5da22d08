import type { Pass } from '@/components/marks/types';
import type { EquationNumber } from '@/lib/notation/quantities';
import { equationAt, equationIn, frameAt, placeOf, stackAt, stepAt, type Place } from '@/lib/replay';
import { gridsAt, type Grids } from './grids';
import { netView, type NetView } from './net-view';
import { nameOf, sentence, textOf } from './sentences';
import { places, replay, type ReplayState } from './state';
import { tokensOf, type Token } from './tokens';
import { passAt } from './writes';

/** One line of the listing. */
export interface CodeLine {
  readonly place: Place;
  readonly number: number;
  readonly tokens: readonly Token[];
  /** Whether it is ever executed, so that one can stop there. */
  readonly runs: boolean;
  readonly equation: EquationNumber | undefined;
}

/** A stretch of the recording inside one function. */
export interface Stretch {
  readonly name: string;
  readonly pass: Pass | null;
  /** First and last step of it. */
  readonly from: number;
  readonly to: number;
}

export interface ReplayView {
  readonly place: Place;
  /** The lines that wait for a called function, in all files. */
  readonly waiting: readonly Place[];
  readonly pass: Pass | null;
  readonly equation: EquationNumber | undefined;
  /** "xor.py › train › forward". */
  readonly stack: readonly string[];
  readonly sweep: number | null;
  readonly sentence: string;
  readonly grids: Grids;
  readonly net: NetView;
  readonly say: string;
}

/** Everything that a file's listing shows but for where the run stands; made once. */
export const listings: Readonly<Record<string, readonly CodeLine[]>> = Object.fromEntries(
  Object.keys(replay.sources).map((file) => {
    const text = textOf(file);
    const tokens = tokensOf(text);
    return [
      file,
      text.map((line, k): CodeLine => {
        const place: Place = `${file}:${k + 1}`;
        return { place, number: k + 1, tokens: tokens[k]!, runs: places.has(place), equation: equationIn(line) };
      }),
    ];
  }),
);

const passOf: Readonly<Record<string, Pass>> = { forward: 'forward', error: 'error', backward: 'backward', change: 'change' };

/** The recording, cut where the function changes. */
export const stretches: readonly Stretch[] = replay.steps.reduce<Stretch[]>((found, _, k) => {
  const { function: name } = frameAt(replay, k);
  const last = found.at(-1);
  if (last?.name === nameOf(name)) found[found.length - 1] = { ...last, to: k };
  else found.push({ name: nameOf(name), pass: passOf[name] ?? null, from: k, to: k });
  return found;
}, []);

/** Steps at which a sweep begins. */
export const sweepStarts: readonly number[] = replay.steps.flatMap((step, k) => (Object.hasOwn(step.changed, 'sweep') ? [k] : []));

/** The sweep that is running, from 1; null before the first. */
function sweepAt(cursor: number): number | null {
  const begun = sweepStarts.filter((k) => k <= cursor).length;
  return begun === 0 ? null : begun;
}

/** Everything the figure shows at one moment. Pure. */
export function view({ cursor, chosen }: Pick<ReplayState, 'cursor' | 'chosen'>): ReplayView {
  const stack = stackAt(replay, cursor);
  const grids = gridsAt(cursor, chosen);
  const words = sentence(cursor, chosen, grids.makes);
  const place = placeOf(replay, cursor);
  return {
    place,
    waiting: stack.slice(0, -1).map(({ file, line }): Place => `${file}:${line}`),
    pass: passAt(cursor),
    equation: equationAt(replay, cursor),
    stack: stack.map((entry) => nameOf(entry.function)),
    sweep: sweepAt(cursor),
    sentence: words,
    grids,
    net: netView(cursor, chosen),
    say: `Line ${stepAt(replay, cursor).line} of ${frameAt(replay, cursor).file}. ${words}`,
  };
}
