import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runOf, settings as hiddenSpaceSettings } from '@/components/widgets/hidden-space/run';
import { seeds } from '@/components/widgets/hidden-space/state';
import { compile, trace, weightIndex } from '@/lib/engine';
import { familyTrees } from '@/lib/nets/family-trees';
import { printedSymmetry } from '@/lib/nets/symmetry';
import { xor } from '@/lib/nets/xor';
import type { Outcomes } from '@/lib/reproduce/experiment';
import { chapter, readable } from './prose-source';

// Numbers that chapters quote are worked out again here, by plain arithmetic; the engine only tells its steps.

const squash = (x: number) => 1 / (1 + Math.exp(-x));
/** As the chapters print numbers: fixed decimals, real minus sign. */
const print = (value: number, places = 4) => value.toFixed(places).replace('-', '−');

interface Weights {
  readonly w31: number; readonly w32: number; readonly w30: number;
  readonly w41: number; readonly w42: number; readonly w40: number;
  readonly w53: number; readonly w54: number; readonly w50: number;
}
/** XOR 2-2-1, seed 9, rounded to two places. */
const start: Weights = { w31: -0.6, w32: 0.7, w30: -0.72, w41: 0.64, w42: 0.45, w40: 0.38, w53: -0.47, w54: 0.84, w50: -0.74 };
const epsilon = 0.5;

function answer(w: Weights, a: number, b: number) {
  const y3 = squash(a * w.w31 + b * w.w32 + w.w30);
  const y4 = squash(a * w.w41 + b * w.w42 + w.w40);
  return { y3, y4, y5: squash(y3 * w.w53 + y4 * w.w54 + w.w50) };
}
const error = (w: Weights, a: number, b: number) => 0.5 * (answer(w, a, b).y5 - (a === b ? 0 : 1)) ** 2;
const total = (w: Weights) => error(w, 0, 0) + error(w, 0, 1) + error(w, 1, 0) + error(w, 1, 1);

/** What `npm run reproduce` recorded of an experiment. */
const recorded = (id: string): { readonly readings: readonly Outcomes[] } => JSON.parse(readFileSync(`content/results/${id}.json`, 'utf8'));
/** Of the XOR runs of a reading of 10,000 sweeps: those that never had all four cases right, and all. */
const stuckRuns = (name: string) => {
  const reading = recorded('xor').readings.find((one) => one.name === name && one.maxSweeps === 10_000)!;
  return [reading.rows.filter(([right]) => right === null).length, reading.rows.length];
};

const decimals = (text: string) => [...new Set(text.match(/−?\d+\.\d+/g))].sort();

describe('How It Works: inputs 1 and 1, target 0', () => {
  const text = readable(chapter('how-it-works').blocks.join('\n'));
  const { y3, y4, y5 } = answer(start, 1, 1);
  const x5 = y5 * y5 * (1 - y5);
  const dE3 = x5 * start.w53;
  const dE4 = x5 * start.w54;
  const x3 = dE3 * y3 * (1 - y3);
  const x4 = dE4 * y4 * (1 - y4);
  const next: Weights = {
    w31: start.w31 - epsilon * x3, w32: start.w32 - epsilon * x3, w30: start.w30 - epsilon * x3,
    w41: start.w41 - epsilon * x4, w42: start.w42 - epsilon * x4, w40: start.w40 - epsilon * x4,
    w53: start.w53 - epsilon * x5 * y3, w54: start.w54 - epsilon * x5 * y4, w50: start.w50 - epsilon * x5,
  };

  it('quotes these numbers and no others', () => {
    const quoted = [
      print(y5), print(start.w54, 2), print(start.w53, 2),
      print(x5), print(dE4), print(dE3),
      print(y4), print(x5 * y4), print(epsilon, 1), print(-epsilon * x5 * y4),
      print(answer(next, 1, 1).y5), print(error(start, 1, 1)), print(error(next, 1, 1)),
      print(total(start)), print(total(next)),
    ];
    expect(decimals(text)).toEqual(quoted.sort());
  });

  it('names the step of the figure', () => {
    expect(text).toContain('Stop where the error crosses from unit 5 to unit 4, at step 14.');
    const net = compile({
      layers: [{ name: 'input', size: 2 }, { name: 'hidden', size: 2, kind: 'sigmoid' }, { name: 'output', size: 1, kind: 'sigmoid' }],
      projections: [{ from: 'input', to: 'hidden' }, { from: 'hidden', to: 'output' }],
    });
    const weights = new Float64Array(net.weightCount);
    for (const [name, value] of Object.entries(start)) weights[weightIndex(net, Number(name[1]), Number(name[2]))] = value;
    const step = trace(net, weights, { input: [1, 1], target: [0] }, { epsilon })[14 - 1];
    expect(step).toMatchObject({ equation: 7, result: { q: 'dEdy', j: 4 } });
    expect(step?.result.value).toBeCloseTo(dE4, 12);
  });

  it('tells the truth about the other cases', () => {
    const worse = ([[0, 0], [0, 1], [1, 0], [1, 1]] as const).filter(([a, b]) => error(next, a, b) > error(start, a, b));
    expect(worse).toEqual([[0, 1], [1, 0]]);
    expect(total(next)).toBeGreaterThan(total(start));
  });
});

describe('The Problem', () => {
  const { blocks, body } = chapter('the-problem');
  const text = readable(blocks.join('\n'));
  const rows = Array.from({ length: 64 }, (_, n) => Array.from({ length: 6 }, (_, i) => (n >> i) & 1));
  const symmetric = (row: number[]) => row.every((bit, i) => bit === row[5 - i]);

  it.each([0, 1, 2, 3, 4, 5])('counts what input %i alone tells about symmetry', (i) => {
    expect(text).toContain('on in 32 of the 64 possible rows, and four of those are symmetric');
    for (const bit of [0, 1]) {
      const half = rows.filter((row) => row[i] === bit);
      expect([half.length, half.filter(symmetric).length]).toEqual([32, 4]);
    }
  });

  it('counts seventeen weights', () => {
    expect(text).toContain('seventeen weights, biases included');
    expect(6 * 2 + 2 + 2 + 1).toBe(17);
  });

  it('counts nine knobs, and four cases for each turn', () => {
    expect(text).toContain('nine weights, biases included');
    expect(compile(xor.spec).weightCount).toBe(9);
    expect(text).toContain('Each turn costs you four cases');
    expect(xor.cases).toHaveLength(4);
  });

  it('says how many of the recorded runs got stuck', () => {
    const [first] = recorded('xor').readings;
    expect(first).toMatchObject({ name: 'ε 0.25, α 0.9, range 0.3', maxSweeps: 10_000 });
    // The figure trains with the same settings.
    expect(first?.settings).toEqual(hiddenSpaceSettings);
    const never = first?.rows.filter(([right]) => right === null) ?? [];
    expect([first?.rows.length, never.length]).toEqual([1000, 37]);
    expect(text).toContain('of 1,000 starts that we ran, with small weights, 37 had not got all four cases right after 10,000 sweeps');
    // The note beside it, and the one in the chapter on limits.
    expect(body).toContain('Weights began between −0.3 and 0.3; each change was 0.25 times the slope, and 0.9 times the change before.');
    expect(hiddenSpaceSettings).toMatchObject({ range: 0.3, schedule: [{ epsilon: 0.25, alpha: 0.9 }] });
    expect(chapter('limitations').body).toContain('37 of 1,000 in [The Problem]');
    expect(body).toContain('From weights between −1 and 1 it was 149.');
    expect(stuckRuns('ε 0.25, α 0.9, range 1')).toEqual([149, 1000]);
  });

  it('tells of two hidden units that let only symmetric rows cancel, and silence the output for the others', () => {
    expect(text).toContain('In each, mirror places get equal and opposite weights, so that a symmetric row cancels');
    for (const row of rows) {
      const [on, off] = printedSymmetry.hidden
        .map(({ weights, bias }) => row.reduce((sum, bit, i) => sum + bit * weights[i]!, bias))
        .toSorted((a, b) => b - a);
      // By x > 0: at most one is on; the output, by its printed bias, is silenced by that one alone.
      expect([on! > 0, off! > 0]).toEqual([!symmetric(row), false]);
    }
    const { weights, bias } = printedSymmetry.output;
    for (const weight of weights) expect(squash(weight + bias)).toBeLessThan(0.1);
  });

  it('shows a stuck run that says 0.5 whenever its second input is on', () => {
    expect(text).toContain('Whenever the second input is on, it says 0.5');
    const { answers } = runOf(seeds.stuck).moments.at(-1)!;
    expect(answers.map(({ y }) => print(y, 1))).toEqual(['0.0', '0.5', '1.0', '0.5']);
  });

  it('reckons the price of one step', () => {
    const { weightCount } = compile(familyTrees.spec);
    expect(body).toContain(`has ${weightCount} weights and learns from 100 cases`);
    expect(body).toContain(`<Answer value="${(weightCount + 1) * 100}"`);
    expect(body).toContain(`<Mistake value="${2 * weightCount * 100}">`);
  });
});

describe('The Core Idea', () => {
  const text = readable(chapter('the-core-idea').blocks.join('\n'));

  it('multiplies its rates', () => {
    expect(2 * 0.25 * 0.5).toBe(0.25);
    // The hidden unit feeds a weight of 2 and the bias brings the output to 0.5, whatever the unit says.
    const after = 0.5 * squash(-0.01 * 2) ** 2;
    expect(0.125 - after).toBeCloseTo(0.0025, 4);
    // By 0.5: less than the 0.125 that the rate promises, which is all the error there was.
    expect(0.5 * 0.25).toBe(0.5 * 0.5 ** 2);
    const far = 0.5 * squash(-0.5 * 2) ** 2;
    expect([print(0.125 - far), print(far)]).toEqual(['0.0888', '0.0362']);
    expect(decimals(text)).toEqual(['−0.125', '−0.375', '−0.5', '0.0025', '0.0362', '0.01', '0.0888', '0.125', '0.25', '0.5'].sort());
  });

  it('adds up the two complaints of its exercise', () => {
    const first = 0.5 * 0.25 * 2;
    const second = (0.5 - 1) * 0.25 * 3;
    expect([first, second, first + second]).toEqual([0.25, -0.375, -0.125]);
    expect(chapter('the-core-idea').body).toContain('<Answer value="-0.125"');
  });

  it('counts the multiplications of ten places of a chain', () => {
    // The rate at place k is a product of k factors.
    const places = Array.from({ length: 10 }, (_, k) => k + 1);
    expect(places.reduce((sum, factors) => sum + factors - 1, 0)).toBe(45);
    expect(text).toContain('you multiply 45 times. Keep each and go on from it, and nine multiplications do');
  });

  it('counts connections and paths', () => {
    expect(text).toContain('920 connections');
    expect(text).toContain('ten billion');
    expect(10 + 9 * 10 * 10 + 10).toBe(920);
    expect(text).toContain('for every unit that receives, and in the network above those are 101');
    expect(10 * 10 + 1).toBe(101);
    expect(10 ** 10).toBe(10_000_000_000);
    expect(text).toContain('1,920 connections');
    expect(10 + 19 * 10 * 10 + 10).toBe(1920);
  });
});

it('The Mathematics: the slopes of the curve', () => {
  const text = readable(chapter('the-mathematics').blocks.join('\n'));
  expect(text).toContain('At $y_j = 0.5$ the slope is 0.25');
  expect(text).toContain('At 0.99 it is 0.0099');
  expect(0.99 * (1 - 0.99)).toBeCloseTo(0.0099, 12);
});

it('Limitations: ten slopes of at most a quarter', () => {
  expect(readable(chapter('limitations').blocks.join('\n'))).toContain('Ten layers of such slopes come to less than a millionth');
  expect(0.25 ** 10).toBeLessThan(1e-6);
  expect(0.25 ** 9).toBeGreaterThan(1e-6);
});
