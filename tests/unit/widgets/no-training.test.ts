import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FigureDefinition } from '@/components/figure/definition';

/** Changes of weights since the count was last set to 0. */
const changes = vi.hoisted(() => ({ made: 0 }));

vi.mock('@/lib/engine', async (original) => {
  const engine = await original<typeof import('@/lib/engine')>();
  return { ...engine, update: (...args: Parameters<typeof engine.update>) => (changes.made++, engine.update(...args)) };
});

// Neither with an engine that other files of this worker have loaded already, nor leaving them this one.
beforeAll(() => void vi.resetModules());
afterAll(() => void vi.resetModules());

/** One-case makes the one change that its reader has stepped through; training is many. */
const FEW = 1;

type State = Record<string, unknown>;
type Definition = FigureDefinition<State, { type: string }>;

const WIDGETS = 'components/widgets';
const modules = import.meta.glob<Record<string, unknown>>('/components/widgets/*/{state,examples}.ts');
const widgets = readdirSync(WIDGETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Exports of a widget's module that satisfy `is`; none when there is no such module. */
async function exported<T>(widget: string, module: string, is: (value: unknown) => value is T): Promise<T[]> {
  const found = (await modules[`/${WIDGETS}/${widget}/${module}.ts`]?.()) ?? {};
  return Object.values(found).filter(is);
}
const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' && value !== null && 'reduce' in value && 'initial' in value;
const isExamples = (value: unknown): value is { start: State }[] =>
  Array.isArray(value) && value.some((each) => typeof each?.start === 'object');

describe.each(widgets)('%s', (widget) => {
  it('neither its reducer nor its check trains', async () => {
    const examples = (await exported(widget, 'examples', isExamples)).flat();
    for (const { reduce, initial, check } of await exported(widget, 'state', isDefinition)) {
      for (const start of [{}, ...examples.map((each) => each.start)]) {
        const state = { ...initial, ...start };
        for (const type of ['step', 'back', 'play', 'tick']) {
          changes.made = 0;
          reduce('playing' in state && type === 'tick' ? { ...state, playing: true } : state, { type });
          expect(changes.made, type).toBeLessThanOrEqual(FEW);
        }
        changes.made = 0;
        check?.(state);
        expect(changes.made, 'check').toBe(0);
      }
    }
  });

  it('its state and view begin no run and follow none', () => {
    const files = readdirSync(`${WIDGETS}/${widget}`).filter((file) => /^(state|view)\.ts$/.test(file));
    const found = files.flatMap((file) =>
      readFileSync(`${WIDGETS}/${widget}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line, k) => {
          const used = /\b(createSession|restoreSession|createRun|createLoop|createBugRun|runMany)\(|\.(advance|tick|moveTo)\(/.exec(
            line,
          )?.[0];
          return used === undefined ? [] : [`${file}:${k + 1}: ${used}`];
        }),
    );
    expect(found).toEqual([]);
  });
});

it('a change of weights would be seen', async () => {
  changes.made = 0;
  const { createSession } = await import('@/lib/training');
  const { xor } = await import('@/lib/nets/xor');
  createSession({ ...xor, seed: 1 }).tick();
  expect(changes.made).toBe(1);
});
