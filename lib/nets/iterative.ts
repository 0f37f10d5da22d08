import { backward, compile, forward, layerNamed, makeCases, makeWorkspace, sigmoid, weightIndex } from '@/lib/engine';
import type { NetworkSpec } from '@/lib/engine/types';
import { unitAt, unroll, type IterativeNet } from './unrolled';

/**
 * An iterative net run for some steps, and its gradient made in the two ways that Fig. 5 (p. 535) says are one: backwards
 * through the net's own stored history, and through the layered net that has a row of units for each step. All
 * lists by unit, connection or step start with the first; `net.iterations` is the number of steps.
 */

/** The history that eqs (5) and (6) need on the way back: index t holds time t, 0 the start. */
export interface History {
  /** Total inputs; at time 0 there are none (an empty list). */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
}

/** A start state, and what the units ought to say after the last step. */
export interface IterativeCase {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** ∂E/∂w of a case, copy by copy and together. */
export interface IterativeGradient {
  readonly E: number;
  /** `copies[t − 1][k]` is that of the copy of connection k that leads into time t. */
  readonly copies: readonly (readonly number[])[];
  /** The sum over the copies: the slope of E when the one weight moves. */
  readonly sum: readonly number[];
  /** Their average, by which the paper moves each copy (p. 536): the sum divided by the number of steps. */
  readonly average: readonly number[];
}

/** The same with what flows back: `dEdx[t][j]` is ∂E/∂x of unit j at time t (none at time 0). */
export interface GradientThroughTime extends IterativeGradient {
  readonly dEdx: readonly (readonly number[])[];
}

/** Runs all units at once, `net.iterations` times, from a start state; `weights` by connection. Throws for lists of the wrong length. */
export function runIterative(net: IterativeNet, weights: readonly number[], start: readonly number[]): History {
  check('weights', weights, net.connections.length);
  check('start', start, net.units);
  const x: number[][] = [[]];
  const y: number[][] = [[...start]];
  for (let t = 1; t <= net.iterations; t++) {
    const total = new Array<number>(net.units).fill(0);
    net.connections.forEach(({ from, to }, k) => {
      total[to - 1]! += y[t - 1]![from - 1]! * weights[k]!;
    });
    x.push(total);
    y.push(total.map(sigmoid));
  }
  return { x, y };
}

/** Backwards through the stored history, eqs (4)–(7) at every step from the last to the first. */
export function gradientThroughTime(
  net: IterativeNet,
  weights: readonly number[],
  { inputs, targets }: IterativeCase,
): GradientThroughTime {
  check('targets', targets, net.units);
  const { y } = runIterative(net, weights, inputs);
  const copies: number[][] = [];
  const dEdx: number[][] = [];
  let dEdy = y[net.iterations]!.map((value, j) => value - targets[j]!);
  const E = 0.5 * dEdy.reduce((sum, e) => sum + e * e, 0);
  for (let t = net.iterations; t >= 1; t--) {
    const now = dEdy.map((e, j) => e * (y[t]![j]! * (1 - y[t]![j]!)));
    dEdx.unshift(now);
    copies.unshift(net.connections.map(({ from, to }) => now[to - 1]! * y[t - 1]![from - 1]!));
    dEdy = new Array<number>(net.units).fill(0);
    net.connections.forEach(({ from, to }, k) => {
      dEdy[from - 1]! += now[to - 1]! * weights[k]!;
    });
  }
  return { E, ...together(copies), dEdx: [[], ...dEdx] };
}

/** The same from the layered net with a weight of its own for every copy: the engine's gradient, which knows nothing of time. */
export function gradientOfLayers(net: IterativeNet, weights: readonly number[], { inputs, targets }: IterativeCase): IterativeGradient {
  check('weights', weights, net.connections.length);
  const spec = unroll(net);
  const apart: NetworkSpec = { ...spec, projections: spec.projections.map(({ from, to }) => ({ from, to })) };
  const layered = compile(apart);
  const unit = (j: number, t: number) => layerNamed(layered, unitAt(j, t)).first;
  const places = Array.from({ length: net.iterations }, (_, t) =>
    net.connections.map(({ from, to }) => weightIndex(layered, unit(to, t + 1), unit(from, t))),
  );
  const flat = new Float64Array(layered.weightCount);
  for (const row of places)
    row.forEach((place, k) => {
      flat[place] = weights[k]!;
    });
  const work = makeWorkspace(layered, makeCases(layered, [inputs], [targets]));
  forward(work, flat);
  const E = backward(work, flat);
  return { E, ...together(places.map((row) => row.map((place) => work.dEdw[place]!))) };
}

function together(copies: readonly (readonly number[])[]): Pick<IterativeGradient, 'copies' | 'sum' | 'average'> {
  const sum = copies.reduce<number[]>(
    (all, row) => all.map((value, k) => value + row[k]!),
    copies[0]!.map(() => 0),
  );
  return { copies, sum, average: sum.map((value) => value / copies.length) };
}

/**
 * One change of the weights by eq. (8), on the gradients of all cases. By their average over the copies, as the paper moves
 * them, or by their sum: the same step when ε is multiplied by the number of copies.
 */
export function changeIterative(
  net: IterativeNet,
  weights: readonly number[],
  cases: readonly IterativeCase[],
  epsilon: number,
  by: 'sum' | 'average',
): number[] {
  return changed(
    weights,
    cases.map((each) => gradientThroughTime(net, weights, each)[by]),
    epsilon,
  );
}

/** E over all cases before every one of so many changes, and after the last: `sweeps` + 1 numbers. */
export function descentIterative(
  net: IterativeNet,
  start: readonly number[],
  cases: readonly IterativeCase[],
  { epsilon, by, sweeps }: { readonly epsilon: number; readonly by: 'sum' | 'average'; readonly sweeps: number },
): number[] {
  let weights = start;
  return Array.from({ length: sweeps + 1 }, () => {
    const gradients = cases.map((each) => gradientThroughTime(net, weights, each));
    weights = changed(
      weights,
      gradients.map((each) => each[by]),
      epsilon,
    );
    return gradients.reduce((sum, { E }) => sum + E, 0);
  });
}

function changed(weights: readonly number[], gradients: readonly (readonly number[])[], epsilon: number): number[] {
  return weights.map((w, k) => w - epsilon * gradients.reduce((sum, row) => sum + row[k]!, 0));
}

function check(name: string, list: readonly number[], length: number): void {
  if (list.length !== length) throw new Error(`${name}: expected ${length} numbers, got ${list.length}`);
}
