import { describe, expect, it } from 'vitest';
import { compile, forward, makeCases, makeWorkspace, outputsOf, type NetworkSpec } from '@/lib/engine';
import { nets } from '@/lib/nets';
import { chapterSymmetry, printedSymmetry, symmetry } from '@/lib/nets/symmetry';
import { printedXorOneHidden, xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { novelSequences, trainingSequences } from '@/lib/nets/sequences';
import { checkSettings, type TrainingSettings } from '@/lib/training/settings';

/** The top unit's output for given weights. */
function answer(spec: NetworkSpec, weights: Float64Array, inputs: readonly number[]): number {
  const net = compile(spec);
  const work = makeWorkspace(net, makeCases(net, [inputs], [new Array(net.targetCount).fill(0)]));
  forward(work, weights);
  return outputsOf(work, 0).at(-1)!;
}

/** Parameters as paper-facts counts them, biases included. */
const sizes: Record<string, number> = {
  xor: 9,
  'xor-one-hidden': 7,
  'parity-4': 25,
  'encoder-4-2-4': 22,
  'encoder-8-3-8': 59,
  symmetry: 17,
  'family-trees': 630,
  'iterative-3': 4,
  sequences: 30 * 5 + 30 * 30 + 30 + 3 * 30 + 3,
};

describe.each(nets.map((net) => [net.id, net] as const))('%s', (id, net) => {
  it('has the parameters and the case shapes it should, and settings that training accepts', () => {
    const compiled = compile(net.spec);
    expect(compiled.weightCount).toBe(sizes[id]);
    expect(net.cases.length).toBeGreaterThan(0);
    for (const each of net.cases) {
      expect(each.inputs).toHaveLength(compiled.inputCount);
      expect(each.targets).toHaveLength(compiled.targetCount);
      expect([...each.inputs, ...each.targets].every((v) => v >= 0 && v <= 1)).toBe(true);
    }
    expect(new Set(net.cases.map((each) => each.label)).size).toBe(net.cases.length);
    const settings: TrainingSettings = net.settings;
    expect(() => checkSettings(settings)).not.toThrow();
    expect(net.reported.every(({ where }) => where.length > 0)).toBe(true);
  });
});

describe('the printed weights, put into equations (1) and (2)', () => {
  it.each([
    ['Fig. 1', printedSymmetry],
    ['the chapter’s Fig. 9', chapterSymmetry],
  ])('%s classify all 64 vectors', (_, printed) => {
    const weights = Float64Array.from([...printed.hidden, printed.output].flatMap((unit) => [...unit.weights, unit.bias]));
    const outputs = symmetry.cases.map((each) => answer(symmetry.spec, weights, each.inputs));
    symmetry.cases.forEach((each, c) => expect(outputs[c]! > 0.5).toBe(each.targets[0] === 1));
    if (printed !== printedSymmetry) return;
    symmetry.cases.forEach((each, c) => {
      if (each.targets[0]) expect(outputs[c]).toBeCloseTo(0.88, 2);
      else expect(outputs[c]).toBeLessThan(0.16);
    });
  });

  it('XOR with one hidden unit gives 0.10, 0.88, 0.88, 0.11', () => {
    const { hidden, output } = printedXorOneHidden;
    const weights = Float64Array.from([...hidden.weights, hidden.bias, ...output.weights, output.bias]);
    const got = xorOneHidden.cases.map((each) => answer(xorOneHidden.spec, weights, each.inputs).toFixed(2));
    expect(got).toEqual(['0.10', '0.88', '0.88', '0.11']);
  });
});

describe('the sequences', () => {
  it('are 20 to train on and the five of Table 11', () => {
    expect(trainingSequences).toHaveLength(20);
    expect(novelSequences.map((each) => each.label)).toEqual(['AD1221', 'BE2313', 'CA3112', 'DB2123', 'EC1331']);
  });
});
