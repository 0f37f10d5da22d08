import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromQuery, resetChanges, toQuery, type FigureDefinition } from '@/components/figure/definition';

type State = { readonly weight: number };

/** Where the README's files are put; their imports of the site lead where they would from components/widgets. */
const folder = join(process.cwd(), 'tests/.artifacts/readme');
const readme = readFileSync('components/figure/README.md', 'utf8');
const files = [...readme.matchAll(/```tsx?\n\/\/ (components\/widgets\/steepness\/\S+)\n([\s\S]*?)```/g)].map(([, path, text]) => ({
  path: path!,
  text: text!,
}));

let definition: FigureDefinition<State, { readonly type: 'weigh'; readonly weight: number }>;
let Steepness: ComponentType<{ number: string; start?: Partial<State> }>;
let examples: readonly { readonly start: Partial<State> }[];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const load = (file: string) =>
    import(/* @vite-ignore */ join(folder, 'components/widgets/steepness', file)) as Promise<Record<string, unknown>>;
  definition = (await load('state.ts')).steepness as typeof definition;
  Steepness = (await load('Steepness.tsx')).default as typeof Steepness;
  examples = (await load('examples.ts')).steepnessExamples as typeof examples;
});

describe('the figure that the README builds', () => {
  it('takes three files and at most sixty lines', () => {
    expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(['state.ts', 'Steepness.tsx', 'examples.ts']);
    expect(
      files
        .map(({ text }) => text)
        .join('')
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    ).toBeLessThanOrEqual(60);
  });

  it('satisfies the compiler', () => {
    const config = {
      extends: join(process.cwd(), 'tsconfig.json'),
      compilerOptions: {
        incremental: false,
        types: ['node'],
        typeRoots: [join(process.cwd(), 'node_modules/@types')],
        paths: { '@/*': [`${process.cwd()}/*`] },
      },
      include: [],
      files: files.map(({ path }) => path),
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    expect(spawnSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('draws its first state on the server, and each example', () => {
    expect(renderToString(createElement(Steepness, { number: '5.9' }))).toMatch(/^<figure.*type="range"[^>]* aria-valuetext="1\.0"/s);
    expect(renderToString(createElement(Steepness, { number: '5.9', start: examples[0]!.start }))).toContain('aria-valuetext="8.0"');
  });

  it('turns, is linked to and reset, and says what is wrong with a link', () => {
    const { reduce, initial } = definition;
    const turned = reduce(initial, { type: 'set', to: { weight: -2.5 } });
    expect(fromQuery(definition, `?${toQuery(definition, turned)}`, initial)).toEqual({ value: { weight: -2.5 } });
    expect(resetChanges(definition, turned)).toBe(true);
    expect(resetChanges(definition, initial)).toBe(false);
    expect(fromQuery(definition, '?steepness=weight.99', initial)).toMatchObject({ problem: expect.stringContaining('weight') });
  });
});
