import { describe, expect, it } from 'vitest';
import { landmarkNets, LAST } from '@/components/widgets/landmark-nets/state';
import { ratioText, say, sizeText, told } from '@/components/widgets/landmark-nets/view';
import { landmarks, landmarkSources } from '@/lib/nets/landmarks';
import { bibliography } from '../content/prose-source';

describe('the landmarks', () => {
  it('stand in the order of their years, each with a source of the bibliography that its label names', () => {
    expect(landmarks.map(({ year }) => year)).toEqual(landmarks.map(({ year }) => year).toSorted((a, b) => a - b));
    for (const key of landmarkSources)
      expect(
        bibliography.some((work) => work.key === key),
        key,
      ).toBe(true);
    for (const { year, source } of landmarks) expect(source.label).toContain(String(year));
  });

  it('have the sizes that their layers give', () => {
    const of = (id: string) => landmarks.find((one) => one.id === id)!.weights;
    expect([of('xor'), of('symmetry'), of('encoder'), of('family-trees')]).toEqual([9, 17, 59, 630]);
    expect(of('alvinn')).toBe(1217 * 29 + 29 + 29 * 46 + 46);
  });
});

describe('what is told', () => {
  it('writes sizes as they are said', () => {
    expect([9760, 60e6, 1.5e9, 671e9].map(sizeText)).toEqual(['9,760', '60 million', '1.5 billion', '671 billion']);
    expect(ratioText(405e9 / 630)).toBe('643 million');
  });

  it('compares with the family trees in either direction', () => {
    expect(told(0).compared).toBe('The family trees have 70 times as many.');
    expect(told(LAST).compared).toMatch(/^1\.1 billion times as many/);
    for (let k = 0; k <= LAST; k++) expect(say(k)).toContain(landmarks[k]!.text);
  });

  it('is walked from end to end, and not beyond', () => {
    const { initial, reduce } = landmarkNets;
    const far = Array.from({ length: 40 }).reduce<typeof initial>((state) => reduce(state, { type: 'step' }), initial);
    expect(far.cursor).toBe(LAST);
    expect(reduce(far, { type: 'go', to: -3 }).cursor).toBe(0);
  });
});
