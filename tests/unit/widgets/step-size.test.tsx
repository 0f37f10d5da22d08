import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import { curveOf, endingsOf, limitOf, START } from '@/components/widgets/step-size/measure';
import { alphas, epsilons, movers, STEP, stepSize, SWEEPS, type StepSizeState } from '@/components/widgets/step-size/state';
import StepSize from '@/components/widgets/step-size/StepSize';
import { bandOf, view } from '@/components/widgets/step-size/view';

const first = stepSize.initial;
const of = (from: Partial<StepSizeState>) => view({ ...first, ...from });

describe('the limit', () => {
  it('is twice one over the bend of the curve that is drawn, by its own heights', () => {
    for (const mover of movers) {
      const { curve, curvature } = curveOf(mover);
      const bend = (curve(0.01).E - 2 * curve(0).E + curve(-0.01).E) / 0.01 ** 2;
      expect(bend / curvature).toBeCloseTo(1, 2);
      expect(limitOf({ mover, alpha: 0 }) * curvature).toBeCloseTo(2, 12);
      expect(limitOf({ mover, alpha: 0.5 }) * curvature).toBeCloseTo(3, 12);
    }
  });

  it('parts settling at the bottom from what comes after, whatever moves', () => {
    for (const mover of movers) {
      const limit = limitOf({ mover, alpha: 0 });
      for (const epsilon of epsilons) {
        const { kind, verdict } = of({ mover, epsilon });
        if (epsilon < limit) expect(verdict).toMatch(/^It settles: at rest from sweep \d+ on, at the bottom\.$/);
        else if (mover !== 'all') expect(kind).toBe(mover === 'bias' ? 'leaves' : 'swings');
      }
    }
  });

  it('one net goes from settling to swinging to blowing up as ε grows', () => {
    const kinds = epsilons.map((epsilon) => of({ mover: 'all', epsilon }).kind);
    expect(kinds.filter((kind, k) => kind !== kinds[k - 1])).toEqual(['settles', 'swings', 'leaves']);
  });
});

describe('the landings', () => {
  it('begin where they are said to, and on a parabola are multiplied by 1 − ελ each time', () => {
    const state = { mover: 'bias', epsilon: 0.2, cursor: 5 } as const;
    const { done, doneAt } = of(state);
    expect(doneAt.map(([, t]) => t)).toEqual([0, 1, 2, 3, 4, 5]);
    const factor = 1 - 0.2 * curveOf('bias').curvature;
    doneAt.forEach(([s], t) => expect(s).toBeCloseTo(START * factor ** t, 3));
    expect(done[3]![1]).toBeCloseTo(curveOf('bias').curve(done[3]![0]).E, 12);
  });

  it('go on until they have left, and the ball is not drawn outside', () => {
    const { rows, ball, verdict, now } = of({ mover: 'bias', epsilon: 0.45, cursor: SWEEPS });
    expect(rows.length).toBeLessThan(SWEEPS + 1);
    expect(ball).toBeNull();
    expect(verdict).toMatch(/^It blows up: after \d+ sweeps/);
    expect(now).toContain('outside the picture');
  });

  it('are never said to swing between a place and itself', () => {
    for (const mover of movers)
      for (const alpha of alphas)
        for (const epsilon of epsilons) {
          const { verdict } = of({ mover, alpha, epsilon });
          const between = /between (\S+) and (\S+)\.$/.exec(verdict);
          if (between) expect(between[1], `${mover} ${alpha} ${epsilon}`).not.toBe(between[2]);
        }
  });
});

describe('the endings of every ε', () => {
  it('are one place below the limit and two above, measured as far as asked', () => {
    const book = endingsOf({ mover: 'line', alpha: 0 });
    book.advance(epsilons.length);
    const places = (epsilon: number) => new Set(book.dots.filter(([e]) => e === epsilon).map(([, place]) => place.toFixed(2)));
    expect(book.known).toBe(epsilons.length);
    expect(places(0.1)).toEqual(new Set(['0.00']));
    expect(places(0.17).size).toBe(2);
    expect(book.left).toEqual([]);
  });

  it('are a band where runs have left, with a gap where one between did not', () => {
    expect(bandOf([])).toEqual([]);
    expect(bandOf([0.2, 0.205]).flat()).not.toContain(NaN);
    expect(bandOf([0.2, 0.3]).filter(([x]) => Number.isNaN(x))).toHaveLength(1);
  });
});

describe('its state', () => {
  it('holds ε to the slider’s places', () => {
    const to = (epsilon: number) => stepSize.reduce(first, { type: 'set', to: { epsilon } }).epsilon;
    expect([to(0), to(0.1519), to(9)]).toEqual([STEP, 0.15, epsilons.at(-1)]);
  });

  it.each([
    ['an α it does not have', 'mover.line~epsilon.0.1~alpha.0.7~cursor.0'],
    ['an ε beyond the slider', 'mover.line~epsilon.3~alpha.0~cursor.0'],
    ['a mover that is none', 'mover.two~epsilon.0.1~alpha.0~cursor.0'],
  ])('answers a link with %s by a sentence', (_, text) => {
    const asked = fromQuery(stepSize, `?step-size=${text}`, first);
    expect('problem' in asked! && asked.problem).toMatch(/\w+ .*\w/);
  });
});

it('the first drawing has the landings, the limit and the endings', () => {
  const html = renderToString(<StepSize number="8.3" />);
  expect(html).toContain('at the bottom.');
  expect(html).toContain('0.142');
  expect(html).toContain('data-sweep="6"');
});
