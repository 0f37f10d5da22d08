import { describe, expect, it } from 'vitest';
import { compile } from '@/lib/engine';
import { cellThroughTime, plainThroughTime } from '@/lib/models/gradient-through-time';
import { deepSettings, fourWays } from '@/lib/models/deep-net-four-ways';
import { gradientThroughTime } from '@/lib/nets/iterative';
import { novelSequences, trainingSequences } from '@/lib/nets/sequences';
import { symmetry } from '@/lib/nets/symmetry';
import { fig5, fig5Net } from '@/lib/nets/unrolled';
import { column, counts } from '@/lib/reproduce/experiment';
import { quantile } from '@/lib/reproduce/statistics';
import { print, recorded } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers of What Came Next, from what was recorded and from the models.

const { body, blocks } = chapter('what-came-next');
const text = readable(blocks.join('\n'));
const reading = (id: string, name: string) => recorded(id).readings.find((one) => one.name === name)!;

it('begins with seventeen weights', () => {
  expect(compile(symmetry.spec).weightCount).toBe(17);
});

describe('a recurrent net', () => {
  it('of Fig. 5 has three units, four weights, three steps, and three copies whose sum is three times their average', () => {
    expect([fig5Net.units, fig5Net.connections.length, fig5Net.iterations]).toEqual([3, 4, 3]);
    expect(text).toContain('Three units joined by four weights, all working at once, run for three steps.');
    const { copies, sum, average } = gradientThroughTime(fig5Net, [0.5, -0.5, 0.8, 0.3], fig5.cases[0]!);
    expect(copies).toHaveLength(3);
    sum.forEach((value, k) => expect(value).toBeCloseTo(3 * average[k]!, 15));
    expect(text).toContain('With three copies the sum is three times the average');
  });

  it('has its exercise', () => {
    const slopes = [0.03, -0.01, 0.04];
    const sum = slopes.reduce((all, slope) => all + slope, 0);
    const epsilon = 0.5;
    const change = (-epsilon * sum) / 3;
    const values = [...body.matchAll(/<(?:Answer|Mistake) value="([^"]+)"/g)].map(([, value]) => value!);
    const wrongSign = (-epsilon * slopes.reduce((all, slope) => all + Math.abs(slope), 0)) / 3;
    const rounded = (value: number) => String(Number(value.toFixed(4)));
    expect(values).toEqual([change, -epsilon * sum, -epsilon * slopes[0]!, wrongSign].map(rounded).concat(['1/6', rounded(3 * epsilon)]));
    expect(-change / sum).toBeCloseTo(1 / 6, 12);
  });

  it('completes sequences', () => {
    expect([trainingSequences.length, novelSequences.length]).toEqual([20, 5]);
    const ours = reading('sequences', 'ε 0.1, α 0, range 1');
    expect(counts(ours, 'right side of 0.5').filter((met) => met !== null)).toHaveLength(100);
    const novel = counts(ours, 'novel right');
    expect([5, 4].map((n) => novel.filter((right) => right === n).length)).toEqual([20, 45]);
    expect(text).toContain('All our 100 networks learned these; of the five others, 20 networks completed all and 45 just four.');
  });
});

describe('an error on its way through twenty steps', () => {
  it('fades in a plain unit', () => {
    const { share } = plainThroughTime({ steps: 21, wRec: 1, kind: 'sigmoid' });
    expect(share[0]!.toExponential(0)).toBe('1e-13');
    expect(text).toContain('one part in $10^{13}$ arrives twenty steps earlier');
  });

  it('lasts in a cell, as long as its gate says', () => {
    const left = [1, 0.9, 0.99].map((forget) => cellThroughTime({ steps: 21, input: 1, output: 1, forget }).share[0]!);
    expect(left.map((share) => print(share, 2))).toEqual(['1.00', '0.12', '0.82']);
    expect(Math.abs(left[1]! - 1 / 8)).toBeLessThan(0.005);
    expect(text).toContain('0.12, and 0.82 with the gate at 0.99.');
  });
});

describe('the same deep net four ways', () => {
  const ways = fourWays.map(({ name }) => reading('deep-net-four-ways', name));
  const median = (k: number, name: string) => quantile(column(ways[k]!, name).map(Number), 0.5)!;

  it('is the one in the text', () => {
    expect(deepSettings).toMatchObject({ hidden: 8, width: 12 });
    expect(fourWays.map(({ kind, start, skip }) => [kind, start, skip])).toEqual([
      ['sigmoid', 0.5, false],
      ['relu', 0.5, false],
      ['sigmoid', 'Glorot × 4', false],
      ['sigmoid', 0.5, true],
    ]);
    expect(ways.map(({ rows, maxSweeps }) => [rows.length, maxSweeps])).toEqual(Array.from({ length: 4 }, () => [100, 10_000]));
  });

  it('does not learn as it stands', () => {
    expect(median(0, 'first slope over last, at the start').toExponential(0)).toBe('7e-8');
    expect(median(0, 'change of the first layer').toExponential(0)).toBe('3e-5');
    expect(text).toContain(
      'begin at 7 parts in $10^8$ of those in the last. After 10,000 sweeps its weights have moved by 3 parts in 100,000',
    );
  });

  it('learns with one thing changed', () => {
    const solved = ways.map((each) => counts(each, 'solved at').filter((met) => met !== null));
    expect(solved.map((met) => met.length)).toEqual([0, 83, 100, 51]);
    expect(solved[1]!.filter((met) => met <= 80).length).toBeGreaterThanOrEqual(50);
    expect(solved[1]!.filter((met) => met < 80).length).toBeLessThan(50);
    expect(text).toContain('half of all 100 networks were done by sweep 80');
    // Quickest of all, and the skip paths late.
    const half = solved.map((met) => met.toSorted((a, b) => a - b)[Math.floor(met.length / 2)] ?? Infinity);
    expect(half[1]).toBeLessThan(Math.min(half[2]!, half[3]!));
    expect(half[3]).toBeGreaterThan(1000);
  });
});
