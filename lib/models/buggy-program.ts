import { sigmoid } from '@/lib/engine';
import type { Matrix } from './matrix';

/**
 * content/code/backprop.py with one of six mistakes in it, and what shows them: the slopes that the program follows, beside
 * those that are there.
 */

/** `none` is the program as it stands. */
export const bugNames = ['none', 'transpose', 'bias', 'sum', 'mean', 'updated', 'start'] as const;
export type Bug = (typeof bugNames)[number];

/** For every layer above the inputs a row for each of its units: the weights from the layer below, then that from the unit fixed at 1. */
export type Net = readonly Matrix[];

/** Inputs and desired outputs: units down the rows, cases along the columns. */
export interface Task {
  readonly inputs: Matrix;
  readonly d: Matrix;
}

export interface Settings {
  readonly epsilon: number;
  readonly alpha: number;
}

const transpose = (a: Matrix): Matrix => a[0]!.map((_, c) => a.map((row) => row[c]!));
const times = (a: Matrix, b: Matrix): Matrix => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => row.reduce((sum, value, k) => sum + value * column[k]!, 0)));
};
const mapped = (a: Matrix, make: (value: number, j: number, i: number) => number): Matrix =>
  a.map((row, j) => row.map((value, i) => make(value, j, i)));
/** A layer's outputs, with the unit fixed at 1 below them. */
const withOne = (y: Matrix): Matrix => [...y, y[0]!.map(() => 1)];

/** Equations (1) and (2): the outputs of every layer, the inputs first. */
export function forward(net: Net, inputs: Matrix): Matrix[] {
  const y = [inputs];
  for (const w of net) y.push(mapped(times(w, withOne(y.at(-1)!)), (x) => sigmoid(x)));
  return y;
}

/** Equation (3): the sum over cases and output units. */
export function error(y: Matrix, d: Matrix): number {
  const miss = (value: number, wanted: number) => (value - wanted) * (value - wanted);
  return 0.5 * y.reduce((sum, row, j) => sum + row.reduce((part, value, c) => part + miss(value, d[j]![c]!), 0), 0);
}

/** One sweep: the net and its velocity after it. What a bug does differently is said where it does it. */
export function sweep(net: Net, velocity: Net, { inputs, d }: Task, settings: Settings, bug: Bug = 'none'): { net: Net; velocity: Net } {
  const { epsilon, alpha } = settings;
  const y = forward(net, inputs);
  const after = [...net];
  const moved = [...velocity];
  let dEdy = mapped(y.at(-1)!, (value, j, c) => value - d[j]![c]!); // (4)
  for (let l = net.length - 1; l >= 0; l--) {
    const [above, before] = [y[l + 1]!, moved[l]!];
    const senders = y[l]!.length;
    const dEdx = mapped(dEdy, (value, j, c) => value * above[j]![c]! * (1 - above[j]![c]!)); // (5)
    const slopes = gradient(dEdx, withOne(y[l]!), d.length, bug);
    const change = mapped(slopes, (slope, j, i) => -epsilon * slope + alpha * before[j]![i]!); // (9)
    moved[l] = change;
    // The bias is changed inside the loop over the weights, so once for each of them.
    const often = (i: number) => (bug === 'bias' && i === senders ? senders : 1);
    after[l] = mapped(net[l]!, (w, j, i) => w + change[j]![i]! * often(i));
    // The layer above has been changed already when the error goes down through it; or it is read the wrong way.
    const through = (bug === 'updated' ? after : net)[l]!.map((row) => row.slice(0, senders));
    dEdy = times(bug === 'transpose' ? through : transpose(through), dEdx); // (7)
  }
  return { net: after, velocity: moved };
}

/** Equation (6) for the weights into a layer. */
function gradient(dEdx: Matrix, below: Matrix, outputs: number, bug: Bug): Matrix {
  const cases = below[0]!.length;
  // The slopes of each case replace those of the case before.
  const counted = (a: Matrix) => (bug === 'sum' ? a.map((row) => row.slice(-1)) : a);
  const slopes = times(counted(dEdx), transpose(counted(below))); // (6)
  // The mean of the squared errors over cases and outputs, and no ½, as frameworks have it.
  return bug === 'mean' ? mapped(slopes, (slope) => slope * (2 / (cases * outputs))) : slopes;
}

/** A velocity of zero. */
export const still = (net: Net): Net => net.map((w) => mapped(w, () => 0));

/** The slope that the program follows: its first step, divided by −ε. */
export function followed(net: Net, task: Task, settings: Settings, bug: Bug): Net {
  const after = sweep(net, still(net), task, settings, bug).net;
  return net.map((w, l) => mapped(w, (value, j, i) => (after[l]![j]![i]! - value) / -settings.epsilon));
}

/** The slope that is there: E a little above each weight, minus E a little below. */
export function measured(net: Net, { inputs, d }: Task, h = 1e-4): Net {
  const errorWith = (l: number, j: number, i: number, by: number) => {
    const nudged = mapped(net[l]!, (w, row, column) => (row === j && column === i ? w + by : w));
    return error(forward(net.with(l, nudged), inputs).at(-1)!, d);
  };
  return net.map((w, l) => mapped(w, (_, j, i) => (errorWith(l, j, i, h) - errorWith(l, j, i, -h)) / (2 * h)));
}
