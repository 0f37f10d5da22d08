import { describe, expect, it } from 'vitest';
import { quantityKey } from '@/lib/notation/quantities';
import { caseData } from '@/components/widgets/one-case/case-data';
import { choiceOf, netNames, startOf } from '@/components/widgets/one-case/nets';
import { pressed } from '@/components/figure/pointing';
import { numberOf, pointedOf, pointedText } from '@/components/widgets/one-case/pointed';
import { view } from '@/components/widgets/one-case/view';

const dataOf = (net: (typeof netNames)[number]) => {
  const { paper } = choiceOf(net);
  return caseData({ net: paper, weights: startOf(net, 9), index: paper.cases.length - 1 });
};
const xor = dataOf('xor');
type Shown = ReturnType<typeof view>;
const inTables = ({ tables }: Shown, role: string) =>
  tables.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => (cell?.role === role ? [cell.key] : []))
    .toSorted();
const inEquation = ({ equation }: Shown, role: string) =>
  equation.groups
    .flat()
    .flatMap((cell) => ((cell.kind === 'number' || cell.kind === 'logistic') && cell.number.role === role ? [cell.number.key] : []));

it('a second press asks onward, a third what made it again', () => {
  const after = (text: string | null, key: string) => pointedText(pressed(pointedOf(text), key));
  expect(after(null, 'y.4')).toBe('y.4');
  expect(after('y.4', 'y.4')).toBe('y.4>');
  expect(after('y.4>', 'y.4')).toBe('y.4');
  expect(after('y.4>', 'x.3')).toBe('x.3');
  expect(pointedOf('w@2>')).toEqual({ key: 'w@2', onward: true });
  expect([numberOf('y.4>'), numberOf('w@2'), numberOf(null)]).toEqual(['y.4', null, null]);
});

describe.each(netNames)('%s', (net) => {
  const data = dataOf(net);
  const keys = [...data.given.keys(), ...data.made.keys()];
  // Of a large net a few of each kind.
  const some = keys.filter((_, k) => keys.length < 150 || k % Math.ceil(keys.length / 60) === 0);
  it('lights what a number was made of, and on a second press all it goes into', () => {
    const { large, wide, upright } = choiceOf(net);
    const all = { wide, upright };
    for (const key of some) {
      const made = data.made.get(key);
      const of = view(data, data.trace.length, key, large ? choiceOf(net) : all);
      const shared = key.startsWith('dEdw') && data.net.uses.some((count) => count > 1);
      if (made && !large && !shared)
        expect(inTables(of, 'operand'), key).toEqual(
          [...new Set(made.operands.map(quantityKey))].filter((one) => one !== 'one' && !one.startsWith('deltaWBefore')).toSorted(),
        );
      const uses = data.trace.filter(({ operands }) => operands.some((one) => quantityKey(one) === key));
      const onward = view(data, data.trace.length, `${key}>`, large ? choiceOf(net) : all);
      if (!large && !shared)
        expect(inTables(onward, 'result'), key).toEqual([...new Set(uses.map(({ result }) => quantityKey(result)))].toSorted());
      if (!shared) {
        expect(onward.sentence, key).toMatch(
          uses.length === 0
            ? /^Nothing in this case is made of this number\.$/
            : uses.length === 1
              ? /^This number goes into one other, by equation \(\d\) at step [\d,]+\.$/
              : /^This number goes into \S+ others, by equation \(\d\) at /,
        );
        if (uses.length > 0 && inEquation(onward, 'result').length > 0) expect(inEquation(onward, 'operand')).toContain(key);
      }
      expect(onward.sentence.length).toBeLessThan(165);
    }
  });
});

it('says by which equations, and lights the connections it goes through', () => {
  const shown = view(xor, 31, 'y.4>');
  expect(shown.sentence).toBe('This number goes into three others, by equation (1) at step 5, (6) at step 11 and (5) at step 19.');
  expect(inEquation(shown, 'operand')).toEqual(['y.4']);
  expect(inEquation(shown, 'result')).toEqual(['x.5']);
  expect(view(xor, 31, 'E>').sentence).toBe('Nothing in this case is made of this number.');
  expect(view(xor, 31, 'epsilon>').sentence).toBe('This number goes into nine others, by equation (8) at 9 steps from 23 to 31.');
  expect(view(xor, 31, 'one>').wide.biases.map(({ role }) => role)).toEqual(['operand', 'operand', 'operand']);
});

it('a slope of a weight that comes again goes into the one change of all its copies', () => {
  const data = dataOf('iterative-3');
  const index = data.net.uses.findIndex((count) => count > 1);
  const copies = data.net.connections.filter((one) => one.index === index).map(({ j, i }) => quantityKey({ q: 'dEdw', j, i }));
  expect(copies.length).toBeGreaterThan(1);
  const change = quantityKey({ ...data.made.get(copies[0]!)!.result, q: 'deltaW' });
  for (const key of copies) expect(inTables(view(data, data.trace.length, `${key}>`, choiceOf('iterative-3')), 'result')).toEqual([change]);
});

it('an array of the program goes into all that its numbers go into', () => {
  expect(inTables(view(xor, 31, 'x@1>'), 'result')).toEqual(['y.3', 'y.4']);
  expect(view(xor, 31, 'x@1>').sentence).toBe('These numbers go into two others, by equation (2) at steps 2 and 4.');
});

it.each(['family-trees', 'sequences'] as const)(
  '%s: a number of the part in play leaves it where it is when it is pointed at, another one brings its own',
  (net) => {
    const choice = choiceOf(net);
    const data = dataOf(net);
    const rows = (shown: Shown) => shown.tables.tables.map((table) => table.rows.map(({ key }) => key).join(' '));
    const edges = ({ matrix }: Shown) => [...matrix.rows, ...matrix.columns].map(({ unit }) => unit);
    const { steps } = choice;
    for (const cursor of [0, 5, Math.floor(0.4 * steps), Math.floor(0.6 * steps), steps]) {
      const still = view(data, cursor, null, choice);
      for (const key of [...still.tables.names.keys()].filter((_, k) => k % 7 === 0)) {
        const shown = view(data, cursor, key, choice);
        expect(rows(shown), `${cursor} ${key}`).toEqual(rows(still));
        expect(edges(shown), `${cursor} ${key}`).toEqual(edges(still));
      }
    }
    const last = choice.net.connections.at(-2)!;
    const away = view(data, 5, `w.${last.j}.${last.i}`, choice);
    expect(away.tables.names.has(`w.${last.j}.${last.i}`)).toBe(true);
    expect(edges(away)).toEqual(expect.arrayContaining([last.j, last.i]));
    // An input that is pointed at comes with what hears it.
    const input = view(data, steps, 'y.1', choice);
    expect([input.tables.names.has('y.1'), edges(input).includes(1)]).toEqual([true, true]);
  },
);
