import { equationIn } from './equations';
import type { EquationNumber } from '@/lib/engine/types';
import type { Replay, ReplayArray, ReplayFrame, ReplayStep, ReplayValue, Variable } from './types';

/*
 * A replay is read at a cursor: the number of a step, 0 … steps.length − 1. All that is told is the state
 * after that step; −1 is the state before the first. Stepping back is a smaller number.
 */

/** The step at the cursor. Throws `RangeError` when there is none. */
export function stepAt(replay: Replay, cursor: number): ReplayStep {
  const step = replay.steps[cursor];
  if (!step) throw new RangeError(`cursor: expected 0 … ${replay.steps.length - 1}, got ${cursor}`);
  return step;
}

/** The frame a step belongs to. */
export function frameAt(replay: Replay, cursor: number): ReplayFrame {
  return replay.frames[stepAt(replay, cursor).frame]!;
}

/** Where the step stands: file, line from 1, and the line's text. */
export function placeAt(replay: Replay, cursor: number): { file: string; line: number; text: string } {
  const { file } = frameAt(replay, cursor);
  const { line } = stepAt(replay, cursor);
  return { file, line, text: linesOf(replay, file)[line - 1] ?? '' };
}

/** The lines of one of the replay's files. */
export function linesOf(replay: Replay, file: string): string[] {
  return (replay.sources[file] ?? '').replace(/\n$/, '').split('\n');
}

/** The equation that the step's line realises. A line that only calls, enters or returns realises none. */
export function equationAt(replay: Replay, cursor: number): EquationNumber | undefined {
  const { kind } = stepAt(replay, cursor);
  const equation = equationIn(placeAt(replay, cursor).text);
  return kind === 'line' || kind === 'return' ? equation : undefined;
}

/** The variables of the step's frame, in the order in which they came to be. */
export function variablesAt(replay: Replay, cursor: number): Variable[] {
  return cursor < 0 ? [] : variablesOf(replay, stepAt(replay, cursor).frame, cursor);
}

/** The variables of any frame after the step at the cursor, for looking at a caller's. */
export function variablesOf(replay: Replay, frame: number, cursor: number): Variable[] {
  const found = new Map<string, Variable>();
  for (let k = 0; k <= cursor; k++) {
    const step = stepAt(replay, k);
    if (step.frame !== frame) continue;
    for (const name of step.removed ?? []) found.delete(name);
    for (const [name, place] of Object.entries(step.changed)) {
      found.set(name, { name, value: replay.values[place] as ReplayValue, changed: k === cursor, since: k });
    }
  }
  return [...found.values()];
}

/** One open activation: its frame and the line it is on. */
export interface StackEntry {
  readonly frame: number;
  readonly function: string;
  readonly file: string;
  readonly line: number;
}

/** The open frames, the program itself first, the step's own last. */
export function stackAt(replay: Replay, cursor: number): StackEntry[] {
  const stack: StackEntry[] = [];
  let frame: number | null = stepAt(replay, cursor).frame;
  let at = cursor;
  while (frame !== null) {
    const own: number = frame;
    while (stepAt(replay, at).frame !== own) at--; // the caller's last step before is its call
    const { function: name, file, caller }: ReplayFrame = replay.frames[own]!;
    stack.unshift({ frame: own, function: name, file, line: stepAt(replay, at).line });
    frame = caller;
  }
  return stack;
}

/** How many calls deep the step is; 0 in the program itself. */
export function depthAt(replay: Replay, cursor: number): number {
  return stackAt(replay, cursor).length - 1;
}

export function isArray(value: ReplayValue): value is ReplayArray {
  return typeof value === 'object' && value !== null;
}

/** A value as rows of numbers: a single number is one row of one, a list one row. Undefined for texts and None. */
export function rowsOf(value: ReplayValue): number[][] | undefined {
  if (typeof value === 'number') return [[value]];
  if (!isArray(value)) return undefined;
  const columns = value.shape.at(-1) ?? 1;
  if (columns === 0) return [];
  return Array.from({ length: value.data.length / columns }, (_, r) => value.data.slice(r * columns, (r + 1) * columns));
}
