import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery, type SetAction } from '@/components/figure/definition';
import type { WalkAction } from '@/components/figure/walk';
import { slopeMicroscopeExamples } from '@/components/widgets/slope-microscope/examples';
import SlopeMicroscope from '@/components/widgets/slope-microscope/SlopeMicroscope';
import { LAST, slopeMicroscope, xAt, zooms, type SlopeMicroscopeState } from '@/components/widgets/slope-microscope/state';
import { curves, saturatedOf, SATURATED, slopes, view } from '@/components/widgets/slope-microscope/view';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';

const first = slopeMicroscope.initial;
type Action = WalkAction | SetAction<SlopeMicroscopeState>;
const after = (start: Partial<SlopeMicroscopeState>, ...actions: Action[]) =>
  actions.reduce(slopeMicroscope.reduce, { ...first, ...start });
const placeOf = (x: number) => 80 + 10 * x;
const at = (kind: ComparedKind, x: number, zoom = 0) => view({ kind, place: placeOf(x), zoom });

/** Written here anew, by other formulas. */
const truth: Readonly<Record<ComparedKind, readonly [f: (x: number) => number, slope: (x: number) => number]>> = {
  sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (x) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2],
  tanh: [Math.tanh, (x) => 1 / Math.cosh(x) ** 2],
  relu: [(x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)],
};

describe('curves and slopes', () => {
  it.each(comparedKinds)('of %s are what they are called', (kind) => {
    const [f, slope] = truth[kind];
    for (let place = 0; place <= LAST; place++) {
      const { x, y, slope: shown } = view({ kind, place, zoom: 0 });
      expect(y).toBeCloseTo(f(x), 12);
      expect(shown).toBeCloseTo(slope(x), 12);
      expect(curves[kind][place]).toEqual([x, y]);
    }
  });

  it('are steepest in the middle: a quarter, and one', () => {
    expect(Math.max(...slopes.sigmoid.map((point) => point![1]))).toBe(0.25);
    expect(Math.max(...slopes.tanh.map((point) => point![1]))).toBe(1);
    expect([at('sigmoid', 0).slope, at('tanh', 0).slope]).toEqual([0.25, 1]);
  });

  it('break off where a ReLU’s slope jumps', () => {
    const gap = slopes.relu.indexOf(null);
    expect([slopes.relu[gap - 1], slopes.relu[gap + 1]]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it.each(comparedKinds)('are grey just where the slope of %s is under the bound', (kind) => {
    const bands = saturatedOf(kind, [0, 1]);
    for (let place = 0; place <= LAST; place++) {
      const { x, saturated } = view({ kind, place, zoom: 0 });
      // A band ends where the slope is the bound itself, or at the kink.
      expect(
        bands.some(([from, to]) => x >= from![0] && x <= to![0]),
        `x ${x}`,
      ).toBe(saturated);
    }
    if (kind !== 'relu') for (const edge of [bands[0]![1]![0], bands[1]![0]![0]]) expect(truth[kind][1](edge)).toBeCloseTo(SATURATED, 9);
    expect(bands).toHaveLength(kind === 'relu' ? 1 : 2);
  });
});

describe('under the lens', () => {
  it.each(['sigmoid', 'tanh'] as const)('%s becomes its tangent: a hundred times nearer with each lens', (kind) => {
    const off = zooms.map((_, zoom) => Math.abs(at(kind, 1, zoom).measured - truth[kind][1](1)));
    for (const k of [1, 2]) expect(off[k]! / off[k + 1]!).toBeGreaterThan(90);
    const { lens, h } = at(kind, 1, 3);
    lens.curve.forEach(([x, y], k) => {
      const [[x0, y0], [x1, y1]] = lens.tangent as unknown as [[number, number], [number, number]];
      expect(Math.abs(y - (y0 + ((y1 - y0) * (x - x0)) / (x1 - x0))), String(k)).toBeLessThan(0.01 * h);
    });
  });

  it('keeps the kink of a ReLU, at every size', () => {
    for (const zoom of zooms.keys()) {
      const { lens, measured, slope, say } = at('relu', 0, zoom);
      expect([measured, slope]).toEqual([0.5, 0]);
      expect(lens.curve[0]![1]).toBe(0);
      expect(lens.curve.at(-1)![1]).toBe(lens.x[1]);
      expect(say).toContain('kink');
    }
  });

  it('is as high as wide, and steps along the tangent', () => {
    const { lens, slope } = at('tanh', 0.5, 1);
    expect(lens.x[1] - lens.x[0]).toBeCloseTo(lens.y[1] - lens.y[0], 12);
    const [from, corner, to] = lens.step as readonly (readonly [number, number])[];
    expect((to![1] - corner![1]) / (corner![0] - from![0])).toBeCloseTo(slope, 12);
  });
});

describe('in words', () => {
  it('gives factors that multiply to the slope shown', () => {
    for (let place = 0; place <= LAST; place++) {
      const sigmoid = /^(\S+) · (\S+) = (\S+)$/.exec(view({ kind: 'sigmoid', place, zoom: 0 }).sum)!;
      const digits = (text: string) => text.split('.')[1]!.length;
      expect((Number(sigmoid[1]) * Number(sigmoid[2])).toFixed(digits(sigmoid[3]!)), String(place)).toBe(sigmoid[3]);
      const tanh = /^1 − \((\S+)\)² = (\S+)$/.exec(view({ kind: 'tanh', place, zoom: 0 }).sum.replace('(−', '(-'))!;
      expect((1 - Number(tanh[1]) ** 2).toFixed(digits(tanh[2]!)), String(place)).toBe(tanh[2]);
    }
  });

  it('says what gets through', () => {
    expect(at('sigmoid', 0).say).toBe('At x = 0.0 the unit says 0.5000. Of a blame of 1, 0.250 gets through.');
    expect(at('sigmoid', 5).say).toContain('hardly listens');
    expect(at('relu', -2).say).toContain('Nothing of a blame gets through.');
    expect(at('relu', 2).say).toContain('All of a blame gets through.');
  });
});

describe('its state', () => {
  it('steps by half a unit, and keeps x when the curve changes', () => {
    expect(xAt(after({ place: 83 }, { type: 'step' }).place)).toBe(0.5);
    expect(xAt(after({ place: 83 }, { type: 'back' }).place)).toBe(0);
    expect(after({ place: 97 }, { type: 'set', to: { kind: 'relu' } }, { type: 'set', to: { zoom: 9 } })).toMatchObject({
      place: 97,
      kind: 'relu',
      zoom: 3,
    });
  });

  it.each(slopeMicroscopeExamples)('is linked to and back: “$name”', ({ start }) => {
    const state = { ...first, ...start };
    expect(fromQuery(slopeMicroscope, `?${toQuery(slopeMicroscope, state)}`, first)).toEqual({ value: state });
  });
});

it('the first drawing has the curve, its tangent, the lens and the sum', () => {
  const html = renderToString(<SlopeMicroscope number="5.1" />);
  expect(html).toContain('0.5000 · 0.5000 = 0.2500');
  expect(html).toMatch(/slope-lens[\s\S]*plot-curve is-thick pass-forward/);
});
