import type { EquationNumber, QuantityName, QuantityRef } from '@/lib/engine/types';
import { equationIn } from './equations';
import { inputsOf, layersOf } from './net';
import { linesOf, placeAt, rowsOf, stepAt, variablesOf } from './read';
import type { Replay, Variable } from './types';

/**
 * What the rows or columns of a grid stand for. `units`: the numbers of the units, as the site draws the net
 * (inputs first, from 1). `one`: the single column of biases, from the unit whose output is always 1. `cases`
 * and `sweeps`: one after another. `single`: a number alone.
 */
export type Axis =
  | { readonly of: 'units'; readonly units: readonly number[] }
  | { readonly of: 'cases'; readonly labels: readonly string[] }
  | { readonly of: 'sweeps'; readonly count: number }
  | { readonly of: 'one' }
  | { readonly of: 'single' };

/** Which quantity a variable holds, and what its rows and columns are. */
export interface Meaning {
  readonly q: QuantityName;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** One number of a variable: what it is in the engine's words, for the equation and the net beside the grid. */
export interface Cell {
  readonly value: number;
  readonly ref: QuantityRef;
  /** The case it belongs to, from 0; undefined for weights, sums over the cases and settings. */
  readonly case?: number;
}

const single: Axis = { of: 'single' };

/**
 * What a variable of backprop.py or xor.py means after the step at the cursor; undefined for counters such as `sweep`.
 * `frame` names another open frame than the step's own.
 */
export function meaningOf(replay: Replay, cursor: number, name: string, frame = stepAt(replay, cursor).frame): Meaning | undefined {
  const variable = variablesOf(replay, frame, cursor).find((each) => each.name === name);
  return variable && meaning(replay, cursor, frame, variable);
}

/** The variable as rows of cells, ready for a grid; undefined when it has no meaning or no numbers. */
export function cellsOf(replay: Replay, cursor: number, name: string, frame = stepAt(replay, cursor).frame): Cell[][] | undefined {
  const variable = variablesOf(replay, frame, cursor).find((each) => each.name === name);
  const what = variable && meaning(replay, cursor, frame, variable);
  if (!variable || !what) return undefined;
  const { q, rows, columns } = what;
  return rowsOf(variable.value)?.map((row, r) =>
    row.map((value, c) => ({
      value,
      ref: {
        q,
        ...(rows.of === 'units' ? { j: rows.units[r]! } : {}),
        ...(columns.of === 'units' ? { i: columns.units[c]! } : columns.of === 'one' ? { i: 0 } : {}),
      },
      ...(columns.of === 'cases' ? { case: c } : {}),
    })),
  );
}

function meaning(replay: Replay, cursor: number, frame: number, variable: Variable): Meaning | undefined {
  const { function: inside } = replay.frames[frame]!;
  const [, base = '', place, field] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(variable.name) ?? [];
  const layers = layersOf(replay);
  const last = layers.length - 1;
  const at = place === undefined ? undefined : Number(place);
  // Variables of a loop belong to the layer the loop was at when they were last written.
  const loop = loopLayer(replay, frame, variable.since, last);

  const perCase = (q: QuantityName, layer: number): Meaning => ({
    q,
    rows: { of: 'units', units: layers[layer] ?? [] },
    columns: { of: 'cases', labels: inputsOf(replay) },
  });
  const perConnection = (q: QuantityName, layer: number, which: string | undefined): Meaning => ({
    q,
    rows: { of: 'units', units: layers[layer] ?? [] },
    columns: which === 'b' ? { of: 'one' } : { of: 'units', units: layers[layer - 1] ?? [] },
  });

  switch (base) {
    case 'inputs':
      return perCase('y', 0);
    case 'd':
      return perCase('d', last);
    case 'x':
      return perCase('x', loop);
    case 'y':
      return perCase('y', at ?? last);
    case 'y_j':
      return perCase('y', loop);
    case 'y_i':
      return perCase('y', loop - 1);
    case 'dE_dx':
      return perCase('dEdx', loop);
    case 'dE_dy':
      return perCase('dEdy', equationOfWrite(replay, variable) === 7 ? loop - 1 : last);
    case 'net':
      return perConnection('w', at! + 1, field);
    case 'hidden':
      return perConnection('w', 1, field);
    case 'output':
      return perConnection('w', last, field);
    case 'layer':
      return perConnection('w', loop, field);
    case 'w':
      return perConnection('w', loop, innerField(replay, frame, variable.since));
    case 'slopes':
      return perConnection('dEdw', loop, field);
    case 'dE_dw':
      return perConnection('dEdw', loop, inside === 'change' ? innerField(replay, frame, variable.since) : 'w');
    case 'dE_db':
      return perConnection('dEdw', loop, 'b');
    case 'gradient':
      return at === undefined ? undefined : perConnection('dEdw', gradientLayer(replay, cursor, frame, at, last), field);
    case 'velocity':
      return perConnection('deltaW', at! + 1, field);
    case 'changes':
      return perConnection('deltaW', loop, field);
    case 'delta_w':
      return perConnection('deltaW', loop, innerField(replay, frame, variable.since));
    case 'epsilon':
    case 'alpha':
      return { q: base, rows: single, columns: single };
    case 'errors':
      return { q: 'E', rows: single, columns: { of: 'sweeps', count: rowsOf(variable.value)?.[0]?.length ?? 0 } };
    case 'return':
      if (inside === 'error') return { q: 'E', rows: single, columns: single };
      if (inside === 'forward') return perCase('y', at!);
      if (inside === 'backward') return perConnection('dEdw', at! + 1, field);
      return undefined;
    default:
      return undefined;
  }
}

/** The receiving layer (1 …) that a frame's loop over the layers is at; `backward` goes from the last one down. */
function loopLayer(replay: Replay, frame: number, cursor: number, last: number): number {
  const rounds = Math.min(roundsOf(replay, frame, cursor, 'for layer').length, last);
  return replay.frames[frame]!.function === 'backward' ? last + 1 - rounds : rounds;
}

/** The loop over a layer's two arrays, weights and then biases. */
function innerField(replay: Replay, frame: number, cursor: number): 'w' | 'b' {
  const outer = roundsOf(replay, frame, cursor, 'for layer').at(-1) ?? 0;
  return roundsOf(replay, frame, cursor, 'for w,').filter((k) => k > outer).length === 1 ? 'w' : 'b';
}

/** The steps up to the cursor at which a frame began a round of the loop whose line begins so. */
function roundsOf(replay: Replay, frame: number, cursor: number, head: string): number[] {
  const lines = linesOf(replay, replay.frames[frame]!.file);
  return replay.steps.flatMap((step, k) =>
    k <= cursor && step.frame === frame && step.kind !== 'enter' && lines[step.line - 1]!.trimStart().startsWith(head) ? [k] : [],
  );
}

/** `backward` fills its gradient from the last layer down, so that the first member moves up. */
function gradientLayer(replay: Replay, cursor: number, frame: number, at: number, last: number): number {
  const members = variablesOf(replay, frame, cursor).filter(({ name }) => /^gradient\[\d+\]\.w$/.test(name)).length;
  return last - members + at + 1;
}

function equationOfWrite(replay: Replay, { since }: Variable): EquationNumber | undefined {
  return equationIn(placeAt(replay, since).text);
}
