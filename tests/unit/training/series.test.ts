import { describe, expect, it } from 'vitest';
import { makeSeries } from '@/lib/training/series';

const filled = (values: readonly number[], most?: number) => {
  const series = makeSeries(most);
  values.forEach((value, sweep) => series.note(sweep, value));
  return series;
};
const wave = Array.from({ length: 1000 }, (_, k) => Math.sin(k / 20) + (k === 637 ? 50 : 0));

describe('a series', () => {
  it('has the number of every sweep, and none beyond', () => {
    const series = filled(wave);
    expect(wave.every((value, k) => series.get(k) === value)).toBe(true);
    expect([series.length, series.stride, series.get(1000)]).toEqual([1000, 1, NaN]);
  });

  it('hears of a sweep once', () => {
    const series = filled([1, 2, 3]);
    series.note(1, 99);
    series.note(7, 99);
    expect([series.get(1), series.length]).toEqual([2, 3]);
  });

  it('keeps every 2nd, 4th … number when there are too many, and no more bytes than it may', () => {
    const series = filled(wave, 64);
    expect([series.stride, series.bytes]).toEqual([16, 512]);
    expect(series.length).toBe(63);
    for (let sweep = 0; sweep < 1000; sweep += 16) expect(series.get(sweep)).toBe(wave[sweep]);
    expect(series.get(17)).toBe(wave[16]);
  });

  it('is drawn with few points that lose no peak and keep both ends', () => {
    const line = filled(wave).line({ points: 60 });
    expect(line.length).toBeLessThanOrEqual(60);
    expect([line[0], line.at(-1)]).toEqual([
      [0, wave[0]],
      [999, wave[999]],
    ]);
    expect(line).toContainEqual([637, wave[637]]);
    expect(Math.min(...line.map(([, value]) => value))).toBe(Math.min(...wave));
    line.forEach(([sweep, value], k) => {
      expect(value).toBe(wave[sweep]);
      if (k > 0) expect(sweep).toBeGreaterThan(line[k - 1]![0]);
    });
  });

  it('is drawn as it is where there is room, and in part', () => {
    const series = filled(wave);
    expect(series.line({ from: 10, to: 13 })).toEqual([10, 11, 12, 13].map((k) => [k, wave[k]]));
    expect(series.line({ from: 990 })).toHaveLength(10);
    expect(series.line({ from: 2000 })).toEqual([]);
    expect(filled([5]).line()).toEqual([[0, 5]]);
    expect(makeSeries().line()).toEqual([]);
  });

  it('knows from when on something lasts', () => {
    const series = filled([0, 1, 0, 1, 1, 1]);
    expect(series.lastingFrom((value) => value === 1)).toBe(3);
    expect(series.lastingFrom((value) => value === 0)).toBeNull();
    expect(series.lastingFrom((value) => value < 2)).toBe(0);
  });
});
