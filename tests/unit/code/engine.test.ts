import { expect, test } from 'vitest';
import { findPython } from '@/lib/code/python';
import { backward, compile, forward, makeCases, makeWorkspace, sweep } from '@/lib/engine';
import { familyTrees } from '@/lib/nets/family-trees';
import type { PaperNet } from '@/lib/nets/net';
import { sequences } from '@/lib/nets/sequences';
import { symmetry } from '@/lib/nets/symmetry';
import { fig5 } from '@/lib/nets/unrolled';
import { roundedStart, xor } from '@/lib/nets/xor';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { ask, farthest } from './support';

type Rows = number[][];
/** Weights and biases of each layer, as backprop.py has them. */
type PythonNet = [Rows, Rows][];

/** In the engine's order: unit by unit, the bias last. `senders` picks those of a unit of the first layer. */
function flat(net: PythonNet, senders: (j: number) => [number, number] = () => [0, Infinity]): number[] {
  return net.flatMap(([w, b], l) => w.flatMap((row, j) => [...(l === 0 ? row.slice(...senders(j)) : row), b[j]![0]!]));
}

/** The weights after so many sweeps of the engine. */
function engine(
  net: PaperNet,
  start: ArrayLike<number>,
  phases: readonly { epsilon: number; alpha: number; sweeps: number }[],
  decay = 0,
): Float64Array {
  const compiled = compile(net.spec);
  const work = makeWorkspace(
    compiled,
    makeCases(
      compiled,
      net.cases.map((c) => c.inputs),
      net.cases.map((c) => c.targets),
    ),
  );
  const weights = Float64Array.from(start);
  const deltaW = new Float64Array(compiled.weightCount);
  for (const { epsilon, alpha, sweeps } of phases) {
    for (let k = 0; k < sweeps; k++) sweep(work, weights, deltaW, { epsilon, alpha, decay, margin: net.settings.margin });
  }
  return weights;
}

const dump = (net: string) => `[[w.tolist(), b.tolist()] for w, b in ${net}]`;

test('xor.py starts from the site’s XOR net and comes to the weights of the engine', () => {
  const twenty =
    'import numpy as np, backprop\nreal = backprop.train\nbackprop.train = lambda net, *a, **k: [0.0] * 500\nimport io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()): import xor';
  const { start, end } = ask<{ start: PythonNet; end: PythonNet }>(
    findPython(),
    `${twenty}
start = ${dump('xor.net')}
real(xor.net, xor.inputs, xor.d, epsilon=0.5, alpha=0.9, sweeps=20)
print(json.dumps({"start": start, "end": ${dump('xor.net')}}))`,
  );
  expect(flat(start)).toEqual(Array.from(roundedStart(xor, 9)));
  expect(farthest(flat(end), engine(xor, flat(start), [{ epsilon: 0.5, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('backprop_plain.py comes to the weights of the engine', () => {
  const start = roundedStart(xor, 9);
  const cases = JSON.stringify(xor.cases.map(({ inputs, targets }) => [inputs, targets]));
  const end = ask<number[][][]>(
    findPython(),
    `import backprop_plain as p
net = [[[-0.6, 0.7, -0.72], [0.64, 0.45, 0.38]], [[-0.47, 0.84, -0.74]]]
p.train(net, ${cases}, 0.5, 0.9, 20)
print(json.dumps(net))`,
  );
  expect(farthest(end.flat(2), engine(xor, start, [{ epsilon: 0.5, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('symmetry.py has the cases of the site’s net and comes to the weights of the engine', () => {
  const { inputs, d, start, end } = ask<{ inputs: Rows; d: Rows; start: PythonNet; end: PythonNet }>(
    findPython(),
    `import numpy as np, symmetry as s
net = s.random_net([6, 2, 1], 0.3, np.random.default_rng(1))
start = ${dump('net')}
s.train(net, s.inputs, s.d, epsilon=0.1, alpha=0.9, sweeps=20)
print(json.dumps({"inputs": s.inputs.T.tolist(), "d": s.d.T.tolist(), "start": start, "end": ${dump('net')}}))`,
  );
  expect(inputs).toEqual(symmetry.cases.map((c) => c.inputs));
  expect(d).toEqual(symmetry.cases.map((c) => c.targets));
  expect(farthest(flat(end), engine(symmetry, flat(start), [{ epsilon: 0.1, alpha: 0.9, sweeps: 20 }]))).toBeLessThan(1e-12);
});

test('family_trees.py asks the 104 questions of the site’s net and comes to the weights of the engine', () => {
  const { inputs, d, start, end } = ask<{ inputs: Rows; d: Rows; start: PythonNet; end: PythonNet }>(
    findPython(),
    `import numpy as np, family_trees as f
net = f.random_net([36, 12, 12, 6, 24], 1.5, np.random.default_rng(1))
start = ${dump('net')}
f.learn(net, f.inputs, f.d, sweeps=25)
print(json.dumps({"inputs": f.inputs.T.tolist(), "d": f.d.T.tolist(), "start": start, "end": ${dump('net')}}))`,
  );
  expect(inputs).toEqual(familyTrees.cases.map((c) => c.inputs));
  expect(d).toEqual(familyTrees.cases.map((c) => c.targets));
  // The engine keeps the two blocks of the first layer apart; here they lie in one array, the rest of which is 0.
  const senders = (j: number): [number, number] => (j < 6 ? [0, 24] : [24, 36]);
  const phases = [
    { epsilon: 0.02, alpha: 0.5, sweeps: 20 },
    { epsilon: 0.04, alpha: 0.9, sweeps: 5 },
  ];
  // Sums over 100 cases cancel, so that a last bit weighs more in a weight near 0.
  expect(farthest(flat(end, senders), engine(familyTrees, flat(start, senders), phases, 0.001))).toBeLessThan(1e-10);
  const [[w]] = end as [[Rows, Rows]];
  expect(w.every((row, j) => row.every((value, i) => (i >= senders(j)[0] && i < senders(j)[1]) || value === 0))).toBe(true);
});

test.each([xorOneHidden, familyTrees, fig5, sequences])(
  'any_net.py runs $title as the engine does: outputs, slopes, and weights after three sweeps',
  (paper) => {
    const net = compile(paper.spec);
    const start = roundedStart(paper, 9);
    const average = paper.settings.shared === 'average';
    const { epsilon, alpha } = paper.settings.schedule[0]!;
    // Layers from 1, since 0 is the unit that always says 1; blocks with the same weights have the same place in the list.
    const places: number[] = [];
    const blocks = net.layers.flatMap(({ index, incoming, bias }) =>
      [...incoming.map(({ from, block }) => ({ i: from + 1, block })), ...(bias ? [{ i: 0, block: bias }] : [])].map(({ i, block }) => {
        if (!places.includes(block.offset)) places.push(block.offset);
        return { j: index + 1, i, k: places.indexOf(block.offset), block };
      }),
    );
    const weightsOf = (flat: ArrayLike<number>) =>
      places.map((offset) => {
        const { rows, columns, stride } = blocks.find(({ block }) => block.offset === offset)!.block;
        return Array.from({ length: rows }, (_, j) => Array.from({ length: columns }, (__, i) => flat[offset + j * stride + i]!));
      });
    const columnsOf = (at: 'inputOffset' | 'targetOffset', values: 'inputs' | 'targets') =>
      Object.fromEntries(
        net.layers
          .filter((layer) => layer[at] >= 0)
          .map(({ index, size, [at]: offset }) => [
            index + 1,
            Array.from({ length: size }, (_, k) => paper.cases.map((one) => one[values][offset + k]!)),
          ]),
      );
    const given = JSON.stringify({
      blocks: blocks.map(({ j, i, k }) => [j, i, k]),
      w: weightsOf(start),
      inputs: columnsOf('inputOffset', 'inputs'),
      d: columnsOf('targetOffset', 'targets'),
    });
    const told = ask<{ y: Record<string, Rows>; E: number; gradient: Rows[]; end: Rows[] }>(
      findPython(),
      `import numpy as np
from any_net import Block, average, backward, change, error, forward
given = json.loads(${JSON.stringify(given)})
blocks = [Block(*each) for each in given["blocks"]]
w = [np.array(each, dtype=float) for each in given["w"]]
inputs, d = [{int(j): np.array(each, dtype=float) for j, each in given[name].items()} for name in ("inputs", "d")]
slopes = lambda y: ${average ? 'average(blocks, backward(blocks, w, y, d))' : 'backward(blocks, w, y, d)'}
y = forward(blocks, w, inputs)
first = {"y": {j: each.tolist() for j, each in y.items()}, "E": error(y, d), "gradient": [each.tolist() for each in slopes(y)]}
velocity = [np.zeros_like(each) for each in w]
for sweep in range(3):
    change(w, slopes(forward(blocks, w, inputs)), velocity, ${epsilon}, ${alpha})
print(json.dumps({**first, "end": [each.tolist() for each in w]}))`,
    );
    const work = makeWorkspace(
      net,
      makeCases(
        net,
        paper.cases.map((c) => c.inputs),
        paper.cases.map((c) => c.targets),
      ),
    );
    forward(work, start);
    for (const { index, first, size } of net.layers) {
      for (let k = 0; k < size; k++)
        expect(farthest(told.y[index + 1]![k]!, work.y.slice((first + k - 1) * work.count, (first + k) * work.count))).toBeLessThan(1e-12);
    }
    const E = backward(work, start);
    expect(Math.abs(told.E - E) / E).toBeLessThan(1e-12);
    // Slopes that cancel over a hundred cases are compared by the size of the largest.
    const apart = (a: Rows[], b: Rows[]) =>
      Math.max(...a.flat(2).map((value, k) => Math.abs(value - b.flat(2)[k]!))) / Math.max(...b.flat(2).map(Math.abs));
    expect(apart(told.gradient, weightsOf(work.dEdw.map((slope, k) => (average ? slope / net.uses[k]! : slope))))).toBeLessThan(1e-12);
    const weights = Float64Array.from(start);
    const changes = new Float64Array(net.weightCount);
    work.dEdw.fill(0);
    for (let k = 0; k < 3; k++) sweep(work, weights, changes, { epsilon, alpha, average });
    expect(apart(told.end, weightsOf(weights))).toBeLessThan(1e-12);
  },
);
