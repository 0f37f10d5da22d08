import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { nineEquationsExamples } from '@/components/widgets/nine-equations/examples';
import { placeIn, places } from '@/lib/notation/places';
import { nineEquations, type NineEquationsAction } from '@/components/widgets/nine-equations/state';
import { thread } from '@/components/widgets/nine-equations/thread-lines';
import { formulaOf, view } from '@/components/widgets/nine-equations/view';
import { meaningOf } from '@/lib/notation/meanings';

const after = (place: number | null, ...actions: NineEquationsAction[]) => actions.reduce(nineEquations.reduce, { place }).place;
const at = (equation: number, symbol: Parameters<typeof placeIn>[1]) => placeIn(equation, symbol)!.at;

describe('the sheet', () => {
  it('says where a symbol comes from and where it goes, in agreement with the card of the same symbol', () => {
    for (const { at: place, symbol } of places) {
      const asked = view({ place }).asked!;
      const stops = [...new Set([...asked.from.stops, ...asked.to.stops, ...asked.stands].map(({ equation }) => equation))].sort();
      const { uses } = meaningOf(symbol);
      if (symbol !== 'e') expect(stops, symbol).toEqual(uses);
      expect([asked.from.text, asked.to.text, ...stops].join('')).not.toBe('');
    }
  });

  it('marks made and used, here and everywhere, in both notations', () => {
    const { lines, marks, asked } = view({ place: at(5, 'dEdx') });
    expect(marks.filter(Boolean)).toEqual([
      { role: 'made', now: true },
      { role: 'used', now: false },
      { role: 'used', now: false },
    ]);
    expect(asked).toMatchObject({
      symbol: 'dEdx',
      pass: 'backward',
      from: { stops: [{ equation: 5, now: true }] },
      to: { stops: [{ equation: 6 }, { equation: 7 }] },
    });
    expect(lines.map(({ role }) => role)).toEqual([null, null, null, null, 'made here', 'used here', 'used here', null, null]);
    for (const notation of ['paper', 'modern'] as const) {
      const all = lines.map(({ number }) => formulaOf(number, notation, marks)).join('');
      expect(all.match(/data-role="made" data-now/g)).toHaveLength(1);
      expect(all.match(/data-role="used"/g)).toHaveLength(2);
      expect(all.match(/data-at="/g)).toHaveLength(places.length);
    }
  });

  it('knows the change that is made and used in one line', () => {
    expect(
      view({ place: at(8, 'deltaW') })
        .lines.map(({ role }) => role)
        .slice(7),
    ).toEqual(['made here', 'made and used here']);
  });

  it('is bare when nothing is chosen', () => {
    const { lines, marks, asked } = view({ place: null });
    expect(asked).toBeNull();
    expect(lines.map(({ number, role }) => `${formulaOf(number, 'paper', marks)}${role ?? ''}`).join('')).not.toMatch(/data-role|here/);
  });
});

describe('its keys', () => {
  it('lead from symbol to symbol and round again', () => {
    expect(after(0, { type: 'along', by: 1 })).toBe(1);
    expect(after(0, { type: 'along', by: -1 })).toBe(places.length - 1);
    expect(after(null, { type: 'along', by: 1 })).toBe(0);
  });

  it('lead from left side to left side, line by line', () => {
    expect(after(at(5, 'dEdx'), { type: 'line', by: 1 })).toBe(at(6, 'dEdw'));
    expect(after(at(1, 'x'), { type: 'line', by: -1 })).toBe(at(9, 'deltaW'));
  });

  it('follow one symbol through all its places and come back', () => {
    const follow: NineEquationsAction = { type: 'follow' };
    expect(after(at(4, 'dEdy'), follow)).toBe(at(5, 'dEdy'));
    expect(after(at(4, 'dEdy'), follow, follow)).toBe(at(7, 'dEdy'));
    expect(after(at(4, 'dEdy'), follow, follow, follow)).toBe(at(4, 'dEdy'));
  });
});

it.each(nineEquationsExamples)('a link leads to “$name” and back', ({ start }) => {
  const state = { ...nineEquations.initial, ...start };
  expect(fromQuery(nineEquations, `?${toQuery(nineEquations, state)}`, nineEquations.initial)).toEqual({ value: state });
});

it('a thread leaves below for what is below, above for what is above, and hangs under a line it stays in', () => {
  const box = (left: number, top: number) => ({ left, right: left + 10, top, bottom: top + 20 });
  expect(thread(box(0, 0), box(100, 100))).toMatch(/^M5 22C.* 105 98$/);
  expect(thread(box(100, 100), box(0, 0))).toMatch(/^M105 98C.* 5 22$/);
  expect(thread(box(0, 0), box(50, 2))).toMatch(/^M5 24C5 36 55 36 55 24$/);
  // Round the end of what stands between, and of nothing else.
  const formulas = [
    { left: 0, right: 90, top: 0, bottom: 20 },
    { left: 0, right: 70, top: 50, bottom: 70 },
    { left: 0, right: 120, top: 100, bottom: 120 },
  ];
  expect(thread(box(0, 0), box(50, 100), formulas)).toBe('M5 22C5 32 84 22 84 60C84 98 55 88 55 98');
  expect(thread(box(50, 100), box(0, 0), formulas)).toBe('M55 98C55 88 84 98 84 60C84 22 5 32 5 22');
  expect(thread(box(0, 0), box(50, 50), formulas)).toBe(thread(box(0, 0), box(50, 50)));
});
