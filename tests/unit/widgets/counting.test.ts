import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { namedLandmarks } from '@/components/marks/plot/Landmarks';
import { scaleOf } from '@/components/marks/plot/scale';
import { back, chartOf, landmarks, nets, PRODUCTS, trying, WEIGHTS } from '@/components/widgets/counting/chart-view';
import { countingExamples } from '@/components/widgets/counting/examples';
import { DIFFERENCES } from '@/components/widgets/counting/nudge-view';
import { benchOf, countingSources, machines, sizes, smallNets } from '@/components/widgets/counting/sizes';
import { counting, type CountingAction, type CountingState } from '@/components/widgets/counting/state';
import { inWords, timesAs, view } from '@/components/widgets/counting/view';
import { backward, forward } from '@/lib/engine';
import { oneWeightAtATime } from '@/lib/models/one-weight-at-a-time';
import { beginMeasurement, notMeasured, nudgeOf, NUDGES, type Measured } from '@/lib/models/slopes-both-ways';

const { initial, reduce } = counting;
const after = (state: CountingState, ...actions: CountingAction[]) => actions.reduce(reduce, state);
const at = (start: Partial<CountingState>): CountingState => ({ ...initial, ...start });
const cells = (start: Partial<CountingState>) => view(at(start)).net.rows.map(({ trying, back }) => [trying, back]);

/** A measurement to its end, with a clock that advances five milliseconds at each look. */
function measure(id: (typeof smallNets)[number]['id']): { last: Measured; slices: number } {
  let now = 0;
  const slice = beginMeasurement(benchOf(id), () => (now += 5));
  let last = notMeasured;
  let slices = 0;
  for (; !last.done && slices < 1e5; slices++) last = slice();
  return { last, slices };
}

describe('the sizes', () => {
  it('are those of the sources, in order, and those of the small nets are counted', () => {
    expect(sizes.map(({ weights }) => weights)).toEqual([9, 17, 59, 630, 9760, 18_629, 36_702, 60_000, 60e6, 1.5e9, 175e9, 405e9, 1e12]);
    expect(smallNets.map(({ id }) => benchOf(id).work.net.weightCount)).toEqual([9, 17, 59, 630]);
  });

  it('have sources that the bibliography knows', () => {
    const bibliography = readFileSync('content/references.bib', 'utf8');
    expect(countingSources.filter((key) => !bibliography.includes(`{${key},`))).toEqual([]);
    expect(sizes.filter(({ source }) => source === null).map(({ id }) => id)).toEqual(['trillion']);
  });
});

describe('the state', () => {
  it('walks the ruler to both ends and back, as if it had never moved', () => {
    const steps = Array.from({ length: 30 }, () => ({ type: 'larger' }) as const);
    expect(after(initial, ...steps).net).toBe('trillion');
    expect(after(initial, ...steps.map(() => ({ type: 'smaller' }) as const)).net).toBe('xor');
    expect(after(initial, { type: 'larger' }, { type: 'smaller' })).toEqual(initial);
    expect(after(initial, { type: 'choose', at: 99 }, { type: 'choose', at: -4 }).net).toBe('xor');
  });

  it('takes a small net on the ruler for the one to measure, and a large one not', () => {
    expect(after(initial, { type: 'choose', at: 3 })).toMatchObject({ net: 'family-trees', live: 'family-trees' });
    expect(after(initial, { type: 'choose', at: 3 }, { type: 'larger' })).toMatchObject({ net: 'zip', live: 'family-trees' });
    expect(after(initial, { type: 'set', to: { live: 'xor' } })).toMatchObject({ net: 'gpt-3', live: 'xor' });
    expect(after(initial, { type: 'set', to: { nudge: 40 } }).nudge).toBe(NUDGES);
  });

  it('goes into a link and comes out the same; what cannot be is refused', () => {
    for (const { start } of countingExamples) {
      const state = at(start);
      expect(fromQuery(counting, toQuery(counting, state), initial)).toEqual({ value: state });
    }
    for (const wrong of ['net.gpt-4', 'machine.abacus', 'live.gpt-3', 'nudge.0', 'nudge.13', 'nudge.1.5', 'time.3']) {
      expect(fromQuery(counting, `counting=${wrong}`, initial), wrong).toHaveProperty('problem');
    }
  });
});

describe('the prices', () => {
  it('are plain arithmetic at the first, a middle and the last net', () => {
    expect(cells({ net: 'xor' })).toEqual([
      ['10', '2'],
      ['90', '27'],
      ['90 ns', '27 ns'],
    ]);
    // 631 · 630 and 3 · 630 multiplications, a billion a second.
    expect(cells({ net: 'family-trees' })).toEqual([
      ['631', '2'],
      ['397,530', '1,890'],
      ['400 µs', '1.9 µs'],
    ]);
    // 3.0625 · 10^22 / 10^9 s are 970,000 years; 525 s are 8.75 minutes.
    expect(cells({})).toEqual([
      ['175,000,000,001', '2'],
      ['3.06 × 10^22', '5.25 × 10^11'],
      ['970,000 years', '8.8 minutes'],
    ]);
    expect(cells({ net: 'trillion', machine: 'centre' })).toEqual([
      ['1,000,000,000,001', '2'],
      ['1.00 × 10^24', '3.00 × 10^12'],
      ['12 days', '3.0 µs'],
    ]);
  });

  it('stand in a sentence, whatever the size', () => {
    expect(view(initial).sentence).toBe(
      'GPT-3, 175 billion weights: 175,000,000,001 passes against 2, one forward and one back. That is 970,000 years against 8.8 minutes on one core of a laptop, for one case and one step downhill.',
    );
    expect(view(at({ net: 'trillion' })).sentence).toMatch(/^A million million weights: 1,000,000,000,001 passes/);
    expect(view(at({ net: 'xor', machine: 'centre' })).sentence).toMatch(/Either way that is under 1 ns in a data centre\.$/);
    expect([9, 18_629, 60e6, 1.5e9].map(inWords)).toEqual(['9', '18,629', '60 million', '1.5 billion']);
    expect([1.94, 9.949, 17.2, 1234.5].map(timesAs)).toEqual(['1.9 ×', '9.9 ×', '17 ×', '1,235 ×']);
  });
});

describe('the chart', () => {
  const [x, y] = [scaleOf({ domain: WEIGHTS, log: true }), scaleOf({ domain: PRODUCTS, log: true })];

  it('keeps every net inside, the price of trying above that of one pass', () => {
    trying.forEach(([weights, most], k) => {
      const least = back[k]![1];
      expect(x.to(weights) > 0 && x.to(weights) < 100 && y.to(least) > 0 && y.to(most) < 100 && least < most).toBe(true);
    });
  });

  it('figures times that do not touch, and marks the net that is chosen', () => {
    for (const machine of machines) {
      for (const { id, weights } of sizes) {
        const chart = chartOf({ net: id, machine: machine.id });
        expect(chart.chosen).toMatchObject({ id, weights });
        const places = chart.times.ticks.map(({ value }) => y.to(value));
        expect(places.length).toBeGreaterThan(3);
        // Per cent of a plane of 258 px: a line of type and a little air.
        places.forEach((at, k) => expect(at >= 0 && at <= 100 && (k === 0 || at - places[k - 1]! > 5.8)).toBe(true));
      }
    }
  });

  it('names the chosen net at every width, and no two that touch', () => {
    for (const { id } of sizes) {
      const named = namedLandmarks(nets, [...new Set([id, ...landmarks])], x.to);
      expect(named.wide.has(id) && named.narrow.has(id)).toBe(true);
      expect(named.wide.size).toBeGreaterThanOrEqual(named.narrow.size);
    }
  });

  it('rises twice as steeply by trial', () => {
    const rise = (points: typeof trying) => y.to(points.at(-1)![1]) - y.to(points[0]![1]);
    expect(rise(trying) / rise(back)).toBeCloseTo(2, 1);
  });
});

describe('the bench', () => {
  it('has its multiplications counted, and owns where the rule is off', () => {
    const rows = (live: CountingState['live']) => view(at({ live })).live.rows.map(({ trying, back, times }) => [trying, back, times]);
    // Back: one each for eq. (6), 360 for (7), two for each of 54 units for (5); and 630 on the way there.
    expect(rows('family-trees')).toEqual([
      ['1,260', '2', '630 ×'],
      ['793,800', '1,890', '420 ×'],
      ['793,800', String(`1,${630 + 630 + 360 + 108 - 1000}`), '459 ×'],
      ['·', '·', '·'],
    ]);
    expect(rows('xor').slice(0, 3)).toEqual([
      ['18', '2', '9.0 ×'],
      ['162', '27', '6.0 ×'],
      ['162', '26', '6.2 ×'],
    ]);
    expect(benchOf('symmetry').products).toMatchObject({ forward: 17, backward: 17 + 2 + 6 });
    expect(benchOf('encoder').products).toMatchObject({ forward: 59, backward: 59 + 24 + 22 });
  });

  it('says nothing that has not been measured', () => {
    const { live } = view(initial);
    expect(live.nudge).toMatchObject({ points: [], best: null, difference: null });
    expect(live.nudge.unknown).toHaveLength(NUDGES);
    expect(live.outcome).toContain('Press Measure here');
    expect(view(initial, notMeasured, true).live.outcome).toContain('Measuring');
  });

  it.each(smallNets.map(({ id }) => id))('measures %s in slices, and leaves its weights as they were', (id) => {
    const { work, weights } = benchOf(id);
    const before = weights.slice();
    const { last, slices } = measure(id);
    expect(last.done).toBe(true);
    expect(slices).toBeGreaterThan(NUDGES);
    expect(weights).toEqual(before);
    // Independently: the slopes of the whole, and the worst of them.
    work.dEdw.fill(0);
    forward(work, weights);
    backward(work, weights);
    const right = work.dEdw.slice();
    for (const k of [1, 4, 12]) {
      const tried = oneWeightAtATime(work, weights, 10 ** -k);
      const worst = Math.max(...tried.map((slope, i) => Math.abs(slope - right[i]!)));
      expect(last.differences[k - 1]! / worst).toBeCloseTo(1, k < 12 ? 3 : 0);
    }
    const best = last.differences.indexOf(Math.min(...last.differences.map((one) => one!))) + 1;
    expect(best).toBeGreaterThan(2);
    expect(best).toBeLessThan(8);
    const tell = (nudge: number) => view(at({ live: id, nudge }), last).live.nudge;
    expect(tell(1).words).toContain('it measures a chord');
    expect(tell(best).words).toContain('the best of the twelve');
    expect(tell(12).words).toContain('rounding');
    expect(tell(1)).toMatchObject({ best, unknown: [] });
    for (const [, difference] of tell(1).points) expect(difference > DIFFERENCES[0] && difference < DIFFERENCES[1]).toBe(true);
  });

  it('tells the times that it was given', () => {
    const measured: Measured = { differences: notMeasured.differences, trying: 0.068, back: 0.0001, done: true };
    const { live, say } = view(at({ live: 'family-trees', moved: 'live' }), measured);
    expect(live.rows[3]).toMatchObject({ trying: '68 ms', back: '100 µs', times: '680 ×' });
    // A forward pass took 68 ms / 1260.
    expect(live.outcome).toContain('took as long as 1.9 of them, and found all 630 slopes');
    expect(say).toContain('630 slopes');
  });

  it('tries the nudges that it names', () => {
    expect([1, 4, 12].map(nudgeOf)).toEqual([0.1, 0.0001, 1e-12]);
  });
});
