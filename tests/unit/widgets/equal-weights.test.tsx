import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery, type SetAction } from '@/components/figure/definition';
import type { WalkAction } from '@/components/figure/walk';
import { equalWeightsExamples } from '@/components/widgets/equal-weights/examples';
import EqualWeights from '@/components/widgets/equal-weights/EqualWeights';
import { netOf } from '@/components/widgets/equal-weights/net-view';
import { APART, goal, runOf, startOf, twins } from '@/components/widgets/equal-weights/run';
import { equalWeights, LAST, nudges, type EqualWeightsState, type Nudge } from '@/components/widgets/equal-weights/state';
import { digitsOf, linesOf, nudgeText, rightAt, rowsOf, sayOf, ZERO } from '@/components/widgets/equal-weights/view';

const first = equalWeights.initial;
const after = (start: Partial<EqualWeightsState>, ...actions: (WalkAction | SetAction<EqualWeightsState>)[]) =>
  actions.reduce(equalWeights.reduce, { ...first, ...start });
const followed = (nudge: Nudge, value = first.value) => {
  const run = runOf({ nudge, value });
  run.advance(LAST);
  return run;
};
const apartAt = (nudge: Nudge, sweep: number, value?: number) => followed(nudge, value).watched(APART).get(sweep);

describe('equal weights', () => {
  it('stay equal to the last bit, wherever they begin', () => {
    for (const value of [0.5, -1.3, 2]) {
      const run = followed(null, value);
      for (const sweep of [1, 100, LAST]) expect(apartAt(null, sweep, value)).toBe(0);
      const { weights } = run.at(LAST);
      for (const {
        of: [a, b],
      } of twins)
        expect(weights[a]).toBe(weights[b]);
      expect(run.reached(goal.name)).toBeUndefined();
    }
  });

  it('answer as the chapter says, and then as one unit would: an error of a third', () => {
    const { outputs, E } = followed(null).at(LAST);
    expect(outputs[0]![0]).toBeLessThan(0.05);
    expect(outputs.slice(1).map(([y]) => y!.toFixed(2))).toEqual(['0.67', '0.67', '0.67']);
    expect(E).toBeCloseTo(1 / 3, 2);
  });
});

describe('a nudge', () => {
  it('is the whole difference at the start', () => {
    const weights = startOf({ nudge: -6, value: 0.5 });
    expect([...weights].filter((w) => w !== 0.5)).toEqual([0.5 + 1e-6]);
    for (const nudge of nudges.slice(1)) expect(apartAt(nudge, 0)).toBeCloseTo(Number(`1e${nudge}`), 14);
  });

  it('of a millionth has grown a thousandfold by sweep 300, and then hardly grows', () => {
    const at = (sweep: number) => apartAt(-6, sweep) / 1e-6;
    expect(at(50)).toBeLessThan(2);
    expect(at(300)).toBeGreaterThan(1000);
    expect(at(300) / at(150)).toBeGreaterThan(50);
    expect(at(LAST) / at(300)).toBeLessThan(3);
    expect(followed(-6).reached(goal.name)).toBeUndefined();
  });

  it('ten times smaller leaves a difference ten times smaller, sweep after sweep', () => {
    for (const sweep of [10, 150, 300, LAST]) {
      for (const nudge of [-5, -7, -9]) expect(apartAt(nudge, sweep) / apartAt(nudge - 1, sweep)).toBeCloseTo(10, 1);
    }
  });

  it('is in time from a hundredth on, and not below', () => {
    expect(nudges.filter((nudge) => followed(nudge).reached(goal.name) !== undefined)).toEqual([-2, -1]);
    expect(rightAt(followed(-1))).toEqual([followed(-1).reached(goal.name), apartAt(-1, followed(-1).reached(goal.name)!)]);
  });

  it('does nothing at all where all weights begin at 0', () => {
    expect(apartAt(-1, LAST, 0)).toBeCloseTo(0.1, 6);
  });
});

describe('what is drawn', () => {
  it('has a place for 0, and the same lines each time', () => {
    expect(linesOf(followed(null)).apart.get(77)).toBe(ZERO);
    expect(linesOf(followed(-6))).toBe(linesOf(followed(-6)));
    expect(linesOf(followed(-6)).apart.get(0)).toBeCloseTo(1e-6, 12);
  });

  it('marks digits from the first on that differs', () => {
    expect(digitsOf(0.500001, 0.5)).toEqual([
      { same: '0.50000', rest: '1000000' },
      { same: '0.50000', rest: '0000000' },
    ]);
    expect(digitsOf(1.5, 1.5)[0].rest).toBe('');
    expect(digitsOf(10, 9.5)).toEqual([
      { same: '', rest: '10.000000000000' },
      { same: '', rest: '9.500000000000' },
    ]);
    expect(digitsOf(-0.5, 0.5)[0].same).toBe('');
  });

  it('sets each weight beside its twin', () => {
    const rows = rowsOf(followed(-6).at(0));
    expect(rows.map(({ difference }) => difference)).toEqual(['1.0 × 10^−6', '0', '0', '0']);
    expect(rowsOf(followed(-1).at(LAST)).every(({ pair: [one] }) => one.rest !== '')).toBe(true);
  });

  it('draws both hidden units alike while they are, and a negative weight dashed', () => {
    const { connections, dials } = netOf((j, i) => (j === 5 && i === 4 ? -3 : 0.5), [1, 1, 0.8, 0.8, 0.6]);
    expect(dials[2]!.value).toBe(dials[3]!.value);
    expect(dials[2]!.r).toBe(dials[3]!.r);
    expect(connections.filter(({ dash }) => dash !== null).map(({ i }) => i)).toEqual([4]);
    expect(connections.at(-1)!.width).toBeGreaterThan(connections[0]!.width);
  });
});

describe('in words', () => {
  it('says how far the twins are apart, in nudges', () => {
    const run = followed(-6);
    const grown = Number((apartAt(-6, 300) / 1e-6).toPrecision(2));
    expect(sayOf({ nudge: -6 }, run.at(300), run).now).toMatch(
      new RegExp(`^After 300 sweeps the twins differ by at most 0\\.00\\d+, ${grown.toLocaleString('en-GB')} times the nudge\\.$`),
    );
    expect(sayOf({ nudge: -6 }, run.at(0), run)).toEqual({
      now: 'Before the first sweep the twins differ by at most 1.0 × 10^−6.',
      end: `By sweep 1,000 the run has not come right: E is ${run.at(LAST).E.toFixed(3)}.`,
    });
  });

  it('says when they are the same, and when a run is right', () => {
    const [none, tenth] = [followed(null), followed(-1)];
    expect(sayOf({ nudge: null }, none.at(40), none).now).toBe('After 40 sweeps each weight of unit 3 equals its twin to the last bit.');
    expect(sayOf({ nudge: -1 }, tenth.at(40), tenth).end).toBe(`All four answers are right after sweep ${tenth.reached(goal.name)}.`);
    expect([nudgeText(null), nudgeText(-12)]).toEqual(['none', '10⁻¹²']);
  });
});

describe('its state', () => {
  it('walks ten sweeps at a time, and keeps the sweep when the nudge changes', () => {
    expect(after({ sweep: 295 }, { type: 'step' }).sweep).toBe(300);
    expect(after({ sweep: 295 }, { type: 'back' }).sweep).toBe(290);
    expect(after({ sweep: 300, playing: true }, { type: 'set', to: { nudge: null } })).toMatchObject({
      sweep: 300,
      nudge: null,
      playing: false,
    });
  });

  it.each(equalWeightsExamples)('is linked to and back: “$name”', ({ start }) => {
    const state = { ...first, ...start };
    expect(fromQuery(equalWeights, `?${toQuery(equalWeights, state)}`, first)).toEqual({ value: state });
  });

  it('says what is wrong in a link', () => {
    expect(fromQuery(equalWeights, '?equal-weights=nudge.!-13', first)).toMatchObject({ problem: expect.stringContaining('nudge') });
  });
});

it('the first drawing has the net, the digits and both curves', () => {
  const html = renderToString(<EqualWeights number="4.3" />);
  expect(html).toContain('1000000</span>');
  expect(html.match(/class="dial /g)).toHaveLength(5);
  expect(html.match(/plot-curve is-thin pass-change/g)).toHaveLength(1);
});
