import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { ratesExamples } from '@/components/widgets/rates/examples';
import Rates from '@/components/widgets/rates/Rates';
import { breakOrMend, MACHINES, rates, type RatesState } from '@/components/widgets/rates/state';
import { view, ZERO } from '@/components/widgets/rates/view';
import { rates as byHand, cases, print, start } from '../content/by-hand';

const first = rates.initial;
const set = (to: Partial<RatesState>) => rates.reduce(first, { type: 'set', to });
const press = (...machines: number[]) =>
  machines.reduce((now, machine) => rates.reduce(now, { type: 'set', to: breakOrMend(now, machine) }), first);
const number = (text: string) => Number(text.replaceAll('−', '-').replaceAll(/[()]/g, ''));

describe('the row', () => {
  it('has the slope that How It Works settles by hand', () => {
    const { product } = view({ ...first, cursor: MACHINES });
    expect(product.result).toBe(print(byHand(start, cases[3]).slopes.w31));
    const factors = product.factors.split(' × ').map(number);
    expect(factors.reduce((all, factor) => all * factor, 1).toFixed(4)).toBe(number(product.result).toFixed(4));
  });

  it('shows what has been reached, and nothing of what has not', () => {
    const { gauges, machines, measured, ratio } = view({ ...first, cursor: 2 });
    expect(gauges.map(({ move }) => move !== null)).toEqual([true, true, true, false, false, false]);
    expect(machines.map(({ state }) => state)).toEqual(['done', 'now', 'idle', 'idle', 'idle']);
    expect([measured.length, ratio]).toEqual([3, '·']);
  });

  it('turns the sign once, where the weight is negative', () => {
    const { gauges, measured } = view({ ...first, cursor: MACHINES });
    expect(gauges.map(({ move }) => move!.startsWith('−'))).toEqual([false, false, false, true, true, true]);
    expect(measured.map(({ negative }) => negative)).toEqual([false, false, false, true, true, true]);
  });

  it('parts from its rates when the nudge is large', () => {
    const off = (nudge: number) =>
      Math.abs(view({ ...first, cursor: MACHINES, nudge }).measured.at(-1)!.at[1] - view(first).predicted.at(-1)![1]);
    expect(off(-1) / off(-2)).toBeGreaterThan(8);
    expect(view({ ...first, cursor: MACHINES, nudge: 0 }).say).toContain('The smaller the nudge');
    expect(view({ ...first, cursor: MACHINES, nudge: -4 }).say).not.toContain('The smaller the nudge');
  });
});

describe('a broken machine', () => {
  it('has rate 0, and so has the whole', () => {
    for (let broken = 0; broken < MACHINES; broken++) {
      const { machines, product, ratio, predicted, gauges, say } = view({ ...first, cursor: MACHINES, broken });
      expect(machines.map(({ rate }) => rate === '0')).toEqual(machines.map((_, k) => k === broken));
      expect([product.result, ratio, predicted.at(-1)![1]]).toEqual(['0', '0', ZERO]);
      expect(gauges.map(({ move }) => move === '0')).toEqual(gauges.map((_, k) => k > broken));
      expect(say).toContain('One rate of 0 makes the whole product 0.');
    }
    expect(view({ ...first, cursor: 2, broken: 1 }).say).toBe(
      'The curve of unit 3 is stuck: whatever comes in, it says the same. From here on nothing moves.',
    );
  });

  it('is one at a time, and mended by breaking it again; Reset mends it', () => {
    expect(press(1, 3).broken).toBe(3);
    expect(press(1, 1).broken).toBeNull();
    expect(rates.keep).not.toContain('broken');
  });
});

describe('its state', () => {
  it('holds the nudge in its bounds', () => {
    expect(set({ nudge: -9 }).nudge).toBe(-4);
    expect(set({ nudge: 3 }).nudge).toBe(0);
  });

  it.each(ratesExamples)('is linked to and back: “$name”', ({ start: from }) => {
    const state = { ...first, ...from };
    expect(fromQuery(rates, `?${toQuery(rates, state)}`, first)).toEqual({ value: state });
  });
});

it('the first drawing has six quantities, five machines and their product', () => {
  const html = renderToString(<Rates number="5.2" />);
  expect(html.match(/rates-gauge/g)).toHaveLength(6);
  expect(html.match(/rates-machine is-idle/g)).toHaveLength(5);
  expect(html).toContain('1 × 0.2274 × (−0.47) × 0.2470 × 0.4449');
});
