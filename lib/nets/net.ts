import type { NetworkSpec } from '@/lib/engine/types';

/** One case: the input vector (all input layers, in order) and the desired outputs (all target layers, in order). */
export interface NetCase {
  readonly label: string;
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** A stretch of training with one ε and one α. Without `sweeps` it lasts to the end. */
export interface Phase {
  readonly sweeps?: number;
  readonly epsilon: number;
  readonly alpha: number;
}

/** How a net is trained: everything that, with a seed, fixes a run. */
export interface TrainingSettings {
  /** ε and α in time; the last phase is open-ended. */
  readonly schedule: readonly Phase[];
  /** Starting weights are uniform in (−range, range). */
  readonly range: number;
  /** Starting biases: drawn like the weights, or zero. The paper does not say (p. 534). */
  readonly biases: 'random' | 'zero';
  /** Fraction taken off every weight after each change; 0.002 in the family trees (Fig. 4). */
  readonly decay: number;
  /** Whether biases decay too. The paper says "every weight" and a bias is one (p. 533). */
  readonly decayBiases: boolean;
  /** An output within this distance on the right side counts as without error; 0.2 in the family trees. */
  readonly margin: number;
  /** Weights change once a sweep on the summed gradient, or after every case (p. 535). */
  readonly update: 'sweep' | 'case';
  /** Shared weights move by the sum of their copies' gradients, or by the average (Fig. 5). */
  readonly shared: 'sum' | 'average';
}

/** Something a source reports about a net, and where; nothing here was computed by us. */
export interface Reported {
  readonly what: string;
  readonly value: number | string;
  readonly where: string;
}

/** One net of the paper or of its companion chapter: topology, cases, settings, and what was reported. */
export interface PaperNet {
  readonly id: string;
  readonly title: string;
  readonly spec: NetworkSpec;
  readonly cases: readonly NetCase[];
  readonly settings: TrainingSettings;
  /** Where our settings fill a silence of the source or depart from it. */
  readonly ours: readonly string[];
  readonly reported: readonly Reported[];
}

/** The settings that hold where nothing else is said: eq. (8) over whole sweeps, plain and undecayed. */
export const plainSettings: TrainingSettings = {
  schedule: [{ epsilon: 0.5, alpha: 0 }],
  range: 0.3,
  biases: 'random',
  decay: 0,
  decayBiases: true,
  margin: 0,
  update: 'sweep',
  shared: 'sum',
};

/** All binary vectors of n digits, counting up, the most significant digit first: 00, 01, 10, 11. */
export function binaryVectors(n: number): number[][] {
  return Array.from({ length: 1 << n }, (_, value) => Array.from({ length: n }, (_, k) => (value >> (n - 1 - k)) & 1));
}

/** A vector of zeros with ones at the given places. */
export function oneHot(length: number, ...places: number[]): number[] {
  const vector = new Array<number>(length).fill(0);
  for (const place of places) vector[place] = 1;
  return vector;
}
