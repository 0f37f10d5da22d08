import { exp, log, random, sigmoid, tanh, type NetworkSpec } from '@/lib/engine';
import { randomFeedback, stackChange, stackSweep, type Stack } from '@/lib/models/feedback-alignment';
import { lstmBackward, type LstmCell, type PartWeights } from '@/lib/models/lstm';
import { netById } from '@/lib/nets';
import { createSession, type SessionConfig } from '@/lib/training';

/**
 * Runs whose every result must have the same bits wherever they are computed. Imported by the test in
 * Node, and bundled for the browsers; so it uses nothing but the language.
 */

/** The bits of numbers, 16 hexadecimal digits for each: −0 is not 0 here. */
function bitsOf(numbers: Iterable<number>): string[] {
  const view = new DataView(new ArrayBuffer(8));
  return Array.from(numbers, (value) => {
    view.setFloat64(0, value);
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  });
}

function trained(config: Pick<SessionConfig, 'spec' | 'cases' | 'settings'>, seed: number, sweeps: number): string[] {
  const session = createSession({ ...config, seed, maxSweeps: sweeps });
  while (session.tick());
  const { E, weights, changes } = session.snapshot();
  if (session.sweeps !== sweeps) throw new Error(`The run ended (${session.status}) after ${session.sweeps} of ${sweeps} sweeps.`);
  return bitsOf([...weights, ...changes, E]);
}

/** A net of tanh, relu and linear units on points of a spiral-like pattern, changed after every case in random order. */
function otherUnits(): string[] {
  const spec: NetworkSpec = {
    layers: [
      { name: 'in', size: 2 },
      { name: 'tanh', size: 5, kind: 'tanh' },
      { name: 'relu', size: 4, kind: 'relu' },
      { name: 'out', size: 1, kind: 'linear' },
    ],
    projections: [
      { from: 'in', to: 'tanh' },
      { from: 'tanh', to: 'relu' },
      { from: 'relu', to: 'out' },
    ],
  };
  const draw = random(3);
  const cases = Array.from({ length: 30 }, () => {
    const inputs = [draw.normal(), draw.normal()];
    return { inputs, targets: [tanh(inputs[0]! * inputs[1]!)] };
  });
  const { settings } = netById('xor');
  return trained({ spec, cases, settings: { ...settings, schedule: [{ epsilon: 0.02, alpha: 0.5 }], update: 'case, shuffled' } }, 5, 100);
}

const zip = (a: PartWeights, b: PartWeights, epsilon: number): PartWeights => ({
  inputs: a.inputs.map((w, i) => w - epsilon * b.inputs[i]!),
  recurrent: a.recurrent - epsilon * b.recurrent,
  bias: a.bias - epsilon * b.bias,
});

/** A memory block learns to give back the first of six inputs, by the gradient through time. */
function memory(steps: number): string[] {
  const draw = random(11);
  const part = (): PartWeights => ({
    inputs: [draw.uniform(-1, 1), draw.uniform(-1, 1)],
    recurrent: draw.uniform(-1, 1),
    bias: draw.uniform(-1, 1),
  });
  let cell: LstmCell & { forget: PartWeights } = { cell: part(), input: part(), output: part(), forget: part() };
  let E = 0;
  for (let step = 0; step < steps; step++) {
    const wanted = draw.uniform(-0.5, 0.5);
    const sequence = Array.from({ length: 6 }, (_, t) => [t === 0 ? wanted : draw.normal(0, 0.2), t === 0 ? 1 : 0]);
    const result = lstmBackward(cell, sequence, [undefined, undefined, undefined, undefined, undefined, wanted]);
    const { dEdw } = result;
    E = result.E;
    cell = {
      cell: zip(cell.cell, dEdw.cell, 0.2),
      input: zip(cell.input, dEdw.input, 0.2),
      output: zip(cell.output, dEdw.output, 0.2),
      forget: zip(cell.forget, dEdw.forget!, 0.2),
    };
  }
  return bitsOf([...Object.values(cell).flatMap(({ inputs, recurrent, bias }) => [...inputs, recurrent, bias]), E]);
}

/** exp, sigmoid, tanh and log over many arguments: a hash of all bits of each. */
function functions(count: number): string[] {
  const draw = random(1986);
  const xs = Array.from({ length: count }, (_, k) =>
    k % 3 === 0 ? draw.uniform(-745, 709) : k % 3 === 1 ? draw.uniform(-8, 8) : draw.normal(0, 0.01),
  );
  return [exp, sigmoid, tanh, (x: number) => log(x < 0 ? -x : x)].map((f) => {
    const bytes = new Uint8Array(Float64Array.from(xs, f).buffer);
    let hash = 0x811c9dc5;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
}

function fixedFeedback(sweeps: number): string[] {
  const draw = random(7);
  const range = (n: number) => Array.from({ length: n }, () => draw.uniform(-0.5, 0.5));
  const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => range(columns));
  let stack: Stack = { weights: [matrix(6, 4), matrix(2, 6)], biases: [range(6), range(2)] };
  const feedback = randomFeedback(stack, () => draw.uniform(), 1);
  const cases = Array.from({ length: 8 }, () => ({ inputs: range(4), targets: range(2).map((v) => (v > 0 ? 1 : 0)) }));
  for (let k = 0; k < sweeps; k++) stack = stackChange(stack, stackSweep(stack, feedback, cases), 0.3);
  return bitsOf([...stack.weights.flat(2), ...stack.biases.flat()]);
}

/** Every run by its name, for a test to compare one by one. */
export const exactRuns: Readonly<Record<string, () => string[]>> = {
  'XOR, 500 sweeps': () => trained(netById('xor'), 1, 500),
  'mirror symmetry, 300 sweeps': () => trained(netById('symmetry'), 1, 300),
  'the 8-3-8 encoder, 200 sweeps': () => trained(netById('encoder-8-3-8'), 1, 200),
  'family trees, 30 sweeps over both phases': () => trained(netById('family-trees'), 1, 30),
  'the iterative net of Fig. 5, 300 sweeps': () => trained(netById('iterative-3'), 1, 300),
  'sequence completion, 10 sweeps': () => trained(netById('sequences'), 1, 10),
  'tanh, relu and linear units, case by case in random order': otherUnits,
  'a memory block, 500 changes': () => memory(500),
  'fixed random feedback, 300 sweeps': () => fixedFeedback(300),
  'exp, sigmoid, tanh and log of 200,000 numbers': () => functions(200_000),
};

/** What the browsers are asked for: all runs as JSON. */
export function runAll(): string {
  return JSON.stringify(Object.fromEntries(Object.entries(exactRuns).map(([name, run]) => [name, run()])));
}
