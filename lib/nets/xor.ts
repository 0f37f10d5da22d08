import { compile, random } from '@/lib/engine';
import { binaryVectors, plainSettings, type PaperNet } from './net';

/** XOR with two hidden units and no direct connections: the net that is stepped through in How It Works. */
export const xor: PaperNet = {
  id: 'xor',
  title: 'XOR, two hidden units',
  spec: {
    layers: [
      { name: 'input', size: 2 },
      { name: 'hidden', size: 2, kind: 'sigmoid' },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'input', to: 'hidden' },
      { from: 'hidden', to: 'output' },
    ],
  },
  cases: binaryVectors(2).map((inputs) => ({
    label: inputs.join(''),
    inputs,
    targets: [(inputs[0] ?? 0) ^ (inputs[1] ?? 0)],
  })),
  settings: { ...plainSettings, schedule: [{ epsilon: 0.5, alpha: 0 }], range: 1 },
  ours: ['ε = 0.5 and starting weights uniform in (−1, 1) are ours; the chapter tried several ε on this net.'],
  reported: [
    { what: 'stuck in a local minimum', value: 'two of hundreds of runs', where: 'PDP vol. 1, ch. 8, pp. 331–333' },
    { what: 'presentations before one was called stuck, η = 0.25', value: 6587, where: 'PDP vol. 1, ch. 8, p. 331' },
  ],
};

/** The cases as they are called, "1 1", with what is wanted of them. */
export const namedCases = xor.cases.map(({ inputs, targets: [target = 0] }) => ({ name: inputs.join(' '), target }));

/**
 * Starting weights that can be followed by hand: uniform in (−1, 1), rounded to two places, drawn in the
 * engine's order (receiver by receiver, senders in order, bias last).
 */
export function roundedStart(net: PaperNet, seed: number): Float64Array {
  const { weightCount } = compile(net.spec);
  const source = random(seed);
  const { range } = net.settings;
  return Float64Array.from({ length: weightCount }, () => Math.round(source.uniform(-range, range) * 100) / 100);
}
