import { binaryVectors, plainSettings, type PaperNet } from './net';
import type { PrintedUnit } from './symmetry';

/** The solution printed in the chapter's Fig. 3; the output unit's senders are input 1, input 2, hidden. */
export const printedXorOneHidden: { readonly hidden: PrintedUnit; readonly output: PrintedUnit } = {
  hidden: { weights: [-6.4, -6.4], bias: 2.2 },
  output: { weights: [-4.2, -4.2, -9.4], bias: 6.3 },
};

/** XOR with a single hidden unit and direct connections from the inputs to the output. */
export const xorOneHidden: PaperNet = {
  id: 'xor-one-hidden',
  title: 'XOR, one hidden unit and direct connections',
  spec: {
    layers: [
      { name: 'input', size: 2 },
      { name: 'hidden', size: 1, kind: 'sigmoid' },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'input', to: 'hidden' },
      { from: 'input', to: 'output' },
      { from: 'hidden', to: 'output' },
    ],
  },
  cases: binaryVectors(2).map((inputs) => ({
    label: inputs.join(''),
    inputs,
    targets: [(inputs[0] ?? 0) ^ (inputs[1] ?? 0)],
  })),
  settings: { ...plainSettings, schedule: [{ epsilon: 0.5, alpha: 0.9 }] },
  ours: ['α = 0.9 follows the chapter’s "in most simulations" (p. 330); the starting range 0.3 is ours.'],
  reported: [{ what: 'sweeps', value: 558, where: 'PDP vol. 1, ch. 8, p. 331' }],
};
