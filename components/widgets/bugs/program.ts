import { sigmoid } from '@/lib/engine';

/** The mistakes on show, in the order of the list; `none` is the program as it stands in content/code/backprop.py. */
export const bugNames = ['none', 'transpose', 'bias', 'sum', 'mean', 'updated', 'start'] as const;
export type Bug = (typeof bugNames)[number];

/** Rows of numbers, as NumPy's arrays of two axes. */
export type Matrix = readonly (readonly number[])[];

/** A number for each connection into a layer. `w[j][i]` is that from unit i of the layer below; `b[j]` that from the unit fixed at 1. */
export interface Layer {
  readonly w: Matrix;
  readonly b: readonly number[];
}
export type Net = readonly Layer[];

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
const scaled = ({ w, b }: Layer, by: number): Layer => ({ w: w.map((row) => row.map((v) => v * by)), b: b.map((v) => v * by) });
const joined = (a: Layer, b: Layer, make: (x: number, y: number) => number): Layer => ({
  w: a.w.map((row, j) => row.map((v, i) => make(v, b.w[j]![i]!))),
  b: a.b.map((v, j) => make(v, b.b[j]!)),
});

/** Equations (1) and (2): the outputs of every layer, the inputs first. */
export function forward(net: Net, inputs: Matrix): Matrix[] {
  const y = [inputs];
  for (const { w, b } of net) {
    const x = times(w, y.at(-1)!).map((row, j) => row.map((value) => value + b[j]!)); // (1)
    y.push(x.map((row) => row.map(sigmoid))); // (2)
  }
  return y;
}

/** Equation (3): the sum over cases and output units. */
export function error(y: Matrix, d: Matrix): number {
  return 0.5 * y.reduce((sum, row, j) => sum + row.reduce((part, value, c) => part + (value - d[j]![c]!) ** 2, 0), 0); // (3)
}

/** One sweep: the net and its velocity after it. What a bug does differently is said where it does it. */
export function sweep(net: Net, velocity: Net, { inputs, d }: Task, settings: Settings, bug: Bug = 'none'): { net: Net; velocity: Net } {
  const y = forward(net, inputs);
  const after = [...net];
  const moved = [...velocity];
  let dEdy: Matrix = y.at(-1)!.map((row, j) => row.map((value, c) => value - d[j]![c]!)); // (4)
  for (let l = net.length - 1; l >= 0; l--) {
    const above = y[l + 1]!;
    const dEdx = dEdy.map((row, j) => row.map((value, c) => value * above[j]![c]! * (1 - above[j]![c]!))); // (5)
    const slopes = gradient(dEdx, y[l]!, d.length, bug);
    const change = joined(slopes, moved[l]!, (slope, before) => -settings.epsilon * slope + settings.alpha * before); // (9)
    moved[l] = change;
    // The bias is changed inside the loop over the weights, so once for each of them.
    const often = bug === 'bias' ? net[l]!.w[0]!.length : 1;
    after[l] = joined(net[l]!, { w: change.w, b: change.b.map((v) => v * often) }, (w, delta) => w + delta);
    // The layer above has been changed already when the error goes down through it; or it is read the wrong way.
    const through = bug === 'updated' ? after[l]!.w : net[l]!.w;
    dEdy = times(bug === 'transpose' ? through : transpose(through), dEdx); // (7)
  }
  return { net: after, velocity: moved };
}

/** Equation (6) for the weights into a layer. */
function gradient(dEdx: Matrix, below: Matrix, outputs: number, bug: Bug): Layer {
  const cases = below[0]!.length;
  // The slopes of each case replace those of the case before.
  const counted = bug === 'sum' ? (a: Matrix) => a.map((row) => row.slice(-1)) : (a: Matrix) => a;
  const slopes: Layer = {
    w: times(counted(dEdx), transpose(counted(below))), // (6)
    b: counted(dEdx).map((row) => row.reduce((sum, value) => sum + value, 0)),
  };
  // The mean of the squared errors over cases and outputs, and no ½, as frameworks have it.
  return bug === 'mean' ? scaled(slopes, 2 / (cases * outputs)) : slopes;
}

/** A velocity of zero. */
export const still = (net: Net): Net => net.map((layer) => scaled(layer, 0));

/** The slope that the program follows: its first step, divided by −ε. */
export function followed(net: Net, task: Task, settings: Settings, bug: Bug): Net {
  const after = sweep(net, still(net), task, settings, bug).net;
  return net.map((layer, l) => joined(after[l]!, layer, (a, b) => (a - b) / -settings.epsilon));
}

/** The slope that is there: E a little above each weight, minus E a little below. */
export function measured(net: Net, task: Task, h = 1e-4): Net {
  const errorWith = (l: number, change: Layer) =>
    error(
      forward(
        net.map((layer, k) => (k === l ? joined(layer, change, (w, by) => w + by) : layer)),
        task.inputs,
      ).at(-1)!,
      task.d,
    );
  return net.map((layer, l) => {
    const nudge = (row: number, column: number | null, by: number) =>
      errorWith(l, {
        w: layer.w.map((weights, j) => weights.map((_, i) => (j === row && i === column ? by : 0))),
        b: layer.b.map((_, j) => (j === row && column === null ? by : 0)),
      });
    const slope = (j: number, i: number | null) => (nudge(j, i, h) - nudge(j, i, -h)) / (2 * h);
    return { w: layer.w.map((row, j) => row.map((_, i) => slope(j, i))), b: layer.b.map((_, j) => slope(j, null)) };
  });
}
