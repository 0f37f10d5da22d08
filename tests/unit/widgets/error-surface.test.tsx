import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { errorSurfaceExamples } from '@/components/widgets/error-surface/examples';
import ErrorSurface from '@/components/widgets/error-surface/ErrorSurface';
import { bottomOf, mapOf, pathsOf, weightsAt } from '@/components/widgets/error-surface/measure';
import { EDGE, errorSurface, type ErrorSurfaceState } from '@/components/widgets/error-surface/state';
import { view } from '@/components/widgets/error-surface/view';
import { oneCase } from '@/components/widgets/one-case/state';

const first = errorSurface.initial;
const after = (start: Partial<ErrorSurfaceState>, to: Partial<ErrorSurfaceState>) =>
  errorSurface.reduce({ ...first, ...start }, { type: 'set', to });

describe('the map', () => {
  it('is measured a little at a time, and is the same then as at once', async () => {
    // A map that nobody has measured yet, though another file of this worker may have looked at one.
    vi.resetModules();
    const fresh = await import('@/components/widgets/error-surface/measure');
    const map = fresh.mapOf(first);
    let clock = 0;
    expect(map.advance(map.blocks, { ms: 3, now: () => clock++ })).toBe(false);
    const part = map.known;
    expect(part).toBeGreaterThan(0);
    expect([...map.values].filter((E) => !Number.isNaN(E))).toHaveLength(4 * part);
    expect(map.advance(map.blocks)).toBe(true);
    expect([...map.values].every((E) => E > 0 && E < 2)).toBe(true);
  });

  it('lies nowhere much below where training left the net', () => {
    const map = mapOf(first);
    map.advance(map.blocks);
    const { a, b, E } = bottomOf('output');
    expect(Math.max(Math.abs(a), Math.abs(b))).toBeLessThan(EDGE);
    expect(E).toBeLessThan(0.02);
    expect(Math.min(...map.values)).toBeGreaterThan(E / 10);
  });
});

describe('the paths', () => {
  it('start at one place, and here velocity comes lower', () => {
    const { heavy, plain } = pathsOf(first);
    expect([heavy.a[0], heavy.b[0], plain.a[0], plain.b[0]]).toEqual([first.a, first.b, first.a, first.b]);
    expect(heavy.E.at(-1)).toBeLessThan(plain.E.at(-1)!);
    expect(view(first).warning).toBeNull();
  });

  it('that leap off the map are said to', () => {
    expect(view({ ...first, epsilon: 60 }).warning).toMatch(/leaves the map in sweep \d+, and its E ends at/);
  });

  it('without α are one', () => {
    const { heavy, plain } = pathsOf({ ...first, alpha: 0 });
    expect(heavy.a).toEqual(plain.a);
  });
});

describe('its state', () => {
  it('keeps the start on the map, to a tenth, and stops for it', () => {
    expect(after({ playing: true }, { a: 99, b: -1.234 })).toMatchObject({ a: EDGE, b: -1.2, playing: false });
  });

  it.each(errorSurfaceExamples)('is linked to and back: “$name”', ({ start }) => {
    const state = { ...first, ...start };
    expect(fromQuery(errorSurface, `?${toQuery(errorSurface, state)}`, first)).toEqual({ value: state });
  });

  it('opens in the stepper with the weights of the place', () => {
    const state = { ...first, cursor: 7 };
    const opened = fromQuery(oneCase, `?${view(state).stepper}`, oneCase.initial);
    expect(opened).not.toHaveProperty('problem');
    expect(opened).toMatchObject({ value: { epsilon: 0.5, alpha: 0.9 } });
    const { weights } = (opened as { value: { weights: readonly number[] } }).value;
    weightsAt(state, 7).forEach((w, k) => expect(weights[k]).toBeCloseTo(w, 5));
  });
});

it('the first drawing has the map, both paths and the sentence', () => {
  const html = renderToString(<ErrorSurface number="5.2" />);
  expect(html).toMatch(/class="plot-contour" d="M/);
  expect(html).toContain('is-dashed');
  expect(html).toContain('After 0 sweeps E is');
});
