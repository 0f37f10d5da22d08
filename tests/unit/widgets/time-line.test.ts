import { describe, expect, it } from 'vitest';
import { decode, encode } from '@/components/figure/codec';
import { timeLineRecord as record } from '@/components/recorded/time-line';
import { catalogue } from '@/components/recorded/catalogue';
import type { SetAction } from '@/components/figure/definition';
import { timeLineExamples } from '@/components/widgets/time-line/examples';
import { apart, GAP } from '@/components/widgets/time-line/flags';
import { BOLD, widthOf } from '@/components/widgets/time-line/measure';
import {
  entryOf as entryIn,
  shown as shownIn,
  spansOf,
  timeLineOf,
  type TimeLineAction,
  type TimeLineState,
} from '@/components/widgets/time-line/state';
import { layouts, nearest, say as sayIn, SIZE, view as viewIn, type Layout } from '@/components/widgets/time-line/view';
import { bibliography } from '../content/prose-source';

const { entries, lanes } = record;
const spans = spansOf(record);
const timeLine = timeLineOf(record);
const { initial, reduce } = timeLine;
const entryOf = (id: string) => entryIn(record, id);
const shown = (only: TimeLineState['only']) => shownIn(record, only);
const say = (state: TimeLineState) => sayIn(record, state);
const view = (state: TimeLineState, layout: Layout) => viewIn(record, state, layout);
const set = (to: Partial<TimeLineState>): SetAction<TimeLineState> => ({ type: 'set', to });
const after = (state: TimeLineState, ...actions: (TimeLineAction | SetAction<TimeLineState>)[]) => actions.reduce(reduce, state);
const work = (key: string) => bibliography.find((candidate) => candidate.key === key);
/** Small letters without accents; TeX writes those otherwise. */
const letters = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Every entry told, at every zoom, in both choices. */
const everyState: readonly TimeLineState[] = (['all', 'letter'] as const).flatMap((only) =>
  spans.flatMap((_, zoom) => shown(only).map(({ id }) => after(initial, set({ only }), set({ chosen: id }), set({ zoom: zoom })))),
);

describe('the entries', () => {
  it('have sources that the bibliography knows', () => {
    const { sources: keys } = catalogue.TimeLine;
    expect(keys.filter((key) => !work(key))).toEqual([]);
    for (const { id, sources } of entries) expect(Object.keys(sources).length, id).toBeGreaterThan(0);
    expect(new Set(keys)).toEqual(new Set(entries.flatMap(({ sources }) => Object.keys(sources))));
  });

  it('name each source by its first author and its year', () => {
    for (const { sources } of entries) {
      for (const [key, label] of Object.entries(sources)) {
        const { surnames } = work(key)!;
        const year = /\d{4}/.exec(key)![0];
        // Two entries carry another year than their key, as the reference list prints them.
        const printed = { bryson1961: '1962', pomerleau1988: '1989', turing2018: '2019' }[key] ?? year;
        expect(label).toContain(printed);
        // A key begins with the surname; institutions have keys of their own.
        if (surnames[0]) expect(letters(label).startsWith(/^[a-z]+/.exec(key)![0]), key).toBe(true);
        if (surnames.length > 2) expect(label).toContain('et al.');
        if (surnames.length === 2) expect(letters(label)).toContain(letters(surnames[1]!));
      }
    }
  });

  it('stand in the year of a source', () => {
    const years = entries
      .filter(({ id, year, sources }) => id !== 'bryson' && !Object.values(sources).some((label) => label.includes(String(year))))
      .map(({ id }) => id);
    expect(years).toEqual([]);
    expect(entryOf('bryson').text).toContain('printed in 1962');
  });

  it('run in order of time from 1943 to 2024, with ids that differ and words that are plain', () => {
    const years = entries.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect([years[0], years.at(-1)]).toEqual([1943, 2024]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { name, text } of entries) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(text).toMatch(/^[A-Z0-9].*\.$/u);
      expect(text.length).toBeLessThanOrEqual(170);
      expect(text).not.toMatch(
        / - |—|['"]|(invent|discover)\w* back|solved? the vanishing|nobody knew|four-page|\b(neurons?|epochs?|edges|samples)\b/i,
      );
    }
  });

  it('mark what the Letter names: its four references, and Parker', () => {
    const keys = entries.filter(({ letter }) => letter === 'cited').map(({ sources }) => Object.keys(sources)[0]);
    expect(keys.toSorted()).toEqual(['lecun1985', 'minsky1969', 'rosenblatt1962', 'rumelhart1986pdp']);
    expect(entries.filter(({ letter }) => letter === 'credited').map(({ id }) => id)).toEqual(['parker']);
    // The caption says so.
    expect(shown('letter').filter(({ lane }) => lane === 'derivatives')).toEqual([]);
  });
});

it('are named so briefly that each can stand to one side of any place, in bold, on a phone', () => {
  const room = Math.min(...layouts.map(({ width }) => width)) / 2 - GAP;
  expect(entries.filter(({ year, name }) => widthOf(`${year} ${name}`, SIZE) * BOLD > room).map(({ name }) => name)).toEqual([]);
});

describe('the state', () => {
  it('walks all entries in order and stops at both ends', () => {
    let state = after(initial, { type: 'first' });
    const walked = [state.chosen];
    while (after(state, { type: 'later' }).chosen !== state.chosen) walked.push((state = after(state, { type: 'later' })).chosen);
    expect(walked).toEqual(entries.map(({ id }) => id));
    expect(after(state, { type: 'earlier' }).chosen).toBe(entries.at(-2)!.id);
  });

  it('always has the entry told on show', () => {
    for (const state of everyState) {
      const { year } = entryOf(state.chosen);
      expect(year).toBeGreaterThanOrEqual(state.from);
      expect(year).toBeLessThanOrEqual(state.from + spans[state.zoom]!);
      expect(state.from).toBeGreaterThanOrEqual(record.from);
      expect(state.from + spans[state.zoom]!).toBeLessThanOrEqual(record.to);
      expect(timeLine.check?.(state)).toBeUndefined();
    }
  });

  it('keeps the window while the next entry stands well inside it', () => {
    const zoomed = after(initial, set({ zoom: 1 }));
    expect(after(zoomed, { type: 'later' }).from).toBe(zoomed.from);
    expect(after(zoomed, { type: 'last' }).from).not.toBe(zoomed.from);
  });

  it('goes up and down to the entry of the next lane that is nearest in time', () => {
    const down = after(initial, set({ chosen: 'perceptrons' }), { type: 'down' });
    expect(down.chosen).toBe('control');
    expect(after(down, { type: 'up' }).chosen).toBe('perceptrons');
    expect(after(initial, { type: 'down' })).toBe(initial);
    // The middle lane has nothing that the Letter names: it is passed over.
    expect(entryOf(after(initial, set({ only: 'letter' }), { type: 'up' }).chosen).lane).toBe('machines');
  });

  it('returns to the Letter when the entry told is no longer shown', () => {
    expect(after(initial, set({ chosen: 'kelley' }), set({ only: 'letter' })).chosen).toBe('letter');
    const only = after(initial, set({ only: 'letter' }));
    expect(after(only, set({ chosen: 'kelley' }))).toBe(only);
  });

  it('goes into a link and comes out the same; a link that cannot be is refused', () => {
    for (const { start } of timeLineExamples) {
      const state = { ...initial, ...start };
      expect(decode(timeLine.link, encode(timeLine.link, state), initial)).toEqual({ value: state });
      expect(timeLine.check?.(state), JSON.stringify(start)).toBeUndefined();
    }
    expect(timeLine.check?.({ ...initial, zoom: 3, from: 1950 })).toContain('not among the years');
    expect(timeLine.check?.({ ...initial, chosen: 'kelley', only: 'letter' })).toContain('Letter');
    expect(timeLine.check?.({ ...initial, zoom: 0, from: 1950 })).toContain('too late');
  });
});

describe.each(layouts)('the picture, $name', (layout) => {
  it('never lets names touch one another or a leader, and always names the entry told', () => {
    for (const state of everyState) {
      for (const { flags } of view(state, layout).lanes) {
        const outside = flags.filter(({ from, to, text }) => from < 0 || to > layout.width || to - from < widthOf(text, SIZE) - 1e-6);
        const touching = flags.flatMap((one, k) =>
          flags
            .slice(k + 1)
            .filter((other) => !apart(one, other))
            .map((other) => `${one.text} × ${other.text}`),
        );
        expect([...outside, ...touching]).toEqual([]);
      }
      const named = view(state, layout).lanes.flatMap(({ flags }) => flags.filter(({ chosen }) => chosen).map(({ id }) => id));
      expect(named).toEqual([state.chosen]);
    }
  });

  it('has a mark of its own for every entry in the window, none upon another', () => {
    for (const state of everyState) {
      const { lanes: rows, axis } = view(state, layout);
      const dots = rows.flatMap(({ dots: own }) => own);
      const inside = entries.filter(({ year }) => year >= state.from && year <= state.from + spans[state.zoom]!);
      expect(dots.map(({ id }) => id).toSorted()).toEqual(inside.map(({ id }) => id).toSorted());
      const touching = dots.flatMap((dot, k) =>
        dots
          .slice(k + 1)
          .filter((other) => Math.hypot(dot.x - other.x, dot.y - other.y) < 9)
          .map((other) => `${dot.id} × ${other.id}`),
      );
      expect(touching).toEqual([]);
      expect(Math.max(...dots.map(({ y }) => y))).toBeLessThan(axis);
    }
  });

  it('is as high at every zoom', () => {
    expect(new Set(everyState.map((state) => view(state, layout).height)).size).toBe(1);
  });

  it('takes a tap for the nearest mark, or for the name that was hit', () => {
    const mark = view(initial, layout);
    for (const { dots, flags } of mark.lanes) {
      for (const { id, x, y } of dots) expect(nearest(mark, x, y)).toBe(id);
      for (const { id, from, to, y } of flags) expect(nearest(mark, (from + to) / 2, y)).toBe(id);
    }
    const only = view(after(initial, set({ only: 'letter' })), layout);
    expect(nearest(only, 20, only.lanes[1]!.line)).toBeNull();
  });

  it('names the first of each lane and leaves little unnamed when zoomed', () => {
    const all = view(initial, layout).lanes.flatMap(({ flags }) => flags);
    expect(all.length).toBeGreaterThanOrEqual(layout.width / 40);
    expect(
      new Set(
        view(initial, layout)
          .lanes.filter(({ flags }) => flags.length > 0)
          .map(({ id }) => id),
      ).size,
    ).toBe(lanes.length);
  });
});

it('says the entry in words', () => {
  expect(say(after(initial, set({ chosen: 'difficult' })))).toMatch(/^1994, The revival: Bengio et al\. Why/);
  expect(say(after(initial, set({ chosen: 'perceptrons' })))).toBe(
    '1969, Learning machines: Minsky & Papert. Perceptrons proves limits of a single trained layer. Several trained layers it judges “sterile”, and sets the question as a problem. Cited in the Letter.',
  );
});
