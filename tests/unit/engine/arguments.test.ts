import { describe, expect, test } from 'vitest';
import { backward, compile, EngineError, forward, makeCases, makeWorkspace, sweep, trace, update } from '@/lib/engine';

const net = compile({
  layers: [
    { name: 'input', size: 2 },
    { name: 'output', size: 1, kind: 'sigmoid' },
  ],
  projections: [{ from: 'input', to: 'output' }],
});
const as = <T>(value: unknown) => value as T;

describe('makeCases', () => {
  test('takes rows or a flat array, and copies', () => {
    const flat = Float64Array.of(1, 2, 3, 4);
    const a = makeCases(net, flat, Float64Array.of(0, 1));
    const b = makeCases(
      net,
      [
        [1, 2],
        [3, 4],
      ],
      [[0], [1]],
    );
    expect(a).toEqual(b);
    flat[0] = 9;
    expect(a.inputs[0]).toBe(1);
    expect(a.count).toBe(2);
  });

  test.each<[string, unknown, unknown, string]>([
    [
      'a row too long',
      [
        [1, 2],
        [1, 2, 3],
      ],
      [[0], [1]],
      'inputs[1]: expected 2 numbers (input units), got 3',
    ],
    ['a row that is none', [[1, 2], 7], [[0], [1]], 'inputs[1]: expected 2 numbers (input units), got 7'],
    ['a target too short', [[1, 2]], [[]], 'targets[0]: expected 1 numbers (units with desired outputs), got 0'],
    [
      'NaN',
      [
        [1, 2],
        [3, NaN],
      ],
      [[0], [1]],
      'inputs[1][1]: expected a finite number, got NaN',
    ],
    ['infinity', [[1, 2]], [[-Infinity]], 'targets[0][0]: expected a finite number, got -Infinity'],
    ['NaN in a flat array', Float64Array.of(0, 0, 0, NaN), Float64Array.of(0, 0), 'inputs[1][1]: expected a finite number, got NaN'],
    ['text', [['1', 2]], [[0]], 'inputs[0][0]: expected a finite number, got "1"'],
    ['a flat array of a wrong length', Float64Array.of(1, 2, 3), [[0]], 'inputs: expected a multiple of 2 numbers (2 input units), got 3'],
    ['no rows', undefined, [[0]], 'inputs: expected rows of numbers, one for each case, got undefined'],
    ['no case', [], [], 'inputs: expected at least one case, got none'],
    ['more targets than inputs', [[1, 2]], [[0], [1]], 'targets: expected 1 cases, as many as inputs, got 2'],
  ])('says what is wrong with %s', (_, inputs, targets, message) => {
    expect(() => makeCases(net, as(inputs), as(targets))).toThrow(message);
    expect(() => makeCases(net, as(inputs), as(targets))).toThrow(EngineError);
  });
});

describe('the fast path says what is wrong with', () => {
  const cases = makeCases(
    net,
    [
      [0, 1],
      [1, 0],
    ],
    [[1], [0]],
  );
  const work = makeWorkspace(net, cases);
  const w = () => new Float64Array(3);

  test('weights of another net', () => {
    const message = 'weights: expected 3 numbers, one for each weight of the net, got 4';
    expect(() => forward(work, new Float64Array(4))).toThrow(message);
    expect(() => backward(work, new Float64Array(4))).toThrow(message);
    expect(() => update(net, new Float64Array(4), w(), w(), { epsilon: 1 })).toThrow(message);
  });

  test('gradients and velocities of another net', () => {
    expect(() => update(net, w(), new Float64Array(2), w(), { epsilon: 1 })).toThrow(
      'dEdw: expected 3 numbers, one for each weight of the net, got 2',
    );
    expect(() => update(net, w(), w(), new Float64Array(2), { epsilon: 1 })).toThrow(
      'deltaW: expected 3 numbers, one for each weight of the net, got 2',
    );
  });

  test('cases of another net', () => {
    const other = compile({
      layers: [
        { name: 'a', size: 3 },
        { name: 'b', size: 2, kind: 'relu' },
      ],
      projections: [{ from: 'a', to: 'b' }],
    });
    expect(() => makeWorkspace(other, cases)).toThrow('cases.inputs: expected 2 × 3 numbers, got 4');
    expect(() => makeWorkspace(net, { ...cases, targets: new Float64Array(3) })).toThrow('cases.targets: expected 2 × 1 numbers, got 3');
  });

  test('a range outside the cases', () => {
    expect(() => forward(work, w(), 1, 3)).toThrow('start, end: expected a range of cases within 0 … 2, got 1 … 3');
    expect(() => backward(work, w(), 0, 1, 1)).toThrow('start, end: expected a range of cases within 0 … 2, got 1 … 1');
    expect(() => forward(work, w(), NaN)).toThrow(EngineError);
  });

  test('settings out of range', () => {
    const go = (settings: object) => () => sweep(work, w(), w(), as(settings));
    expect(go({ epsilon: NaN })).toThrow('epsilon: expected a finite number, got NaN');
    expect(go({ epsilon: Infinity })).toThrow('epsilon: expected a finite number, got Infinity');
    expect(go({})).toThrow('epsilon: expected a finite number, got undefined');
    expect(go({ epsilon: 1, alpha: 1.1 })).toThrow('alpha: expected a number from 0 to 1, got 1.1');
    expect(go({ epsilon: 1, decay: -0.1 })).toThrow('decay: expected a number from 0 to 1, got -0.1');
    expect(go({ epsilon: 1, margin: -1 })).toThrow('margin: expected a number from 0 up, got -1');
    expect(go({ epsilon: 1, batch: 0 })).toThrow('batch: expected a positive integer, got 0');
    expect(go({ epsilon: 1, batch: 1.5 })).toThrow('batch: expected a positive integer, got 1.5');
  });
});

describe('trace says what is wrong with', () => {
  const right = { input: [0, 1], target: [1] };
  const go = (weights: Float64Array, one: object, settings: object) => () => trace(net, weights, as(one), as(settings));
  const w = Float64Array.of(1, 2, 3);
  test.each<[string, () => unknown, string]>([
    ['a short input', go(w, { ...right, input: [0] }, { epsilon: 1 }), 'input: expected 2 numbers (one for each input unit), got 1'],
    ['NaN in the input', go(w, { ...right, input: [0, NaN] }, { epsilon: 1 }), 'input[1]: expected a finite number, got NaN'],
    ['an infinite target', go(w, { ...right, target: [Infinity] }, { epsilon: 1 }), 'target[0]: expected a finite number, got Infinity'],
    [
      'a missing target',
      go(w, { input: [0, 1] }, { epsilon: 1 }),
      'target: expected 1 numbers (one for each unit with a desired output), got undefined',
    ],
    ['too few weights', go(w.slice(1), right, { epsilon: 1 }), 'weights: expected 3 numbers (one for each weight of the net), got 2'],
    ['NaN among the weights', go(Float64Array.of(1, NaN, 3), right, { epsilon: 1 }), 'weights[1]: expected a finite number, got NaN'],
    [
      'an infinite velocity',
      go(w, right, { epsilon: 1, velocity: Float64Array.of(0, 0, -Infinity) }),
      'velocity[2]: expected a finite number, got -Infinity',
    ],
    ['α above 1', go(w, right, { epsilon: 1, alpha: 2 }), 'alpha: expected a number from 0 to 1, got 2'],
    ['no ε', go(w, right, {}), 'epsilon: expected a finite number, got undefined'],
    ['a negative margin', go(w, right, { epsilon: 1, margin: -1 }), 'margin: expected a number from 0 up, got -1'],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(message);
    expect(run).toThrow(EngineError);
  });
});
