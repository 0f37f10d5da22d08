import { readFileSync } from 'node:fs';
import type { Outcomes } from '@/lib/reproduce/experiment';

// The net of How It Works by plain arithmetic, without the engine: what the texts quote is compared with this.

export const squash = (x: number) => 1 / (1 + Math.exp(-x));
/** As the chapters print numbers: fixed decimals, real minus sign. */
export const print = (value: number, places = 4) => value.toFixed(places).replace('-', '−');

/** XOR 2-2-1: `w31` leads from unit 1 to unit 3, `w30` is the bias of unit 3. */
export interface Weights {
  readonly w31: number;
  readonly w32: number;
  readonly w30: number;
  readonly w41: number;
  readonly w42: number;
  readonly w40: number;
  readonly w53: number;
  readonly w54: number;
  readonly w50: number;
}

/** Seed 9, rounded to two places. */
export const start: Weights = { w31: -0.6, w32: 0.7, w30: -0.72, w41: 0.64, w42: 0.45, w40: 0.38, w53: -0.47, w54: 0.84, w50: -0.74 };

/** Inputs and target of the four cases, counting up. */
export const cases = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;
type Case = (typeof cases)[number];

/** What every unit takes in and says. */
export function answer(w: Weights, [a, b]: Case) {
  const x3 = a * w.w31 + b * w.w32 + w.w30;
  const x4 = a * w.w41 + b * w.w42 + w.w40;
  const [y3, y4] = [squash(x3), squash(x4)];
  const x5 = y3 * w.w53 + y4 * w.w54 + w.w50;
  return { x3, x4, x5, y3, y4, y5: squash(x5) };
}

/** Equation (3), one case. */
export const error = (w: Weights, one: Case) => 0.5 * (answer(w, one).y5 - one[2]) ** 2;
/** Equation (3), all four. */
export const total = (w: Weights) => cases.reduce((sum, one) => sum + error(w, one), 0);

/** The rates of one case: by the outputs, by the total inputs, by the weights. */
export function rates(w: Weights, one: Case) {
  const [a, b, d] = one;
  const { y3, y4, y5 } = answer(w, one);
  const dEdy5 = y5 - d;
  const dEdx5 = dEdy5 * y5 * (1 - y5);
  const [dEdy3, dEdy4] = [dEdx5 * w.w53, dEdx5 * w.w54];
  const [dEdx3, dEdx4] = [dEdy3 * y3 * (1 - y3), dEdy4 * y4 * (1 - y4)];
  const slopes: Weights = {
    w31: dEdx3 * a,
    w32: dEdx3 * b,
    w30: dEdx3,
    w41: dEdx4 * a,
    w42: dEdx4 * b,
    w40: dEdx4,
    w53: dEdx5 * y3,
    w54: dEdx5 * y4,
    w50: dEdx5,
  };
  return { dEdy5, dEdx5, dEdy3, dEdy4, dEdx3, dEdx4, slopes };
}

/** All nine weights at once, each computed from its name. */
export const each = (make: (name: keyof Weights) => number) =>
  Object.fromEntries(Object.keys(start).map((name) => [name, make(name as keyof Weights)])) as unknown as Weights;

/** What `npm run reproduce` recorded of an experiment. */
export const recorded = (id: string): { readonly readings: readonly Outcomes[] } =>
  JSON.parse(readFileSync(`content/results/${id}.json`, 'utf8'));

/** Of the XOR runs of a reading of 10,000 sweeps: those that never had all four cases right, and all. */
export function stuckRuns(name: string): readonly [stuck: number, all: number] {
  const reading = recorded('xor').readings.find((one) => one.name === name && one.maxSweeps === 10_000)!;
  return [reading.rows.filter(([right]) => right === null).length, reading.rows.length];
}
