import type { Pass } from '@/components/marks/types';
import { equationAt, frameAt, linesOf, passAt, placeOf, stackAt, stepAt, type Place } from '@/lib/replay';
import { gridsAt } from './grids';
import { netView } from './net-view';
import { nameOf, sentence } from './sentences';
import { files, places, replay, type ReplayState } from './state';
import { tokensOf } from './tokens';

export type ReplayView = ReturnType<typeof view>;

/** The lines of a file, and whether each is ever executed, so that one can stop there. */
const listingOf = (file: string) =>
  tokensOf(linesOf(replay, file)).map((tokens, k) => {
    const place: Place = `${file}:${k + 1}`;
    return { place, number: k + 1, tokens, runs: places.has(place) };
  });

/** Everything that a file's listing shows but for where the run stands; made once. */
export const listings = Object.fromEntries(files.map((file) => [file, listingOf(file)]));

/** A stretch of the recording inside one function. */
interface Stretch {
  readonly name: string;
  readonly pass: Pass | null;
  /** First and last step of it. */
  readonly from: number;
  readonly to: number;
}

const passes: readonly Pass[] = ['forward', 'error', 'backward', 'change'];

/** The recording, cut where the function changes. */
export const stretches = replay.steps.reduce<Stretch[]>((found, _, k) => {
  const name = nameOf(frameAt(replay, k).function);
  const last = found.at(-1);
  if (last?.name === name) found[found.length - 1] = { ...last, to: k };
  else found.push({ name, pass: passes.find((pass) => pass === name) ?? null, from: k, to: k });
  return found;
}, []);

/** Steps at which a sweep begins. */
export const sweepStarts: readonly number[] = replay.steps.flatMap((step, k) => (Object.hasOwn(step.changed, 'sweep') ? [k] : []));

/** Everything the figure shows at one moment. Pure. */
export function view({ cursor, chosen }: Pick<ReplayState, 'cursor' | 'chosen'>) {
  const stack = stackAt(replay, cursor);
  const grids = gridsAt(cursor, chosen);
  const words = sentence(cursor, chosen, grids.makes);
  return {
    place: placeOf(replay, cursor),
    /** The lines that wait for a called function, in all files. */
    waiting: stack.slice(0, -1).map(({ file, line }): Place => `${file}:${line}`),
    pass: passAt(replay, cursor),
    equation: equationAt(replay, cursor),
    /** "xor.py › train › forward". */
    stack: stack.map((entry) => nameOf(entry.function)),
    /** The sweep that is running, from 1; 0 before the first. */
    sweep: sweepStarts.filter((k) => k <= cursor).length,
    sentence: words,
    grids,
    net: netView(cursor, chosen),
    say: `Line ${stepAt(replay, cursor).line} of ${frameAt(replay, cursor).file}. ${words}`,
  };
}
