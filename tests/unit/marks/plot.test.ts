import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourLines } from '@/components/marks/plot/Contours';
import { highest, histogram, pile } from '@/components/marks/plot/counts';
import { drawnPoints } from '@/components/marks/plot/Curve';
import { thinned, type Place } from '@/components/marks/plot/decimate';
import { separate, whatFits } from '@/components/marks/plot/labels';
import { nearestStop } from '@/components/marks/plot/Reader';
import { scaleOf } from '@/components/marks/plot/scale';
import { reading, ticksAt, ticksOf } from '@/components/marks/plot/ticks';

describe('a scale', () => {
  it('puts the ends of its domain at 0 and 100, and finds its way back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, log, t) => {
          fc.pre(Math.abs(a - b) > 1e-3 * Math.max(a, b));
          const scale = scaleOf({ domain: [a, b], log });
          expect([scale.to(a), scale.to(b)]).toEqual([0, 100]);
          const value = log ? a * (b / a) ** t : a + t * (b - a);
          expect(scale.to(scale.from(scale.to(value)))).toBeCloseTo(scale.to(value), 1);
          expect(Math.abs(scale.to(value) - 100 * t)).toBeLessThan(0.02);
        },
      ),
    );
  });

  it('makes equal ratios equal lengths on a log axis, and gives no place to what has none', () => {
    const { to } = scaleOf({ domain: [1e-4, 1], log: true });
    expect([1e-4, 1e-3, 1e-2, 0.1, 1].map(to)).toEqual([0, 25, 50, 75, 100]);
    expect([0, -1, NaN, Infinity].map(to)).toEqual([NaN, NaN, NaN, NaN]);
    expect(scaleOf({ domain: [10, 0] }).to(10)).toBe(0);
  });

  it.each([
    [{ domain: [0, 1], log: true }, 'domain: a log axis needs numbers above 0, got 0 to 1'],
    [{ domain: [2, 2] }, 'domain: expected two different numbers, got 2 twice'],
    [{ domain: [0, NaN] }, 'domain: expected two finite numbers, got 0 and NaN'],
  ] as const)('refuses %j in words', (axis, words) => {
    expect(() => scaleOf(axis)).toThrow(words);
  });
});

describe('ticks', () => {
  const texts = (domain: [number, number], log = false, count = 5) =>
    ticksOf(scaleOf({ domain, log }), count).major.map(({ text }) => text);

  it('are figured with just the decimals they need', () => {
    expect(texts([0, 500])).toEqual(['0', '100', '200', '300', '400', '500']);
    expect(texts([0, 1])).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(texts([-0.1, 0.1], false, 4)).toEqual(['−0.10', '−0.05', '0.00', '0.05', '0.10']);
    expect(texts([0, 2000], false, 4)).toEqual(['0', '500', '1,000', '1,500', '2,000']);
  });

  it('are whole powers on a log axis, skipped evenly where there are many', () => {
    expect(texts([1e-4, 1], true)).toEqual(['10^−4', '10^−3', '10^−2', '10^−1', '1']);
    expect(texts([1, 1e25], true)).toEqual(['1', '10^5', '10^10', '10^15', '10^20', '10^25']);
    expect(texts([0.5, 50], true)).toEqual(['1', '10']);
  });

  it('stand at the place of their number, and never where another stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 2, max: 8 }),
        (from, length, count) => {
          const scale = scaleOf({ domain: [from, from + length] });
          const { major, minor } = ticksOf(scale, count);
          for (const { value, at } of major) expect(at).toBe(scale.to(value));
          const places = [...major.map(({ at }) => at), ...minor];
          expect(new Set(places).size).toBe(places.length);
          expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
          expect(new Set(major.map(({ text }) => text)).size).toBe(major.length);
        },
      ),
    );
  });

  it('between powers are 2 to 9, all inside the domain', () => {
    const { minor } = ticksOf(scaleOf({ domain: [1, 100], log: true }));
    expect(minor).toHaveLength(16);
    expect(minor.every((at) => at > 0 && at < 100)).toBe(true);
  });

  it('may be given', () => {
    expect(ticksAt(scaleOf({ domain: [1, 12] }), [1, 5, 12]).major.map(({ text }) => text)).toEqual(['1', '5', '12']);
  });

  it('read numbers with about three figures', () => {
    expect([0, 1.2, -0.01234, 1234.5, 3.14e-6, 12.34].map(reading)).toEqual(['0', '1.20', '−0.0123', '1,235', '3.1 × 10^−6', '12.3']);
  });
});

describe('a thinned curve', () => {
  const noisy = (seed: number, k: number) => Math.abs(Math.sin((k + 1) * 12.9898 + seed) * 43_758.5453) % 1;

  it('keeps both extremes of every column, first and last, in order, in about 400 points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 401, max: 20_000 }), fc.integer({ min: 0, max: 99 }), (count, seed) => {
        const at = (k: number): Place => [(100 * k) / (count - 1), 100 * noisy(seed, k)];
        const kept = thinned(
          count,
          (k) => at(k)[0],
          (k) => at(k)[1],
        ).map(at);
        expect(kept.length).toBeLessThanOrEqual(404);
        const all = Array.from({ length: count }, (_, k) => at(k));
        const extremes = (points: readonly Place[], column: number) => {
          const ys = points.filter(([x]) => Math.floor((x / 100) * 200) === column).map(([, y]) => y);
          return ys.length === 0 ? null : [Math.min(...ys), Math.max(...ys)];
        };
        for (let column = 0; column < 200; column += 7) expect(extremes(kept, column)).toEqual(extremes(all, column));
        expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
        kept.slice(1).forEach(([x], k) => expect(x).toBeGreaterThanOrEqual(kept[k]![0]));
      }),
      { numRuns: 20 },
    );
  });

  it('shows one bad sweep among thirty thousand', () => {
    const errors = Float64Array.from({ length: 30_001 }, (_, k) => (k === 17_321 ? 9 : 1));
    const plane = { x: scaleOf({ domain: [0, 30_000] }), y: scaleOf({ domain: [0, 10] }), height: 200 };
    const drawn = drawnPoints(plane, { ys: errors });
    expect(drawn.length).toBeLessThan(405);
    expect(Math.min(...drawn.map(([, y]) => y))).toBe(10);
  });

  it('leaves gaps where there is no number', () => {
    const plane = { x: scaleOf({ domain: [0, 1000] }), y: scaleOf({ domain: [1e-3, 1], log: true }), height: 200 };
    const errors = Array.from({ length: 1001 }, (_, k) => (k >= 400 && k < 600 ? 0 : 0.1));
    const drawn = drawnPoints(plane, { ys: errors });
    expect(drawn.filter(([, y]) => Number.isNaN(y))).toHaveLength(1);
    expect(drawn.some(([x, y]) => x > 60 && !Number.isNaN(y))).toBe(true);
  });

  it('ends where the run has come to', () => {
    const plane = { x: scaleOf({ domain: [0, 100] }), y: scaleOf({ domain: [0, 1] }), height: 200 };
    expect(drawnPoints(plane, { ys: [0, 0.25, 0.5, 0.75, 1], from: 1, to: 3 })).toEqual([
      [1, 75],
      [2, 50],
      [3, 25],
    ]);
  });
});

describe('counts', () => {
  const numbers = fc.array(fc.double({ min: -10, max: 110, noNaN: true }), { maxLength: 300 });

  it('have every number once: in one bar, or beyond', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (values, bins) => {
        const { bars, beyond } = histogram(values, [0, 100], bins);
        expect(bars).toHaveLength(bins);
        expect(bars.reduce((sum, { count }) => sum + count, beyond)).toBe(values.length);
        expect(beyond).toBe(values.filter((value) => value < 0 || value > 100).length);
      }),
    );
    expect(histogram([0, 1, 2, 3, 4], [0, 4], 4).bars.map(({ count }) => count)).toEqual([1, 1, 1, 2]);
    expect(histogram([0.1, 0.2, 0.3], [0, 0.3], 3).bars).toHaveLength(3);
  });

  it('piled: no two dots in one place, none in the air', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (values, columns) => {
        const dots = pile(values, [0, 100], columns);
        const there = dots.filter((dot) => dot !== null);
        const keys = new Set(there.map(([x, y]) => `${x} ${y}`));
        expect(keys.size).toBe(values.filter((value) => value >= 0 && value <= 100).length);
        for (const [x, y] of there) expect(y === 0 || keys.has(`${x} ${y - 1}`)).toBe(true);
        expect(highest(dots)).toBe(Math.max(0, ...there.map(([, y]) => y + 1)));
      }),
    );
  });

  it('refuse what cannot be counted', () => {
    expect(() => histogram([1], [1, 0], 3)).toThrow('from < to');
    expect(() => pile([1], [0, 1], 0)).toThrow('whole number of columns');
  });
});

describe('names', () => {
  it('are moved apart, keep their order and stay inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        (wanted, gap) => {
          const placed = separate(wanted, gap);
          const order = wanted.map((_, k) => k).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
          order
            .slice(1)
            .forEach((k, i) =>
              expect(placed[k]! - placed[order[i]!]!).toBeGreaterThanOrEqual(Math.min(gap, 100 / (wanted.length - 1)) - 1e-6),
            );
          expect(placed.every((at) => at >= -1e-6 && at <= 100 + 1e-6)).toBe(true);
        },
      ),
    );
  });

  it('that do not touch stay where they are; those that touch share the way', () => {
    expect(separate([10, 50, 90], 8)).toEqual([10, 50, 90]);
    expect(separate([50, 50], 8)).toEqual([46, 54]);
    expect(separate([1, 2], 10)).toEqual([0, 10]);
  });

  it('side by side: the first come stand, those that would touch them do not', () => {
    expect(
      whatFits(
        [
          { at: 50, width: 40 },
          { at: 80, width: 40 },
          { at: 150, width: 40 },
        ],
        200,
      ),
    ).toEqual([true, false, true]);
  });
});

describe('contours', () => {
  // A bowl: x² + y² over a square from −1 to 1.
  const side = 41;
  const values = Array.from({ length: side * side }, (_, k) => ((k % side) / 20 - 1) ** 2 + (Math.floor(k / side) / 20 - 1) ** 2);
  const field = { values, columns: side, rows: side, x: [-1, 1], y: [-1, 1] } as const;

  it('lie at their height', () => {
    const [line] = contourLines(field, [0.25]);
    expect(line!.rings).toHaveLength(1);
    for (const [x, y] of line!.rings[0]!) expect(Math.hypot(x, y)).toBeCloseTo(0.5, 2);
  });

  it('are open where they leave the field, and never run along its edge', () => {
    const [line] = contourLines(field, [1.5]);
    expect(line!.rings.length).toBeGreaterThanOrEqual(4);
    for (const ring of line!.rings) {
      ring.slice(1).forEach(([x, y], k) => expect(Math.abs(x) === 1 && x === ring[k]![0] && Math.abs(y - ring[k]![1]) > 0.06).toBe(false));
    }
  });

  it('ask for as many values as they were told', () => {
    expect(() => contourLines({ ...field, rows: 40 }, [1])).toThrow('expected 41 × 40 values');
  });
});

describe('a reader', () => {
  it('reads the stop nearest to the pointer, on a log axis by its place', () => {
    const { to } = scaleOf({ domain: [1, 1000], log: true });
    expect(nearestStop([1, 10, 100, 1000], to, 40)).toBe(1);
    expect(nearestStop([1, 10, 100, 1000], to, 99)).toBe(3);
  });
});
