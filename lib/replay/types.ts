/** A whole array as it was: its numbers row after row, exact to the last bit. A list of numbers has one axis. */
export interface ReplayArray {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export type ReplayValue = ReplayArray | number | string | boolean | null;

/** One activation: frame 0 is the program itself, every call of a function adds one. */
export interface ReplayFrame {
  readonly function: string;
  readonly file: string;
  /** The frame that called; null for the program itself. */
  readonly caller: number | null;
}

/**
 * `line`: a line has been executed. `call`: a line has begun and now calls a function of ours; it comes again
 * as `line` when the call is over. `enter`: the function has its arguments. `return`: its last line; what it
 * returns is called `return`.
 */
export type StepKind = 'line' | 'call' | 'enter' | 'return';

/** One executed line and what it changed. */
export interface ReplayStep {
  readonly kind: StepKind;
  readonly frame: number;
  /** Line of the frame's file, from 1; of a statement over several lines the first. */
  readonly line: number;
  /** Variables of the frame that are new or different after the line, as places in `Replay.values`. */
  readonly changed: Readonly<Record<string, number>>;
  /** Variables that are gone, for instance an empty list that now has members. */
  readonly removed?: readonly string[];
}

/** A program's run, line by line, as it was recorded from Python. */
export interface Replay {
  /** The file that was run. */
  readonly program: string;
  /** The text of each file that was executed, by its name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly frames: readonly ReplayFrame[];
  /** Every value that occurs, once. */
  readonly values: readonly ReplayValue[];
  readonly steps: readonly ReplayStep[];
}

/** A variable after a step. A list or net is shown by its members: `y[1]`, `net[0].w`. */
export interface Variable {
  readonly name: string;
  readonly value: ReplayValue;
  /** Whether this very step changed it. */
  readonly changed: boolean;
  /** The step that last changed it. */
  readonly since: number;
}
