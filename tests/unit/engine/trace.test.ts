import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward, compile, forward, makeCases, makeWorkspace, trace, update, type QuantityName, type Step } from '@/lib/engine';
import { examples, RUNS, someWeights } from './reference/random-nets';

const xor = compile({
  layers: [
    { name: 'input', size: 2 },
    { name: 'hidden', size: 2, kind: 'sigmoid' },
    { name: 'output', size: 1, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'input', to: 'hidden' },
    { from: 'hidden', to: 'output' },
  ],
});
const weights = Float64Array.of(-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74);
const names = (s: Step) => s.operands.map(({ q, j, i }) => [q, j, i].filter((v) => v !== undefined).join(' '));

describe('the trace of XOR 2-2-1', () => {
  const steps = trace(xor, weights, { input: [1, 0], target: [1] }, { epsilon: 0.5 });

  test('has 31 steps in the order of the passes', () => {
    expect(steps.map(({ equation }) => equation).join(' ')).toBe('1 2 1 2 1 2 3 4 5 6 6 6 7 7 5 6 6 6 5 6 6 6 8 8 8 8 8 8 8 8 8');
    expect(steps.map(({ index }) => index)).toEqual(steps.map((_, k) => k));
    expect([...new Set(steps.map(({ pass }) => pass))]).toEqual(['forward', 'error', 'backward', 'change']);
    expect(steps.map(({ result: { q, j, i } }) => [q, j, i].filter((v) => v !== undefined).join(' '))).toEqual([
      'x 3',
      'y 3',
      'x 4',
      'y 4',
      'x 5',
      'y 5',
      'E',
      'dEdy 5',
      'dEdx 5',
      'dEdw 5 3',
      'dEdw 5 4',
      'dEdw 5 0',
      'dEdy 3',
      'dEdy 4',
      'dEdx 3',
      'dEdw 3 1',
      'dEdw 3 2',
      'dEdw 3 0',
      'dEdx 4',
      'dEdw 4 1',
      'dEdw 4 2',
      'dEdw 4 0',
      'deltaW 3 1',
      'deltaW 3 2',
      'deltaW 3 0',
      'deltaW 4 1',
      'deltaW 4 2',
      'deltaW 4 0',
      'deltaW 5 3',
      'deltaW 5 4',
      'deltaW 5 0',
    ]);
  });

  test('names its operands in the fixed order', () => {
    expect(names(steps[0]!)).toEqual(['y 1', 'w 3 1', 'y 2', 'w 3 2', 'one', 'w 3 0']);
    expect(names(steps[1]!)).toEqual(['x 3']);
    expect(names(steps[6]!)).toEqual(['y 5', 'd 5']);
    expect(names(steps[7]!)).toEqual(['y 5', 'd 5']);
    expect(names(steps[8]!)).toEqual(['dEdy 5', 'y 5']);
    expect(names(steps[9]!)).toEqual(['dEdx 5', 'y 3']);
    expect(names(steps[11]!)).toEqual(['dEdx 5', 'one']);
    expect(names(steps[12]!)).toEqual(['dEdx 5', 'w 5 3']);
    expect(names(steps[22]!)).toEqual(['epsilon', 'dEdw 3 1']);
    expect(steps[22]!.then).toMatchObject({ q: 'wNew', j: 3, i: 1 });
    expect(steps[1]!.kind).toBe('sigmoid');
  });

  test('every operand is given from the start or is the result of an earlier step', () => {
    const key = ({ q, j, i }: { q: QuantityName; j?: number; i?: number }) => `${q} ${j} ${i}`;
    const known = new Map<string, number>();
    const given = new Set<QuantityName>(['one', 'w', 'd', 'epsilon']);
    for (const step of steps) {
      for (const operand of step.operands) {
        if (given.has(operand.q) || (operand.q === 'y' && operand.j! <= 2)) continue;
        expect(known.get(key(operand))).toBe(operand.value);
      }
      known.set(key(step.result), step.result.value);
    }
  });

  test('changes nothing it is given, and has no negative zero', () => {
    expect([...weights]).toEqual([-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74]);
    for (const { result } of steps) expect(Object.is(result.value, -0)).toBe(false);
  });
});

test('a unit with desired outputs that sends upward has (4) and then (7), which sums both', () => {
  const net = compile({
    layers: [
      { name: 'a', size: 1 },
      { name: 'b', size: 1, kind: 'relu', target: true },
      { name: 'c', size: 1, kind: 'linear' },
    ],
    projections: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ],
  });
  // y2 = 1 · 0.5 + 0 = 0.5 (d = 1); y3 = 2 · 0.5 + 0 = 1 (d = 0).
  const steps = trace(net, Float64Array.of(0.5, 0, 2, 0), { input: [1], target: [1, 0] }, { epsilon: 1 });
  const of = steps.filter(({ result }) => result.q === 'dEdy' && result.j === 2);
  expect(of.map(({ equation }) => equation)).toEqual([4, 7]);
  expect(of[1]!.operands).toEqual([
    { q: 'dEdy', j: 2, value: -0.5 },
    { q: 'dEdx', j: 3, value: 1 },
    { q: 'w', j: 3, i: 2, value: 2 },
  ]);
  expect(of[1]!.result.value).toBe(-0.5 + 1 * 2);
  const five = steps.find(({ equation, result }) => equation === 5 && result.j === 2)!;
  expect(five.kind).toBe('relu');
  expect(names(five)).toEqual(['dEdy 2', 'y 2', 'x 2']);
});

test('trace and fast path are equal bit for bit on random nets, through to the new weights', () => {
  let compared = 0;
  const options = [examples, fc.constantFrom(0, 0.9), fc.constantFrom(0, 0.3), fc.boolean()] as const;
  fc.assert(
    fc.property(...options, (example, alpha, margin, average) => {
      const net = compile(example.spec);
      const before = someWeights(example.weightSeed, net.weightCount);
      const velocity = alpha ? someWeights(example.weightSeed + 1, net.weightCount) : new Float64Array(net.weightCount);
      const place = new Map(net.connections.map(({ j, i, index }) => [`${j} ${i}`, index]));
      const work = makeWorkspace(net, makeCases(net, example.inputs, example.targets));
      const differing: string[] = [];
      const same = (what: string, a: number, b: number) => {
        compared++;
        if (a !== b) differing.push(`${what}: ${a} in the trace, ${b} fast`);
      };
      example.inputs.forEach((input, c) => {
        const settings = { epsilon: 0.1, alpha, margin, average, ...(alpha ? { velocity } : {}) };
        const steps = trace(net, before, { input, target: example.targets[c]! }, settings);
        const [w, v] = [before.slice(), velocity.slice()];
        forward(work, w);
        const E = backward(work, w, margin, c, c + 1);
        const gradient = work.dEdw.slice();
        update(net, w, work.dEdw, v, { epsilon: 0.1, alpha, average });
        for (const {
          equation,
          result: { j = 0, i, value },
          then,
          operands,
        } of steps) {
          const at = (j - 1) * work.count + c;
          const index = place.get(`${j} ${i}`)!;
          if (equation === 2) same(`y${j}`, value, work.y[at]!);
          if (equation === 3) same('E', value, E);
          if (equation === 5) same(`dEdx${j}`, value, work.dEdx[at]!);
          if (!then) continue;
          if (!average) same(`dEdw${j},${i}`, operands[1]!.value, gradient[index]!);
          same(`deltaW${j},${i}`, value, v[index]!);
          same(`w${j},${i}`, then.value, w[index]!);
        }
        const changed = steps.filter(({ pass }) => pass === 'change').length;
        if (changed !== net.weightCount) differing.push(`${changed} changes for ${net.weightCount} weights`);
      });
      expect(differing).toEqual([]);
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(100_000);
});
