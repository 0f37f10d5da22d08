import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { symmetryRecord } from '@/components/recorded/symmetry';
import { familyTreesRecord } from '@/components/recorded/family-trees';
import { timeLineRecord } from '@/components/recorded/time-line';
import { afterReset, atRest, fromQuery, resetChanges, toQuery } from '@/components/figure/definition';
import { encode } from '@/components/figure/codec';
import { placeOf, type Walk, type Walking } from '@/components/figure/walk';
import { widgets } from '@/components/widgets';
import { catalogue } from '@/components/recorded/catalogue';
import type { CatalogueEntry } from '@/components/widgets/catalogue';
import { kebab } from '@/lib/site/kebab';

type State = Record<string, unknown>;

const modules = import.meta.glob<{ default: ComponentType<{ number: string; start: object }> }>('/components/widgets/*/[A-Z]*.tsx');

/** What a figure is given of content, as components/recorded does. */
const given: Readonly<Record<string, object>> = {
  FamilyTrees: { record: familyTreesRecord() },
  FigureOne: { record: symmetryRecord() },
  TimeLine: { record: timeLineRecord },
};

/** A link longer than this some programs cut. */
const LONGEST_LINK = 2000;

/** No walk of a figure is longer, in ticks of its slowest pace. */
const TICKS = 20_000;

/** The keys of the frame, and how others stand in a hint. */
const framed = new Set(['ArrowLeft', 'ArrowRight', 'Space', 'r', 'Escape']);
const written: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Comma: ',', '-': '−', '=': '+' };

/**
 * How many controls are the main one, where it is more than a key: the game is played with its nine knobs, and none is above the
 * others.
 */
const MAIN: Readonly<Record<string, number>> = { BlameGame: 9 };

/**
 * The stops of the Tab key in a piece of HTML. Radio buttons of one choice are one, and so is a row that ↑ and ↓ walk; what stands in
 * two drawings, of which a window shows one, counts once. A fold is a key on a phone only, where other things have none.
 */
function controlsOf(html: string): readonly string[] {
  const stops = [...html.matchAll(/<(a|button|input|select|textarea|summary|div|span|g|svg)\b([^>]*)>/g)].flatMap(
    ({ 0: opening, 1: tag, 2: attributes = '', index }) => {
      const text = html.slice(index + opening.length, html.indexOf(`</${tag}>`, index)).replace(/<[^>]+>/g, '');
      const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const native = ['button', 'input', 'select', 'textarea', 'summary'].includes(tag!) || (tag === 'a' && value('href') !== undefined);
      const stop = value('tabindex') === '0' || (native && value('tabindex') !== '-1' && !/ hidden(=|$)/.test(attributes));
      if (!stop || value('class') === 'drawer-key') return [];
      return [value('data-row') ?? (value('type') === 'radio' ? value('name') : undefined) ?? value('aria-label') ?? `${tag} ${text}`];
    },
  );
  return [...new Set(stops)];
}

it('every figure that a chapter can name is in the catalogue', () => {
  expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(widgets).toSorted());
});

describe.each(Object.entries<CatalogueEntry>(catalogue))('<%s />', (component, { definition, examples }) => {
  const { name, initial, reduce, link, check, keep = [] } = definition;
  const walk = definition.walk as Walk<State & Walking> | undefined;
  const states: readonly (readonly [string, State])[] = [
    ['the first state', initial],
    ...examples.map((example) => [example.name, { ...initial, ...example.start }] as const),
  ];
  const place = (state: State) => placeOf(walk!, state as State & Walking);
  const linked = (state: State) => encode(link, state);
  const after = (state: State, ...actions: readonly { readonly type: string; readonly to?: number; readonly speed?: number }[]) =>
    actions.reduce(reduce, state);

  it('has the name of its folder and of its page', () => {
    expect(name).toBe(kebab(component));
  });

  it.each(states)('%s is sound, and a link leads back to it', (_, state) => {
    expect(check?.(state)).toBeUndefined();
    const query = toQuery(definition, state);
    expect(query.length).toBeLessThanOrEqual(LONGEST_LINK);
    const read = fromQuery(definition, `?${query}`, initial);
    expect(read).not.toHaveProperty('problem');
    expect(read && 'value' in read && linked(read.value)).toBe(linked(state));
  });

  it.each(states)('Reset leads from %s to the first state, but for what it keeps', (_, state) => {
    const reset = afterReset(definition, state);
    expect(resetChanges(definition, reset)).toBe(false);
    for (const field of Object.keys(link)) expect(reset[field], field).toEqual((keep.includes(field) ? state : initial)[field]);
  });

  it('the server draws its first state, with a caption of at most sixty words', async () => {
    const { default: Figure } = await modules[`/components/widgets/${kebab(component)}/${component}.tsx`]!();
    const html = renderToString(createElement(Figure, { number: '7.3', start: {}, ...given[component] }));
    expect(html).toMatch(/^<figure[^>]* id="figure-7-3"/);
    const caption = /<div class="figure-caption">(.*?)<\/div>/s.exec(html)![1]!;
    // A formula is one word to its reader.
    const text = caption
      .replace(/<math.*?<\/math>|<span[^>]*katex-html.*$/gs, ' ')
      .replace(/<[^>]+>/g, '')
      .trim();
    expect(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(60);
    expect(html).not.toMatch(/NaN|undefined|\[object/);
  });

  it('at first sight at most eight controls of picture and dock compete with the main one', async () => {
    const { default: Figure } = await modules[`/components/widgets/${kebab(component)}/${component}.tsx`]!();
    const html = renderToString(createElement(Figure, { number: '7.3', start: {}, ...given[component] }));
    expect(controlsOf(/<div class="figure-body">(.*?)<div class="figure-foot">/s.exec(html)![1]!).length).toBeLessThanOrEqual(
      (MAIN[component] ?? 1) + 8,
    );
  });

  it('every key it listens to is named to its reader: the frame’s own by the frame, others by its hint', async () => {
    const { default: Figure } = await modules[`/components/widgets/${kebab(component)}/${component}.tsx`]!();
    const html = renderToString(createElement(Figure, { number: '7.3', start: {}, ...given[component] }));
    const own = /^<figure[^>]* data-keys="([^"]*)"/
      .exec(html)![1]!
      .split(',')
      .filter((key) => key !== '' && !framed.has(key));
    const hint = /^<figure[^>]* data-hint="([^"]*)"/.exec(html)?.[1] ?? '';
    const named = own.filter((key) => hint.split(/\s+/).includes(written[key] ?? key.toUpperCase()));
    expect(named).toEqual(own);
  });

  it('the server draws each of its examples', async () => {
    const { default: Figure } = await modules[`/components/widgets/${kebab(component)}/${component}.tsx`]!();
    for (const { name: example, start } of examples) {
      const html = renderToString(createElement(Figure, { number: '7.3', start, ...given[component] }));
      expect(html, example).toMatch(/^<figure[^>]* id="figure-7-3"/);
      expect(html, example).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  if (!walk) return;

  it.each(states)('from %s a walk there and back again is never having gone', (_, state) => {
    const last = walk.last(state as State & Walking);
    for (const at of new Set([0, 1, Math.floor(last / 2), last])) {
      // From its start: in the blame game the moves so far are the reader's own, and going back takes them away.
      const there = after(state, { type: 'go', to: 0 }, { type: 'go', to: Math.min(at, last) });
      expect(place(there)).toBe(Math.min(at, last));
      const other = after(there, { type: 'go', to: last }, { type: 'go', to: 0 }, { type: 'go', to: Math.min(at, last) });
      expect(linked(other)).toBe(linked(there));
    }
  });

  it.each(states)('from %s Step goes on and Back goes back, and neither leaves the walk', (_, state) => {
    const last = walk.last(state as State & Walking);
    const start = after(state, { type: 'go', to: 0 });
    expect(linked(after(start, { type: 'back' }))).toBe(linked(start));
    const end = after(state, { type: 'go', to: last });
    expect(linked(after(end, { type: 'step' }))).toBe(linked(end));
    if (last > 0) {
      expect(place(after(start, { type: 'step' }))).toBeGreaterThan(0);
      expect(place(after(end, { type: 'back' }))).toBeLessThan(last);
    }
  });

  it.each(states)('from %s Play comes to an end, and rests there', (_, state) => {
    let playing = after(atRest(state), { type: 'pace', speed: walk.paces.positions.length - 1 }, { type: 'go', to: 0 }, { type: 'play' });
    const last = walk.last(playing as State & Walking);
    expect(playing.playing).toBe(last > 0);
    let ticks = 0;
    while (playing.playing && ticks < TICKS) {
      const before = place(playing);
      playing = reduce(playing, { type: 'tick' });
      ticks++;
      if (!walk.holds?.(playing as State & Walking)) expect(place(playing)).toBeGreaterThan(before);
    }
    expect(playing.playing, `after ${ticks} ticks`).toBe(false);
    expect(linked(after(playing, { type: 'tick' }))).toBe(linked(playing));
  });
});
