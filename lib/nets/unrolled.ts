import type { LayerSpec, NetworkSpec, ProjectionSpec } from '@/lib/engine/types';
import { plainSettings, type PaperNet } from './net';

/** One connection of an iterative net: from unit i to unit j (numbered from 1), by its name in the figure. */
export interface Connection {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A net whose units are all updated at once, several times over. */
export interface IterativeNet {
  readonly units: number;
  readonly connections: readonly Connection[];
  readonly iterations: number;
}

/**
 * Fig. 5: three units, four weights, three iterations. The four weights are read as a chain,
 * unit 1 ⇄ unit 2 ⇄ unit 3; the figure shows no biases, so there are none.
 */
export const fig5Net: IterativeNet = {
  units: 3,
  connections: [
    { name: 'w1', from: 1, to: 2 },
    { name: 'w2', from: 2, to: 1 },
    { name: 'w3', from: 2, to: 3 },
    { name: 'w4', from: 3, to: 2 },
  ],
  iterations: 3,
};

/** Layer name of unit j after t iterations; t = 0 is the starting state. */
export const unitAt = (j: number, t: number) => `unit ${j} at ${t}`;

/**
 * The equivalent layered net: one row of units per iteration, and the same weights between every
 * two rows (Fig. 5). Each unit is a layer of its own, since not all pairs are connected. Only the
 * last row has desired outputs.
 */
export function unroll(net: IterativeNet): NetworkSpec {
  const units = Array.from({ length: net.units }, (_, k) => k + 1);
  const layers: LayerSpec[] = units.map((j) => ({ name: unitAt(j, 0), size: 1 }));
  const projections: ProjectionSpec[] = [];
  for (let t = 1; t <= net.iterations; t++) {
    for (const j of units) {
      layers.push({ name: unitAt(j, t), size: 1, kind: 'sigmoid', bias: false, target: t === net.iterations });
    }
    for (const { name, from, to } of net.connections) {
      projections.push({ from: unitAt(from, t - 1), to: unitAt(to, t), block: name });
    }
  }
  return { layers, projections };
}

/** The layered net of Fig. 5, to be trained with averaged gradients (p. 536). The task is ours. */
export const fig5: PaperNet = {
  id: 'iterative-3',
  title: 'Three units, run for three iterations',
  spec: unroll(fig5Net),
  cases: [
    { label: 'start 1 0 0', inputs: [1, 0, 0], targets: [0.3, 0.6, 0.3] },
    { label: 'start 0 0 1', inputs: [0, 0, 1], targets: [0.3, 0.7, 0.4] },
  ],
  settings: { ...plainSettings, schedule: [{ epsilon: 0.5, alpha: 0.9 }], shared: 'average' },
  ours: [
    'The paper draws the net without a task; the two starting states and their desired ends are ours.',
    'Which pair each of w1 to w4 joins is our reading of the figure.',
  ],
  reported: [],
};
