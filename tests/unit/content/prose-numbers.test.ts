import { describe, expect, it } from 'vitest';
import { momentOf, MOST_SWEEPS, runOf, settings as hiddenSpaceSettings } from '@/components/widgets/hidden-space/run';
import { seeds } from '@/components/widgets/hidden-space/state';
import { compile } from '@/lib/engine';
import { familyTrees } from '@/lib/nets/family-trees';
import { printedSymmetry } from '@/lib/nets/symmetry';
import { xor } from '@/lib/nets/xor';
import { print, recorded, squash, stuckRuns } from './by-hand';
import { chapter, readable } from './prose-source';

// Numbers that chapters quote are worked out again here, by plain arithmetic.

const decimals = (text: string) => [...new Set(text.match(/−?\d+\.\d+/g))].sort();

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
    const { answers } = momentOf(runOf(seeds.stuck).at(MOST_SWEEPS));
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

it('Limitations: ten slopes of at most a quarter', () => {
  expect(readable(chapter('limitations').blocks.join('\n'))).toContain('Ten layers of such slopes come to less than a millionth');
  expect(0.25 ** 10).toBeLessThan(1e-6);
  expect(0.25 ** 9).toBeGreaterThan(1e-6);
});
