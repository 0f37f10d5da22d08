import { describe, expect, test } from 'vitest';
import {
  compile,
  EngineError,
  incoming,
  layerNamed,
  layerOf,
  outgoing,
  unitsOf,
  weightIndex,
  type LayerSpec,
  type NetworkSpec,
  type ProjectionSpec,
} from '@/lib/engine';

const xor: NetworkSpec = {
  layers: [
    { name: 'input', size: 2 },
    { name: 'hidden', size: 2, kind: 'sigmoid' },
    { name: 'output', size: 1, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'input', to: 'hidden' },
    { from: 'hidden', to: 'output' },
  ],
};

describe('compile', () => {
  test('numbers units from 1 and stores weights receiver by receiver, senders in order, bias last', () => {
    const net = compile(xor);
    expect(net).toMatchObject({ unitCount: 5, weightCount: 9, inputCount: 2, targetCount: 1 });
    expect(net.connections.map(({ j, i }) => `${j}${i}`)).toEqual(['31', '32', '30', '41', '42', '40', '53', '54', '50']);
    expect(net.connections.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...net.isBias]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });

  test('orders senders by layer, whatever the order of the projections', () => {
    const net = compile({
      layers: xor.layers,
      projections: [
        { from: 'hidden', to: 'output' },
        { from: 'input', to: 'output' },
        { from: 'input', to: 'hidden' },
      ],
    });
    expect(incoming(net, 5).map(({ i, index }) => [i, index])).toEqual([
      [1, 6],
      [2, 7],
      [3, 8],
      [4, 9],
      [0, 10],
    ]);
    expect(outgoing(net, 1).map(({ j }) => j)).toEqual([3, 4, 5]);
    expect(outgoing(net, 0).map(({ j }) => j)).toEqual([3, 4, 5]);
  });

  test('counts the family-tree net: separate blocks, 630 weights', () => {
    const net = compile({
      layers: [
        { name: 'person', size: 24 },
        { name: 'relation', size: 12 },
        { name: 'person code', size: 6, kind: 'sigmoid' },
        { name: 'relation code', size: 6, kind: 'sigmoid' },
        { name: 'central', size: 12, kind: 'sigmoid' },
        { name: 'answer code', size: 6, kind: 'sigmoid' },
        { name: 'answer', size: 24, kind: 'sigmoid' },
      ],
      projections: [
        { from: 'person', to: 'person code' },
        { from: 'relation', to: 'relation code' },
        { from: 'person code', to: 'central' },
        { from: 'relation code', to: 'central' },
        { from: 'central', to: 'answer code' },
        { from: 'answer code', to: 'answer' },
      ],
    });
    expect(net).toMatchObject({ unitCount: 90, weightCount: 630, inputCount: 36, targetCount: 24 });
    expect(incoming(net, 37)).toHaveLength(25);
    expect(() => weightIndex(net, 37, 25)).toThrow(EngineError); // the first six see persons only
    expect(new Set(net.connections.map(({ index }) => index)).size).toBe(630);
  });

  test('gives shared connections one weight, as in Fig. 5', () => {
    const step = (t: number): LayerSpec => ({ name: `t${t}`, size: 3, kind: 'sigmoid', biasBlock: 'b' });
    const net = compile({
      layers: [{ name: 't0', size: 3 }, step(1), step(2), step(3)],
      projections: [1, 2, 3].map((t) => ({ from: `t${t - 1}`, to: `t${t}`, block: 'w' })),
    });
    expect(net.weightCount).toBe(12);
    expect(net.connections).toHaveLength(36);
    expect([...net.uses]).toEqual(new Array(12).fill(3));
    expect(weightIndex(net, 4, 2)).toBe(weightIndex(net, 10, 8));
    expect(weightIndex(net, 5, 0)).toBe(weightIndex(net, 8, 0));
  });

  test('desired outputs: the last layer unless said otherwise, several layers in order', () => {
    const layers: LayerSpec[] = [
      { name: 'a', size: 1 },
      { name: 'b', size: 2, kind: 'tanh', target: true },
      { name: 'c', size: 3, kind: 'linear', bias: false },
    ];
    const net = compile({
      layers,
      projections: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    });
    expect(net.targetCount).toBe(5);
    expect(net.layers.map((l) => l.targetOffset)).toEqual([-1, 0, 2]);
    expect(net.weightCount).toBe(4 + 6);
    const without = compile({ layers: layers.map((l, k) => (k === 2 ? { ...l, target: false } : l)), projections: net.spec.projections });
    expect(without.targetCount).toBe(2);
  });

  test('finds layers, units and weights by name and number', () => {
    const net = compile(xor);
    expect(unitsOf(net, 'hidden')).toEqual([3, 4]);
    expect(layerNamed(net, 'output').first).toBe(5);
    expect(layerOf(net, 4).name).toBe('hidden');
    expect(weightIndex(net, 5, 4)).toBe(7);
    expect(() => unitsOf(net, 'hiden')).toThrow('name: expected one of input, hidden, output, got "hiden"');
    expect(() => layerOf(net, 6)).toThrow("unit: expected a unit's number from 1 to 5, got 6");
    expect(() => layerOf(net, 1.5)).toThrow(EngineError);
    expect(() => weightIndex(net, 5, 1)).toThrow('i: expected a unit connected to unit 5: 3, 4, 0, got 1');
    expect(() => weightIndex(net, 1, 0)).toThrow('i: expected a unit connected to unit 1: none, got 0');
  });
});

describe('compile says what is wrong with', () => {
  const IN: LayerSpec = { name: 'in', size: 2 };
  const H: LayerSpec = { name: 'h', size: 2, kind: 'sigmoid' };
  const OUT: LayerSpec = { name: 'out', size: 1, kind: 'sigmoid' };
  const UP: ProjectionSpec[] = [
    { from: 'in', to: 'h' },
    { from: 'h', to: 'out' },
  ];
  const as = <T>(value: unknown) => value as T;
  const wrong: [string, LayerSpec[], ProjectionSpec[], string][] = [
    ['no list of layers', as('x'), UP, 'spec.layers: expected a list of layers, got "x"'],
    ['no list of projections', [IN, OUT], as(undefined), 'spec.projections: expected a list of projections, got undefined'],
    ['an empty name', [{ ...IN, name: '' }], [], 'spec.layers[0].name: expected a name, got ""'],
    ['a name twice', [IN, { ...H, name: 'in' }], [], 'spec.layers[1].name: expected a name of its own, got "in", which spec.layers[0] has'],
    ['a size of 0', [{ ...IN, size: 0 }], [], 'spec.layers[0].size: expected a positive integer, got 0'],
    ['a fractional size', [IN, { ...H, size: 1.5 }], [], 'spec.layers[1].size: expected a positive integer, got 1.5'],
    ['a size that is NaN', [{ ...IN, size: NaN }], [], 'spec.layers[0].size: expected a positive integer, got NaN'],
    [
      'an unknown kind',
      [IN, { ...H, kind: as('softmax') }],
      [],
      'spec.layers[1].kind: expected one of sigmoid, tanh, relu, linear, got "softmax"',
    ],
    ['biases of inputs', [{ ...IN, bias: true }], [], 'spec.layers[0].bias: expected no biases in an input layer, got true'],
    [
      'a bias block without biases',
      [IN, { ...H, bias: false, biasBlock: 'b' }],
      [],
      'spec.layers[1].biasBlock: expected no bias block in a layer without biases, got "b"',
    ],
    [
      'desired outputs of inputs',
      [{ ...IN, target: true }],
      [],
      'spec.layers[0].target: expected no desired outputs in an input layer, got true',
    ],
    [
      'an input layer above',
      [H, IN],
      [],
      'spec.layers[0]: expected input layers before all others, got "h" (sigmoid) below an input layer',
    ],
    ['no inputs', [H], [], 'spec.layers: expected at least one input layer (one without kind), got none'],
    [
      'no desired outputs',
      [IN, { ...OUT, target: false }],
      [{ from: 'in', to: 'out' }],
      'spec.layers: expected at least one layer with desired outputs, got none',
    ],
    ['an unknown sender', [IN, OUT], [{ from: 'inn', to: 'out' }], 'spec.projections[0].from: expected one of in, out, got "inn"'],
    ['an unknown receiver', [IN, OUT], [{ from: 'in', to: 'o' }], 'spec.projections[0].to: expected one of in, out, got "o"'],
    [
      'a downward projection',
      [IN, H, OUT],
      [...UP, { from: 'out', to: 'h' }],
      'spec.projections[2]: expected a connection to a higher layer (p. 533), got out → h',
    ],
    [
      'a projection within a layer',
      [IN, H, OUT],
      [...UP, { from: 'h', to: 'h' }],
      'spec.projections[2]: expected a connection to a higher layer (p. 533), got h → h',
    ],
    [
      'a projection into inputs',
      [IN, { ...IN, name: 'in2' }, OUT],
      [{ from: 'in', to: 'in2' }],
      'spec.projections[0].to: expected a layer that is not an input layer, got "in2"',
    ],
    [
      'the same projection twice',
      [IN, H, OUT],
      [...UP, UP[0]!],
      'spec.projections[2]: expected each pair of layers at most once, got in → h again (spec.projections[0])',
    ],
    [
      'a layer nothing reaches',
      [IN, H, OUT],
      [UP[1]!],
      'spec.layers[1]: expected a projection into every layer that is not an input layer, got none into "h"',
    ],
    [
      'shared blocks of two shapes',
      [IN, H, OUT],
      UP.map((p) => ({ ...p, block: 'w' })),
      'spec.projections[1].block: expected the shape 2 × 2 that the others of block w have, got 2 × 1',
    ],
    [
      'shared biases of two sizes',
      [IN, { ...H, biasBlock: 'b' }, { ...OUT, biasBlock: 'b' }],
      UP,
      'spec.layers[2].biasBlock: expected the shape 2 that the others of biases b have, got 1',
    ],
  ];
  test.each(wrong)('%s', (_, layers, projections, message) => {
    expect(() => compile({ layers, projections })).toThrow(new EngineError(...split(message)));
  });

  function split(message: string): [string, string, string] {
    const [, argument, expected, got] = /^(.*?): expected (.*), got (.*)$/s.exec(message)!;
    return [argument!, expected!, got!];
  }
});
