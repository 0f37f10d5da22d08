import { expect, test } from 'vitest';
import { findPython } from '@/lib/code/python';
import { compile, makeCases, makeWorkspace, sweep } from '@/lib/engine';
import { familyTrees } from '@/lib/nets/family-trees';
import type { PaperNet } from '@/lib/nets/net';
import { symmetry } from '@/lib/nets/symmetry';
import { roundedStart, xor } from '@/lib/nets/xor';
import { ask, farthest } from './support';

type Rows = number[][];
/** Weights and biases of each layer, as backprop.py has them. */
type PythonNet = [Rows, Rows][];

/** In the engine's order: unit by unit, the bias last. `senders` picks those of a unit of the first layer. */
function flat(net: PythonNet, senders: (j: number) => [number, number] = () => [0, Infinity]): number[] {
  return net.flatMap(([w, b], l) => w.flatMap((row, j) => [...(l === 0 ? row.slice(...senders(j)) : row), b[j]![0]!]));
}

/** The weights after so many sweeps of the engine. */
function engine(net: PaperNet, start: ArrayLike<number>, phases: readonly { epsilon: number; alpha: number; sweeps: number }[], decay = 0): Float64Array {
  const compiled = compile(net.spec);
  const work = makeWorkspace(compiled, makeCases(compiled, net.cases.map((c) => c.inputs), net.cases.map((c) => c.targets)));
  const weights = Float64Array.from(start);
  const deltaW = new Float64Array(compiled.weightCount);
  for (const { epsilon, alpha, sweeps } of phases) {
    for (let k = 0; k < sweeps; k++) sweep(work, weights, deltaW, { epsilon, alpha, decay, margin: net.settings.margin });
  }
  return weights;
}

const dump = (net: string) => `[[w.tolist(), b.tolist()] for w, b in ${net}]`;

test('xor.py starts from the site’s XOR net and comes to the weights of the engine', () => {
  const twenty = 'import numpy as np, backprop\nreal = backprop.train\nbackprop.train = lambda net, *a, **k: [0.0] * 500\nimport io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()): import xor';
  const { start, end } = ask<{ start: PythonNet; end: PythonNet }>(findPython(), `${twenty}
start = ${dump('xor.net')}
real(xor.net, xor.inputs, xor.d, epsilon=0.5, alpha=0.9, sweeps=20)
print(json.dumps({"start": start, "end": ${dump('xor.net')}}))`);
  expect(flat(start)).toEqual(Array.from(roundedStart(xor, 9)));
  expect(farthest(flat(end), engine(xor, flat(start), [{ epsilon: 0.5, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('backprop_plain.py comes to the weights of the engine', () => {
  const start = roundedStart(xor, 9);
  const cases = JSON.stringify(xor.cases.map(({ inputs, targets }) => [inputs, targets]));
  const end = ask<number[][][]>(findPython(), `import backprop_plain as p
net = [[[-0.6, 0.7, -0.72], [0.64, 0.45, 0.38]], [[-0.47, 0.84, -0.74]]]
p.train(net, ${cases}, 0.5, 0.9, 20)
print(json.dumps(net))`);
  expect(farthest(end.flat(2), engine(xor, start, [{ epsilon: 0.5, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('symmetry.py has the cases of the site’s net and comes to the weights of the engine', () => {
  const { inputs, d, start, end } = ask<{ inputs: Rows; d: Rows; start: PythonNet; end: PythonNet }>(findPython(), `import numpy as np, symmetry as s
net = s.random_net([6, 2, 1], 0.3, np.random.default_rng(1))
start = ${dump('net')}
s.train(net, s.inputs, s.d, epsilon=0.1, alpha=0.9, sweeps=20)
print(json.dumps({"inputs": s.inputs.T.tolist(), "d": s.d.T.tolist(), "start": start, "end": ${dump('net')}}))`);
  expect(inputs).toEqual(symmetry.cases.map((c) => c.inputs));
  expect(d).toEqual(symmetry.cases.map((c) => c.targets));
  expect(farthest(flat(end), engine(symmetry, flat(start), [{ epsilon: 0.1, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('family_trees.py asks the 104 questions of the site’s net and comes to the weights of the engine', () => {
  const { inputs, d, start, end } = ask<{ inputs: Rows; d: Rows; start: PythonNet; end: PythonNet }>(findPython(), `import numpy as np, family_trees as f
net = f.random_net([36, 12, 12, 6, 24], 1.5, np.random.default_rng(1))
start = ${dump('net')}
f.learn(net, f.inputs, f.d, sweeps=25)
print(json.dumps({"inputs": f.inputs.T.tolist(), "d": f.d.T.tolist(), "start": start, "end": ${dump('net')}}))`);
  expect(inputs).toEqual(familyTrees.cases.map((c) => c.inputs));
  expect(d).toEqual(familyTrees.cases.map((c) => c.targets));
  // The engine keeps the two blocks of the first layer apart; here they lie in one array, the rest of which is 0.
  const senders = (j: number): [number, number] => (j < 6 ? [0, 24] : [24, 36]);
  const phases = [{ epsilon: 0.02, alpha: 0.5, sweeps: 20 }, { epsilon: 0.04, alpha: 0.9, sweeps: 5 }];
  // Sums over 100 cases cancel, so that a last bit weighs more in a weight near 0.
  expect(farthest(flat(end, senders), engine(familyTrees, flat(start, senders), phases, 0.001))).toBeLessThan(1e-10);
  const [[w]] = end as [[Rows, Rows]];
  expect(w.every((row, j) => row.every((value, i) => (i >= senders(j)[0] && i < senders(j)[1]) || value === 0))).toBe(true);
});
