import { describe, expect, it } from 'vitest';
import { encoder838 } from '@/lib/nets/encoders';
import { people } from '@/lib/nets/family-tree-facts';
import { chapterSymmetry, printedSymmetry, type PrintedNet } from '@/lib/nets/symmetry';
import { intermediateCodes } from '@/lib/reproduce/encoders';
import { bestUnit, nullThreshold } from '@/lib/reproduce/features';
import { symmetryPattern } from '@/lib/nets/symmetry-pattern';
import { shareBetweenGroups } from '@/lib/nets/share-between-groups';
import { quantile, quartiles, tally } from '@/lib/reproduce/statistics';
import { compile } from '@/lib/engine';

const flat = ({ hidden, output }: PrintedNet) => [...hidden, output].flatMap((unit) => [...unit.weights, unit.bias]);

describe('the pattern of symmetry nets', () => {
  it('is found in both printed nets, in their own orders', () => {
    const expected = { mirrored: true, opposite: true, ratio124: true, signs: '− − +' };
    expect(symmetryPattern(flat(printedSymmetry))).toEqual({ ...expected, order: '4:1:2' });
    expect(symmetryPattern(flat(chapterSymmetry))).toEqual({ ...expected, order: '1:2:4' });
  });

  it('is not found where it is not', () => {
    const broken = flat(printedSymmetry);
    broken[0] = 3;
    expect(symmetryPattern(broken)).toMatchObject({ mirrored: false, order: null, ratio124: false });
    const alike = flat({ ...printedSymmetry, hidden: [printedSymmetry.hidden[0]!, printedSymmetry.hidden[0]!] });
    expect(symmetryPattern(alike)).toMatchObject({ mirrored: true, opposite: false });
  });
});

describe('the measure of features', () => {
  const generation = people.map((p) => p.generation);
  it('is 1 for a unit that tells a feature and nothing else, 0 for one that does not', () => {
    expect(bestUnit([generation], 'generation')).toBeCloseTo(1, 12);
    expect(bestUnit([people.map((p) => (p.nationality === 'English' ? 3 : -1))], 'nationality')).toBeCloseTo(1, 12);
    expect(bestUnit([people.map((p) => (p.sex === 'male' ? 1 : 0))], 'nationality')).toBe(0);
    expect(bestUnit([people.map((p) => (p.branch === 'Andrew' ? 1 : p.branch === 'both' ? 99 : 0))], 'branch')).toBeCloseTo(1, 12);
    expect(bestUnit([people.map((_, k) => k), generation], 'generation')).toBeCloseTo(1, 12);
  });

  it('has a null between nothing and everything, larger for three groups than for two', () => {
    const [nationality, three] = [nullThreshold('nationality', 300), nullThreshold('generation', 300)];
    expect(nationality).toBeGreaterThan(0.1);
    expect(three).toBeGreaterThan(nationality);
    expect(three).toBeLessThan(0.8);
  });
});

describe('statistics', () => {
  it('interpolates quantiles and keeps failures in', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([], 0.5)).toBeNull();
    expect(quartiles([10, 20, 30, 40, null])).toEqual([20, 30, 40]);
    expect(quartiles([10, null, null, null])).toEqual([null, null, null]);
    expect(tally(['b', 'a', 'b', 'c'])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
    expect(shareBetweenGroups([1, 2, 3, 4], ['a', 'a', 'b', 'b'])).toBeCloseTo(0.8, 12);
    expect(shareBetweenGroups([5, 5], ['a', 'b'])).toBe(0);
  });

  it('counts intermediate codes', () => {
    const { weightCount } = compile(encoder838.spec);
    expect(intermediateCodes(encoder838, new Array<number>(weightCount).fill(0))).toBe(8);
    expect(intermediateCodes(encoder838, new Array<number>(weightCount).fill(9))).toBe(0);
  });
});
