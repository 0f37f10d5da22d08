import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classOwners } from '@/lib/site/split-styles';
import { circles } from '../support/circles';
import { breaches } from '../support/directions';
import { importsOf } from '../support/imports';
import { expectNone } from '../support/expect-none';

function sources(): string[] {
  return ['app', 'components', 'content', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
}

const all = sources().flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));

test('imports go one way', () => {
  expect(new Set(all.map(({ file }) => file)).size).toBeGreaterThan(10);
  expectNone(breaches(all));
});

test('imports go in no circle', () => {
  expectNone(circles(all));
});

test('a circle is found, however long, and what only meets again is none', () => {
  const of = (file: string, code: string) => importsOf(file, code);
  expect(
    circles([
      ...of('lib/a.ts', "import './b';"),
      ...of('lib/b.ts', "import type { C } from './c';"),
      ...of('lib/c.ts', "const a = import('./a');"),
    ]),
  ).toEqual(['lib/a → lib/b → lib/c → lib/a']);
  expect(circles([...of('lib/a.ts', "import './x';"), ...of('lib/x/index.ts', "export * from '../a';")])).toEqual([
    'lib/a → lib/x/index → lib/a',
  ]);
  expect(
    circles([
      ...of('lib/a.ts', "import './b'; import './c';"),
      ...of('lib/b.ts', "import './d';"),
      ...of('lib/c.ts', "import './d';"),
      ...of('lib/d.ts', "import 'node:fs';"),
    ]),
  ).toEqual([]);
});

test('the classes of a widget’s styles are used by that widget alone', () => {
  const named = (file: string) => /^components\/widgets\/([^/]+)\//.exec(file)?.[1];
  const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `components/${file.replaceAll('\\', '/')}`);
  const owner = classOwners(sheets.map((file) => ({ part: named(file), css: readFileSync(file, 'utf8') })));
  expect(owner.size).toBeGreaterThan(100);
  const borrowed = sources()
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const classes = [...readFileSync(file, 'utf8').matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain, code = '']) =>
        plain !== undefined ? plain.split(/\s+/) : [...code.matchAll(/['"`]([^'"`]*)['"`]/g)].flatMap(([, text]) => text!.split(/\s+/)),
      );
      return classes.flatMap((name) => {
        const of = owner.get(name);
        return of === undefined || of === named(file) ? [] : [`${file} uses .${name} of ${of}`];
      });
    });
  expectNone(borrowed);
});

test('every way to write an import is read', () => {
  const code = [
    "import a, { type B } from './a';",
    "import type { C } from '@/lib/c';",
    "export * from '../d';",
    "export type { E } from './e.ts';",
    "const f = () => import('f');",
    "type G = import('./g').G;",
    "const h = require('node:h');",
    "import * as d3 from 'd3';",
    "import './style.css';",
    "// import 'comment'",
    'const text = "import \'string\'", pattern = /[\'"]/;',
    'const view = <p>import it from &apos;x&apos;</p>;',
    'const computed = import(`./${text}`);',
  ].join('\n');
  const read = importsOf('lib/x/y.tsx', code).map((one) => [one.line, one.target, one.typeOnly, one.namespace]);
  expect(read).toEqual([
    [1, 'lib/x/a', false, false],
    [2, 'lib/c', true, false],
    [3, 'lib/d', false, true],
    [4, 'lib/x/e', true, false],
    [5, 'f', false, false],
    [6, 'lib/x/g', true, false],
    [7, 'node:h', false, false],
    [8, 'd3', false, true],
    [9, 'lib/x/style.css', false, false],
    [13, '(computed)', false, false],
  ]);
});

test.each([
  ['lib/engine/net.ts', "import { readFileSync } from 'node:fs';"],
  ['lib/engine/net.ts', "import type { Net } from '../nets/xor';"],
  ['lib/engine/net.ts', "import { useState } from 'react';"],
  ['lib/nets/xor.ts', "import { formatNumber } from '@/lib/notation/format';"],
  ['lib/training/session.ts', "export { xor } from '../nets/xor';"],
  ['lib/notation/names.ts', "import { forward } from '@/lib/engine/forward';"],
  ['lib/notation/names.ts', "import katex from 'katex';"],
  ['lib/content/load.ts', "const engine = await import('@/lib/engine/forward');"],
  ['lib/content/load.ts', "import type { ReactNode } from 'react';"],
  ['lib/site/serve.ts', "import React from 'react';"],
  ['components/marks/Dial.tsx', "import type { Trace } from '@/lib/engine/types';"],
  ['components/marks/Dial.tsx', "import * as d3 from 'd3';"],
  ['components/prose/Equation.tsx', "import { loadBook } from '@/lib/content/load';"],
  ['components/prose/Equation.tsx', "import { Stepper } from '../widgets/stepper/Stepper';"],
  ['components/figure/Figure.tsx', "import { forward } from '@/lib/engine/forward';"],
  ['components/widgets/stepper/Stepper.tsx', "import { loadBook } from '@/lib/content/load';"],
  ['components/widgets/stepper/Stepper.tsx', "import { Hero } from '../hero/Hero';"],
  ['components/widgets/stepper/Stepper.tsx', "import { widgets } from '../index';"],
  ['components/site/Header.tsx', "import Link from 'next/link';"],
  ['components/site/Header.tsx', "import { Stepper } from '@/components/widgets/stepper/Stepper';"],
  ['app/page.tsx', "import Link from 'next/link';"],
  ['app/page.tsx', "import { open } from '@/tests/support/browser';"],
  ['content/code/a.ts', "import { forward } from '@/lib/engine/forward';"],
  ['elsewhere/file.ts', "import { forward } from '@/lib/engine/forward';"],
])('a breach is found: %s: %s', (file, code) => {
  expect(breaches(importsOf(file, `\n${code}`))).toEqual([expect.stringMatching(`^${file}:2: imports `)]);
});

test.each([
  ['lib/engine/net.ts', "import { sigmoid } from './units';"],
  ['lib/nets/xor.ts', "import type { NetworkSpec } from '@/lib/engine/types';"],
  ['lib/notation/names.ts', "import type { QuantityRef } from '../engine/types';"],
  ['lib/content/load.ts', "import remarkGfm from 'remark-gfm';"],
  ['components/marks/Dial.tsx', "import { scaleLinear } from 'd3';"],
  ['components/prose/Cite.tsx', "import type { Reference } from '@/lib/content/types';"],
  ['components/widgets/stepper/Stepper.tsx', "import { forward } from '@/lib/engine/forward';"],
  ['components/widgets/island.tsx', "import { lazy } from 'react';"],
  ['components/widgets/index.tsx', "const load = () => import('./stepper/Stepper');"],
  ['app/page.tsx', "import { loadBook } from '@/lib/content/load';"],
])('what is allowed passes: %s: %s', (file, code) => {
  expectNone(breaches(importsOf(file, code)));
});
