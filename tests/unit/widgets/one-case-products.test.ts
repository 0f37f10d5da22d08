import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { placeOf } from '@/components/figure/walk';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { oneCase, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { view } from '@/components/widgets/one-case/view';

const { reduce, initial, walk } = oneCase;
const first: OneCaseState = { ...initial, stride: 'product' };
const viewAt = (state: OneCaseState) => view(stateData(state), state.cursor, state.pointed, choiceOf(state.net), state.stride, state.part);
const keysOf = (shown: ReturnType<typeof viewAt>, role: string) => ({
  equation: shown.equation.groups
    .flat()
    .flatMap((cell) => (cell.kind === 'number' && cell.number.role === role ? [cell.number.key] : []))
    .toSorted(),
  tables: shown.tables.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => (cell?.role === role ? [cell.key] : []))
    .toSorted(),
});

describe('a sum walked product by product', () => {
  it.each(netNames)('forward and back of %s are inverse to each other, place by place', (net) => {
    const places: OneCaseState[] = [{ ...first, net, chosen: 0 }];
    const { outline, steps } = choiceOf(net);
    // Of the largest nets the first steps of each pass.
    const most = outline.ends.product.length > 400 ? 150 : Infinity;
    while (places.at(-1)!.cursor < steps && places.length < most) places.push(reduce(places.at(-1)!, { type: 'step' }));
    if (most === Infinity) expect(places).toHaveLength(outline.ends.product.length + 1);
    for (let k = places.length - 1; k > 0; k--) expect(reduce(places[k]!, { type: 'back' })).toEqual(places[k - 1]);
    for (const place of places) {
      expect(fromQuery(oneCase, `?${toQuery(oneCase, place)}`, initial)).toEqual({ value: place });
      expect(reduce(reduce(place, { type: 'go', to: 0 }), { type: 'go', to: placeOf(walk!, place) })).toEqual(place);
    }
  });

  it('lights one product after the other with what the sum has come to, in the equation, the tables and the picture', () => {
    const at = [4, 5, 6].map((part) => (part < 6 ? { ...first, cursor: 4, part: part - 3 } : { ...first, cursor: 5 }));
    const shown = at.map(viewAt);
    const lit = [
      ['w.5.3', 'y.3'],
      ['w.5.4', 'y.4'],
      ['one', 'w.5.0'],
    ];
    shown.forEach((one, k) => {
      expect(keysOf(one, 'operand').equation).toEqual(lit[k]);
      expect(keysOf(one, 'operand').tables).toEqual(lit[k]!.filter((key) => key !== 'one'));
      expect(keysOf(one, 'result')).toEqual({ equation: ['x.5'], tables: ['x.5'] });
      expect(one.wide.connections.filter(({ head }) => head).map(({ j, i }) => `w.${j}.${i}`)).toEqual(
        lit[k]!.filter((key) => key.startsWith('w')),
      );
      expect(one.wide.biases.filter(({ role }) => role === 'operand').map(({ of }) => of)).toEqual(k === 2 ? [5] : []);
    });
    expect(shown.map(({ where }) => where[1])).toEqual(['step 5, product 1 of 3', 'step 5, product 2 of 3', 'step 5, product 3 of 3']);
    expect(shown.map(({ sentence }) => sentence)).toEqual([
      'Unit 3 says 0.3498, times the weight −0.47: −0.1644. So far −0.1644.',
      'Unit 4 says 0.8131, times the weight 0.84: 0.6830. So far 0.5186.',
      'The bias: 1 × −0.74 = −0.7400. All together, the total input of unit 5 is −0.2214.',
    ]);
    const left = shown.map(({ equation }) => equation.groups[0]![0]!);
    expect(left.map((cell) => (cell.kind === 'number' ? [cell.words ?? '', cell.number.text] : []))).toEqual([
      ['so far', '−0.1644'],
      ['so far', '0.5186'],
      ['', '−0.2214'],
    ]);
    // What is not done is not known.
    expect(shown[1]!.tables.tables[0]!.rows.flatMap(({ cells }) => cells).find((cell) => cell?.key === 'x.5')!.text).toBeNull();
  });

  it('leaves a step with one product one step, and other strides as they were', () => {
    const { outline } = choiceOf('xor');
    expect(outline.terms).toEqual([3, 1, 3, 1, 3, 1, ...Array<number>(25).fill(1)]);
    expect(reduce({ ...first, cursor: 6 }, { type: 'step' })).toMatchObject({ cursor: 7, part: 0 });
    const within: OneCaseState = { ...first, stride: 'number', cursor: 4, part: 1 };
    expect(reduce(within, { type: 'step' })).toMatchObject({ cursor: 5, part: 0 });
    expect(reduce(within, { type: 'back' })).toMatchObject({ cursor: 4, part: 0 });
    for (const type of ['pass', 'pass back', 'sweep'] as const) expect(reduce(within, { type })).toMatchObject({ part: 0 });
  });

  it.each(netNames)('says what it means at every product of the first sums of %s', (net) => {
    const { outline } = choiceOf(net);
    const data = stateData({ ...first, net, chosen: 0 });
    const sums = [1, 3, 7].flatMap((equation) =>
      data.trace.filter((step) => step.equation === equation && outline.terms[step.index]! > 1).slice(0, 2),
    );
    for (const { index } of sums) {
      for (let part = 1; part <= outline.terms[index]!; part++) {
        const done = part === outline.terms[index];
        const shown = view(data, done ? index + 1 : index, null, choiceOf(net), 'product', done ? 0 : part);
        expect(shown.sentence).toMatch(/^[A-Z].*\.$/);
        expect(`${shown.say} ${JSON.stringify(shown.equation)}`).not.toMatch(/NaN|undefined|Infinity/);
        expect(shown.sentence.length).toBeLessThan(165);
        expect(keysOf(shown, 'operand').equation.length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('refuses a product that the step does not have, and keeps the rest of the link', () => {
    expect(fromQuery(oneCase, '?one-case=chosen.3~cursor.4~part.3', initial)).toEqual({
      value: { ...initial, cursor: 4 },
      problem: expect.stringContaining('part: step 5 has 3 products'),
    });
    expect(fromQuery(oneCase, '?one-case=chosen.3~cursor.31~part.1', initial)).toMatchObject({ value: { cursor: 31, part: 0 } });
  });
});
