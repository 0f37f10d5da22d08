import { describe, expect, it } from 'vitest';
import { random as seeded } from '@/lib/engine';
import {
  alignment,
  randomFeedback,
  stackBackward,
  stackChange,
  stackForward,
  stackSweep,
  type Stack,
} from '@/lib/models/feedback-alignment';
import { lstmBackward, lstmForward, lstmReach, parts, type LstmCell } from '@/lib/models/lstm';
import { matrix } from '@/lib/models/matrix';
import { recurrentBackward, recurrentForward, recurrentReach, type RecurrentUnit } from '@/lib/models/recurrent-unit';

/** Central difference of E in one number, set through a copy of the model. */
function slope<T>(model: T, change: (copy: T, by: number) => void, E: (model: T) => number): number {
  const h = 1e-5;
  const at = (by: number) => {
    const copy = structuredClone(model);
    change(copy, by);
    return E(copy);
  };
  return (at(h) - at(-h)) / (2 * h);
}

type Loose = any; // eslint-disable-line -- numbers deep inside readonly records

describe('a recurrent unit', () => {
  const random = seeded(5);
  const sequence = Array.from({ length: 6 }, () => [random.uniform(-1, 1), random.uniform(-1, 1)]);
  const targets = [undefined, 0.3, undefined, undefined, 0.9, 0.2];

  it.each(['sigmoid', 'tanh', 'linear'] as const)('%s: gradients agree with differences, and E with its definition', (kind) => {
    const unit: RecurrentUnit = { wIn: [0.7, -1.1], wRec: 0.8, bias: 0.1, kind };
    const gradient = recurrentBackward(unit, sequence, targets);
    const E = (u: RecurrentUnit) => recurrentBackward(u, sequence, targets).E;
    const { y } = recurrentForward(unit, sequence);
    expect(gradient.E).toBeCloseTo(
      targets.reduce<number>((sum, d, t) => sum + (d === undefined ? 0 : (y[t]! - d) ** 2 / 2), 0),
      14,
    );
    expect(gradient.wRec).toBeCloseTo(
      slope(unit, (u: Loose, by) => (u.wRec += by), E),
      8,
    );
    expect(gradient.bias).toBeCloseTo(
      slope(unit, (u: Loose, by) => (u.bias += by), E),
      8,
    );
    for (const i of [0, 1])
      expect(gradient.wIn[i]).toBeCloseTo(
        slope(unit, (u: Loose, by) => (u.wIn[i] += by), E),
        8,
      );
  });

  it('passes error back by w_rec·f′ a step', () => {
    const unit: RecurrentUnit = { wIn: [1], wRec: 0.5, bias: 0, kind: 'linear' };
    expect(recurrentReach(unit, recurrentForward(unit, [[1], [0], [0], [0]]))).toEqual([0.125, 0.25, 0.5, 1]);
  });
});

describe.each([
  ['1997', false],
  ['with forget gate', true],
])('the LSTM cell, %s', (_, forgets) => {
  const random = seeded(11);
  const part = () => ({
    inputs: [random.uniform(-1, 1), random.uniform(-1, 1)],
    recurrent: random.uniform(-1, 1),
    bias: random.uniform(-1, 1),
  });
  const cell: LstmCell = { cell: part(), input: part(), output: part(), ...(forgets ? { forget: part() } : {}) };
  const sequence = Array.from({ length: 7 }, () => [random.uniform(-1, 1), random.uniform(-1, 1)]);
  const targets = [undefined, undefined, 0.5, undefined, -0.2, undefined, 0.8];
  const E = (c: LstmCell) => lstmBackward(c, sequence, targets).E;
  const gradient = lstmBackward(cell, sequence, targets);

  it('has gradients that agree with differences in every weight', () => {
    for (const name of parts) {
      if (!cell[name]) {
        expect(gradient.dEdw[name]).toBeUndefined();
        continue;
      }
      const got = gradient.dEdw[name]!;
      for (const i of [0, 1])
        expect(got.inputs[i]).toBeCloseTo(
          slope(cell, (c: Loose, by) => (c[name].inputs[i] += by), E),
          8,
        );
      expect(got.recurrent).toBeCloseTo(
        slope(cell, (c: Loose, by) => (c[name].recurrent += by), E),
        8,
      );
      expect(got.bias).toBeCloseTo(
        slope(cell, (c: Loose, by) => (c[name].bias += by), E),
        8,
      );
    }
  });

  it('carries errors along its state undiminished in 1997, by the forget gates after', () => {
    const moments = lstmForward(cell, sequence);
    const reach = lstmReach(moments);
    if (!forgets) return expect(reach).toEqual(moments.map(() => 1));
    expect(reach[0]).toBeCloseTo(
      moments.slice(1).reduce((product, m) => product * m.forget, 1),
      14,
    );
    expect(reach[0]).toBeLessThan(1);
  });
});

describe('feedback alignment', () => {
  const random = seeded(3);
  const draw = () => random.uniform(-1, 1);
  const stack: Stack = {
    weights: [matrix(5, 3, draw), matrix(4, 5, draw), matrix(2, 4, draw)],
    biases: [5, 4, 2].map((size) => Array.from({ length: size }, draw)),
  };
  const [inputs, targets] = [
    [0.2, -0.7, 1],
    [1, 0],
  ];

  it('is back-propagation when the way back has the forward weights', () => {
    const { dEdw, dEdb } = stackBackward(stack, stack.weights, inputs, targets);
    const E = (s: Stack) => stackBackward(s, s.weights, inputs, targets).E;
    for (const [l, w] of stack.weights.entries()) {
      for (const [j, row] of w.entries()) {
        for (const i of row.keys()) {
          expect(dEdw[l]?.[j]?.[i]).toBeCloseTo(
            slope(stack, (s: Loose, by) => (s.weights[l][j][i] += by), E),
            8,
          );
        }
        expect(dEdb[l]?.[j]).toBeCloseTo(
          slope(stack, (s: Loose, by) => (s.biases[l][j] += by), E),
          8,
        );
      }
    }
  });

  it('changes the top layer as back-propagation does, and the others differently', () => {
    const feedback = randomFeedback(stack, () => random.uniform(), 1);
    const [real, aligned] = [stackBackward(stack, stack.weights, inputs, targets), stackBackward(stack, feedback, inputs, targets)];
    expect(aligned.dEdw[2]).toEqual(real.dEdw[2]);
    expect(aligned.dEdw[0]).not.toEqual(real.dEdw[0]);
  });

  it('teaches all the same: a random way back brings the error down, and the weights turn towards it', () => {
    const cases = Array.from({ length: 8 }, (_, k) => {
      const bits = [(k >> 2) & 1, (k >> 1) & 1, k & 1];
      return { inputs: bits, targets: [bits[0]! | bits[1]!, bits[2]!] };
    });
    let net: Stack = { weights: [matrix(6, 3, draw), matrix(2, 6, draw)], biases: [new Array(6).fill(0), [0, 0]] };
    const feedback = randomFeedback(net, () => random.uniform(), 1);
    const before = { E: stackSweep(net, feedback, cases).E, cos: alignment(net.weights[1]!, feedback[1]!) };
    for (let sweep = 0; sweep < 2000; sweep++) net = stackChange(net, stackSweep(net, feedback, cases), 0.5);
    expect(stackSweep(net, feedback, cases).E).toBeLessThan(before.E / 20);
    expect(alignment(net.weights[1]!, feedback[1]!)).toBeGreaterThan(before.cos);
    for (const { inputs: x, targets: d } of cases) {
      stackForward(net, x)
        .at(-1)!
        .forEach((y, j) => expect(Math.abs(y - d[j]!)).toBeLessThan(0.5));
    }
  });
});
