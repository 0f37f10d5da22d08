import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { narrow, wide } from '@/components/widgets/figure-five/places';
import { descents, reckon, weightsOf } from '@/components/widgets/figure-five/reckon';
import { errorAt, figureFive, lastOf, MOST_STEPS, type FigureFiveState } from '@/components/widgets/figure-five/state';
import { ledger, netView, phaseOf, say } from '@/components/widgets/figure-five/view';
import { changeIterative } from '@/lib/nets/iterative';
import { fig5, fig5Net } from '@/lib/nets/unrolled';

const first = figureFive.initial;
const after = (start: Partial<FigureFiveState>, ...changes: Partial<FigureFiveState>[]) =>
  changes.reduce<FigureFiveState>((state, to) => figureFive.reduce(state, { type: 'set', to }), { ...first, ...start });
const seen = (start: Partial<FigureFiveState>) => {
  const state = { ...first, ...start };
  const reckoned = reckon(state);
  return { state, reckoned, net: netView(state, reckoned, wide(state.steps)), table: ledger(state, reckoned), words: say(state, reckoned) };
};
const read = (text: string) => Number(text.replace('−', '-'));

describe('the walk of Fig. 5', () => {
  it('goes up the steps, measures the error, comes back, and makes one number', () => {
    const parts = Array.from({ length: lastOf(first) + 1 }, (_, cursor) => phaseOf({ cursor, steps: 3 }));
    expect(parts).toEqual([
      { part: 'start' },
      { part: 'forward', t: 1 },
      { part: 'forward', t: 2 },
      { part: 'forward', t: 3 },
      { part: 'error' },
      { part: 'back', t: 3 },
      { part: 'back', t: 2 },
      { part: 'back', t: 1 },
      { part: 'change' },
    ]);
    expect(first).toMatchObject({ steps: fig5Net.iterations, cursor: errorAt(first) });
  });

  it('stays at its moment when copies are added: a start at the start, an error at the error, an end at the end', () => {
    for (const to of [1, 5, MOST_STEPS]) {
      for (const cursor of [0, 4, 8]) {
        const { part } = phaseOf({ cursor, steps: 3 });
        const moved = after({ cursor }, { steps: to });
        expect(phaseOf(moved).part).toBe(part);
        expect(figureFive.check!(moved)).toBeUndefined();
      }
    }
  });

  it('has a link with all of it, and says what is wrong with one', () => {
    const there = after({}, { chosen: 3 }, { weights: [1, -2, 0.5, 4] }, { way: 'sum' }, { steps: 6 });
    expect(fromQuery(figureFive, `?${toQuery(figureFive, there)}`, first)).toEqual({ value: there });
    expect(fromQuery(figureFive, '?figure-five=steps.2~cursor.9', first)).toMatchObject({
      problem: expect.stringContaining('step 9 is beyond the last, 6'),
    });
    expect(after({ weights: [1, 1, 1, 1] }, { seed: 3 }).weights).toBeNull();
  });
});

describe('what is drawn', () => {
  it('stores an output for every unit and step, and nothing that has not been said', () => {
    for (const cursor of [0, 1, 3]) {
      const { net, reckoned } = seen({ cursor });
      const copies = net.dials.slice(0, 12);
      expect(copies.map(({ value }) => value)).toEqual(reckoned.history.y.flatMap((row, t) => row.map((y) => (t <= cursor ? y : null))));
      // The net itself keeps the newest only.
      expect(net.dials.slice(12).map(({ value }) => value)).toEqual(reckoned.history.y[cursor]);
    }
  });

  it('draws each of the four weights with one line in all its copies, whatever the reader makes of it', () => {
    const weights = weightsOf(first).map((w, k) => (k === 2 ? -3.2 : w));
    for (const layout of [wide, narrow]) {
      const state = { ...first, steps: 5, weights };
      const { connections } = netView(state, reckon(state), layout(5));
      expect(connections).toHaveLength(5 * 4 + 4);
      const lines = connections.map(({ width, dash }) => `${width} ${dash}`);
      lines.forEach((line, n) => expect(line).toBe(lines[n % 4]));
      expect(new Set(lines).size).toBe(4);
      expect(connections[2]!.dash).not.toBeNull();
    }
  });

  it('shows a gradient when the error has come back as far, the same by both ways, and their sum at the end', () => {
    const rows = (cursor: number) => seen({ cursor }).table.rows;
    expect(rows(errorAt(first))[0].copies).toEqual([null, null, null]);
    expect(rows(6)[0].copies.map((text) => text !== null)).toEqual([false, true, true]);
    expect(seen({ cursor: 6 }).net.beds.map(({ t }) => t)).toEqual([2, 3]);
    expect(rows(7)[0].sum).toBeNull();
    const [history, layers] = rows(8);
    expect({ ...layers, name: '', short: '' }).toEqual({ ...history, name: '', short: '' });
    expect(read(history.sum!)).toBeCloseTo(
      history.copies.reduce((sum, text) => sum + read(text!), 0),
      3,
    );
    expect(3 * read(history.average!)).toBeCloseTo(read(history.sum!), 3);
    expect(seen({}).table.agree).toContain('to the last bit');
  });

  it('says a product that the reader can check, for every copy of every weight', () => {
    for (const steps of [1, 3, MOST_STEPS]) {
      for (let chosen = 0; chosen < 4; chosen++) {
        for (let cursor = steps + 2; cursor < 2 * steps + 2; cursor++) {
          const { words } = seen({ steps, chosen, cursor });
          const [, e, y, product] = /blamed for (\S+) at time \d, and unit \d said (\S+) at time \d, as stored.*, (\S+)\.$/.exec(words)!;
          expect(Math.abs(read(e!) * read(y!) - read(product!)), words).toBeLessThan(0.000051);
        }
      }
    }
  });

  it('ends in the change that equation (8) makes, by average and by sum', () => {
    for (const way of ['average', 'sum'] as const) {
      const { net, state, reckoned, words } = seen({ cursor: 8, way });
      const [before, then] = [reckoned.weights, changeIterative(fig5Net, reckoned.weights, [fig5.cases[0]!], state.epsilon, way)];
      expect(read(net.mouth!.change)).toBeCloseTo(then[0]! - before[0]!, 4);
      expect(words).toContain(net.mouth!.change);
    }
  });
});

describe('average and sum', () => {
  it('are one with one copy; with more the sum goes further, and with ε divided by the copies it is the average again', () => {
    const one = descents({ ...first, steps: 1 });
    expect(one.sum).toEqual(one.average);
    for (const steps of [2, 3, 6]) {
      const { average, sum, smaller } = descents({ ...first, steps });
      expect(sum[20]).toBeLessThan(average[20]!);
      smaller.forEach((E, sweep) => expect(E).toBeCloseTo(average[sweep]!, 12));
      expect(average[0]).toBe(sum[0]);
      expect(average.at(-1)).toBeLessThan(average[0]! / 2);
    }
  });
});
