import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import GradientDepth from '@/components/widgets/gradient-depth/GradientDepth';
import { bandOf, STARTS, startOf, wayOf } from '@/components/widgets/gradient-depth/measure';
import { gradientDepth, starts, type GradientDepthState } from '@/components/widgets/gradient-depth/state';
import { areaOf, rangeOf, view } from '@/components/widgets/gradient-depth/view';
import { steepest } from '@/lib/models/gradient-by-depth';
import { comparedKinds } from '@/lib/notation/kinds';
import { column } from '@/lib/reproduce/experiment';
import { recorded } from '../content/by-hand';

const first = gradientDepth.initial;
const of = (from: Partial<GradientDepthState>) => view({ ...first, ...from });

describe('the way down', () => {
  it('is the product of weights and slopes, layer by layer, and no slope is more than its kind allows', () => {
    for (const kind of comparedKinds)
      for (const start of starts) {
        const { layers, shares } = wayOf({ kind, start, depth: 12, seed: 4 });
        let product = 1;
        layers.forEach(({ layer, weights, slopes }, k) => {
          expect(layer).toBe(12 - k);
          if (k > 0) product *= weights * slopes;
          expect(slopes).toBeLessThanOrEqual(steepest(kind) + 1e-12);
          expect(shares[k]! / product).toBeCloseTo(1, 9);
        });
      }
  });

  it('is that of the recorded measurements, seed by seed', () => {
    for (const [kind, start, name] of [
      ['sigmoid', 'middle', 'range 1'],
      ['tanh', 'fitted', 'Glorot'],
      ['relu', 'fitted', 'He'],
      ['sigmoid', 'fitted', 'Glorot × 4'],
    ] as const) {
      const reading = recorded('gradient-by-depth').readings.find((one) => one.name === `${kind}, ${name}, depth 8`)!;
      const arrived = column(reading, 'error that arrives').map(Number);
      for (const seed of [1, 7])
        expect(Number(wayOf({ kind, start, depth: 8, seed }).shares.at(-1)!.toPrecision(6))).toBe(arrived[seed - 1]);
    }
  });

  it('fades, explodes or keeps its size', () => {
    expect(of({ depth: 32, cursor: 31 }).verdict).toMatch(/^It fades: .* 10\^−1\d of the error, a factor of 0\.3\d a layer\.$/);
    expect(of({ kind: 'relu', start: 'wide', depth: 20, cursor: 19 }).verdict).toMatch(/^It explodes/);
    expect(of({ kind: 'tanh', start: 'fitted', depth: 16, cursor: 15 }).verdict).toMatch(/^It keeps its size/);
    expect(of({ depth: 1, cursor: 0 }).verdict).toBe('One layer: nothing has to be sent down.');
  });

  it('is shown one layer at a time, and the step is the one that led there', () => {
    const { done, here, step, now, rows } = of({ cursor: 3 });
    expect(done.map((point) => point![0])).toEqual([0, 1, 2, 3]);
    expect(here).toEqual(done[3]);
    expect(step!.layer).toBe(5);
    expect((Number(step!.above) * Number(step!.weights) * Number(step!.slopes)) / Number(step!.error)).toBeCloseTo(1, 1);
    expect(now).toContain('3 layers down, in layer 5,');
    expect(rows).toHaveLength(8);
    expect(of({ cursor: 0 }).step).toBeNull();
  });

  it('lies inside the ruler, all three comparedKinds', () => {
    for (const start of starts)
      for (const depth of [1, 8, 32]) {
        const { lines, domain } = of({ start, depth, cursor: 0 });
        for (const { points } of lines)
          for (const point of points) {
            if (point) expect(point[1] >= domain[0] && point[1] <= domain[1]).toBe(true);
          }
      }
  });
});

describe('the band', () => {
  it('holds the smallest and the largest of all starts, however it is cut into slices', () => {
    const stack = { kind: 'sigmoid', start: 'middle', depth: 5 } as const;
    const band = bandOf(stack);
    let time = 0;
    for (let k = 0; k < 100 && !band.advance(STARTS, { ms: 1, now: () => time++ }); k++);
    const all = Array.from({ length: STARTS }, (_, k) => wayOf({ ...stack, seed: k + 1 }).shares);
    for (const layer of [0, 2, 4]) {
      expect(band.low[layer]).toBe(Math.min(...all.map((shares) => shares[layer]!)));
      expect(band.high[layer]).toBe(Math.max(...all.map((shares) => shares[layer]!)));
    }
    expect(rangeOf(band)).toMatch(/^From 30 starts: /);
  });

  it('is empty before the first start, and a share of 0 reaches down to the ruler’s end', () => {
    expect(areaOf({ known: 0, low: [Infinity], high: [0], advance: () => true }, 1e-4)).toEqual([]);
    expect(areaOf({ known: 2, low: [1, 0], high: [1, 0.5], advance: () => true }, 1e-4)).toEqual([
      [0, 1, 1],
      [1, 1e-4, 0.5],
    ]);
  });
});

describe('its state', () => {
  it('goes to the first layer when the depth changes, within 1 to 32', () => {
    const to = (depth: number) => gradientDepth.reduce({ ...first, cursor: 2 }, { type: 'set', to: { depth } });
    expect([to(0), to(20), to(99)].map(({ depth, cursor }) => [depth, cursor])).toEqual([
      [1, 0],
      [20, 19],
      [32, 31],
    ]);
    expect(startOf('fitted', 'relu')).toBe('He');
  });

  it.each([
    ['kind.sigmoid~start.middle~depth.8~seed.1~cursor.8', '8 layers have at most 7 below the output, not 8'],
    ['kind.cubic~start.middle~depth.8~seed.1~cursor.1', 'none of sigmoid, tanh, relu'],
    ['kind.tanh~start.middle~depth.40~seed.1~cursor.1', '40 is not between 1 and 32'],
  ])('answers the link %s by a sentence', (text, sentence) => {
    const asked = fromQuery(gradientDepth, `?gradient-depth=${text}`, first);
    expect('problem' in asked! && asked.problem).toContain(sentence);
  });
});

it('the first drawing has the lines, the bands and the step', () => {
  const html = renderToString(<GradientDepth number="8.1" />);
  expect(html.match(/plot-area/g)).toHaveLength(3);
  expect(html).toContain('data-layer="1"');
  expect(html).toContain('It fades');
});
