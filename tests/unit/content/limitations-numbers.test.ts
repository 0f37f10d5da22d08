import { describe, expect, it } from 'vitest';
import { landings, parabola, stepLimit } from '@/lib/models/step-size-limit';
import { column, counts, type Outcomes } from '@/lib/reproduce/experiment';
import { quantile } from '@/lib/reproduce/statistics';
import { print, recorded } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers of Limitations, from what was recorded and by plain arithmetic.

const { body, blocks } = chapter('limitations');
const text = readable(blocks.join('\n'));
const reading = (id: string, name: string) => recorded(id).readings.find((one) => one.name === name)!;
const median = (each: Outcomes, name: string) => quantile(column(each, name).map(Number), 0.5)!;

describe('where runs get stuck', () => {
  const of = (hidden: number, range: number, epsilon = 0.25) =>
    reading('stuck-xor', `${hidden} hidden, ε ${epsilon}, α 0.9, range ${range}`);
  const stuck = (each: Outcomes) => each.rows.filter(([solvedAt]) => solvedAt === null);

  it('depends on hidden units, range and step', () => {
    expect([of(2, 1).rows.length, of(2, 1).maxSweeps]).toEqual([400, 5000]);
    expect([of(2, 1), of(3, 1), of(5, 1), of(8, 5), of(2, 1, 2)].map((each) => stuck(each).length)).toEqual([48, 7, 0, 22, 78]);
    expect(text).toContain('from 400 starts within ±1. With two hidden units 48 runs were stuck after 5,000 sweeps');
    expect(text).toContain('None with five, 7 with three. But begin within ±5, and even eight units leave 22 stuck.');
  });

  it('is a plateau at four halves and a pit at two', () => {
    const each = of(2, 0.3);
    const [halves, place, helped] = ['at one half', 'place', 'pushes that helped'].map((name) => each.columns.indexOf(name));
    const places = (n: number) => stuck(each).filter((row) => row[halves!] === n);
    expect([stuck(each).length, places(4).length, places(2).length]).toEqual([18, 7, 11]);
    expect(places(4).filter((row) => row[place!] === 'slow')).toHaveLength(5);
    expect(
      places(4)
        .filter((row) => row[place!] !== 'slow')
        .map((row) => row[helped!]),
    ).toEqual([6, 6]);
    for (const row of places(2)) expect([row[place!], row[helped!]]).toEqual(['pit', 0]);
    expect(text).toContain(
      'Of 400 starts within ±0.3, 18 were stuck. Seven said 0.5 to all four cases. Left alone, five of these came right',
    );
    expect(text).toContain('every one of six random pushes helped. The other eleven said 0.5 to two cases');
  });
});

describe('the error that fades', () => {
  const of = (kind: string, depth: number) => reading('gradient-by-depth', `${kind}, range 1, depth ${depth}`);

  it('is measured in stacks before any training', () => {
    expect(of('sigmoid', 8).rows).toHaveLength(100);
    expect(of('sigmoid', 8).model).toMatchObject({ width: 10 });
    for (const depth of [8, 16, 32]) expect(print(median(of('sigmoid', depth), 'a layer'), 2)).toMatch(/^0\.3[78]$/);
    expect(median(of('sigmoid', 8), 'error that arrives').toPrecision(1)).toBe('0.001');
    // Eight layers are crossed seven times.
    expect(median(of('sigmoid', 8), 'a layer') ** 7).toBeCloseTo(median(of('sigmoid', 8), 'error that arrives'), 4);
    expect(median(of('sigmoid', 32), 'error that arrives').toExponential(0)).toBe('3e-14');
    expect(print(median(of('tanh', 32), 'a layer'), 2)).toBe('1.09');
    expect([of('tanh', 32), of('relu', 32)].map((each) => Math.round(median(each, 'error that arrives')))).toEqual([15, 596]);
    expect(text).toContain(
      'about 0.37 of the error. Through eight layers, seven crossings, a thousandth arrives; through 32, three parts in $10^{14}$',
    );
    expect(text).toContain('tanh pass on 1.09, and 32 layers make the error 15 times as large');
    expect(text).toContain('make it 596 times as large');
  });

  it('has its exercise', () => {
    const values = [...body.matchAll(/<(?:Answer|Mistake) value="([^"]+)"/g)].map(([, value]) => Number(value));
    const slope = 0.9 * (1 - 0.9);
    const rounded = (value: number) => Number(value.toPrecision(3));
    expect(values).toEqual([4 * slope, 4 * 0.25, 4 * 0.9, 4 * (1 - 0.9), slope, 1 / slope, 1 / 0.25, 1 / (4 * slope)].map(rounded));
    expect(((4 * slope) ** 10).toFixed(5)).toBe('0.00004');
    expect(body).toContain('Ten layers leave 0.00004 of it.');
  });
});

describe('the step that is too long', () => {
  it('passes 2/λ, or 2(1 + α)/λ with a velocity', () => {
    for (const alpha of [0, 0.9]) {
      const limit = stepLimit(3, alpha);
      expect(limit).toBeCloseTo((2 * (1 + alpha)) / 3, 12);
      const end = (share: number) => landings(parabola(3), 1, { epsilon: share * limit, alpha, sweeps: 2000 }).end.kind;
      expect([end(0.95), end(1.05)]).toEqual(['settles', 'leaves']);
    }
  });

  it('leaves 13 of 400 encoders', () => {
    const learned = [0.1, 0.25, 0.5].map(
      (epsilon) =>
        counts(reading('encoder-8-3-8', `ε ${epsilon}, α 0.9, range 0.3`), 'right side of 0.5').filter((met) => met !== null).length,
    );
    expect(learned).toEqual([400, 394, 13]);
    expect(text).toContain('With ε = 0.1 all 400 starts learned it.');
    expect(text).toContain('At 0.25 it was still 394.');
    expect(body).toContain('<Option right>\nOnly 13.\n');
  });
});

it('reckons the price of the symmetry network, and what new questions got', () => {
  expect(text).toContain('91,200 times forward and back');
  expect(1425 * 64).toBe(91_200);
  const held = counts(reading('family-trees', 'range 2, ε × 8'), 'held-out right (0.5)').map(Number);
  expect((held.reduce((sum, n) => sum + n, 0) / held.length).toFixed(2)).toBe('2.07');
  expect(text).toContain('2.07 of four new ones right on average');
});

it('compares a random way back with the true one', () => {
  const of = (task: string, way: string) => reading('feedback-alignment', `${task}, ${way}, ε 0.5`);
  const sweeps = (each: Outcomes) =>
    counts(each, 'right side of 0.5')
      .map(Number)
      .toSorted((a, b) => a - b);
  const [same, fixed] = ['back-propagation', 'fixed random way back'].map((way) => of('parity 3-8-1', way));
  for (const each of [same!, fixed!]) expect(counts(each, 'right side of 0.5').filter((met) => met !== null)).toHaveLength(100);
  expect([sweeps(same!)[49], sweeps(fixed!)[49]]).toEqual([439, 586]);
  expect(text).toContain('half of them by sweep 439 with the true weights and by sweep 586 with random ones');
  expect(['angle at the start', 'angle at the end'].map((name) => Math.round(median(fixed!, name)))).toEqual([92, 45]);
  const deep = ['back-propagation', 'fixed random way back'].map((way) => sweeps(of('encoder 8-8-8-8', way))[49]!);
  expect(print(deep[1]! / deep[0]!, 0)).toBe('2');
  expect(text).toContain('On eight patterns, through two hidden layers, the random ones took about twice as long');
});
