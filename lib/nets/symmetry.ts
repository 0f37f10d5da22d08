import { binaryVectors, plainSettings, type PaperNet } from './net';

/** Whether a vector reads the same in both directions. */
export function isSymmetric(vector: readonly number[]): boolean {
  return vector.every((value, k) => value === vector[vector.length - 1 - k]);
}

/** The weights of one unit of a printed net: from its senders in order, and its bias. */
export interface PrintedUnit {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** A printed net with one hidden layer. */
export interface PrintedNet {
  readonly where: string;
  readonly hidden: readonly PrintedUnit[];
  readonly output: PrintedUnit;
}

/** The weights printed in Fig. 1, from the top input to the bottom one. */
export const printedSymmetry: PrintedNet = {
  where: 'Fig. 1',
  hidden: [
    { weights: [14.2, -3.6, 7.2, -7.2, 3.6, -14.2], bias: -1.1 },
    { weights: [-14.2, 3.6, -7.1, 7.1, -3.6, 14.2], bias: -1.1 },
  ],
  output: { weights: [-8.8, -8.8], bias: 6.4 },
};

/** The authors' other run, with the magnitudes 1:2:4 from the outside in (signs by the pattern of Fig. 1). */
export const chapterSymmetry: PrintedNet = {
  where: 'PDP vol. 1, ch. 8, Fig. 9',
  hidden: [
    { weights: [3.17, 6.33, 12.5, -12.5, -6.33, -3.17], bias: -1.0 },
    { weights: [-3.17, -6.33, -12.5, 12.5, 6.33, 3.17], bias: -1.0 },
  ],
  output: { weights: [-9.44, -9.44], bias: 6.89 },
};

/** Mirror symmetry of six binary inputs, found with two hidden units (Fig. 1). */
export const symmetry: PaperNet = {
  id: 'symmetry',
  title: 'Mirror symmetry',
  spec: {
    layers: [
      { name: 'input', size: 6 },
      { name: 'hidden', size: 2, kind: 'sigmoid' },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'input', to: 'hidden' },
      { from: 'hidden', to: 'output' },
    ],
  },
  cases: binaryVectors(6).map((inputs) => ({
    label: inputs.join(''),
    inputs,
    targets: [isSymmetric(inputs) ? 1 : 0],
  })),
  settings: { ...plainSettings, schedule: [{ epsilon: 0.1, alpha: 0.9 }], range: 0.3 },
  ours: ['Inputs 0 and 1, biases drawn like the weights, and the stopping rule are our reading: the paper states none.'],
  reported: [
    { what: 'sweeps', value: 1425, where: 'Fig. 1' },
    { what: 'ratio of the magnitudes on one side', value: '1:2:4', where: 'Fig. 1' },
  ],
};

/** The net of Fig. 1 with another number of hidden units than its two; as it is, with two. Nothing is reported of the others. */
export function symmetryWith(hidden: number): PaperNet {
  if (hidden === 2) return symmetry;
  const layers = symmetry.spec.layers.map((layer) => (layer.name === 'hidden' ? { ...layer, size: hidden } : layer));
  return {
    ...symmetry,
    id: `${symmetry.id}-${hidden}`,
    title: `${symmetry.title}, ${hidden} hidden`,
    spec: { ...symmetry.spec, layers },
    ours: [...symmetry.ours, 'The paper has two hidden units.'],
    reported: [],
  };
}
