import { depthAt, frameAt, stepAt } from './read';
import type { Replay } from './types';

/** Forward or back. */
export type Direction = 1 | -1;

/** A line of a file, as the name and the number from 1: `backprop.py:30`. */
export type Place = `${string}:${number}`;

/** The place of a step. */
export function placeOf(replay: Replay, cursor: number): Place {
  return `${frameAt(replay, cursor).file}:${stepAt(replay, cursor).line}`;
}

const within = (replay: Replay, cursor: number) => Math.max(0, Math.min(replay.steps.length - 1, cursor));

/** The next step, or the one before; stays within the replay. */
export function step(replay: Replay, cursor: number, direction: Direction): number {
  return within(replay, cursor + direction);
}

/** The next step that is not inside a function called from here. */
export function stepOver(replay: Replay, cursor: number, direction: Direction): number {
  const depth = depthAt(replay, cursor);
  return find(replay, cursor, direction, (k) => depthAt(replay, k) <= depth);
}

/** The next step of the caller. */
export function stepOut(replay: Replay, cursor: number, direction: Direction): number {
  const depth = depthAt(replay, cursor);
  return find(replay, cursor, direction, (k) => depthAt(replay, k) < depth);
}

/** The next step on one of these lines (breakpoints, or the one line of "run to here"); else the end, or the start. */
export function runTo(replay: Replay, cursor: number, direction: Direction, places: readonly Place[]): number {
  return find(replay, cursor, direction, (k) => places.includes(placeOf(replay, k)));
}

function find(replay: Replay, cursor: number, direction: Direction, wanted: (cursor: number) => boolean): number {
  for (let k = cursor + direction; k >= 0 && k < replay.steps.length; k += direction) if (wanted(k)) return k;
  return direction > 0 ? replay.steps.length - 1 : 0;
}

/** The lines of a file that are executed at least once: where a breakpoint makes sense. */
export function executedLines(replay: Replay, file: string): Set<number> {
  return new Set(replay.steps.filter((s) => replay.frames[s.frame]?.file === file).map((s) => s.line));
}
