import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test('imports go one way', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) => breaches(importsOf(file, readFileSync(file, 'utf8'))));
  expectNone(found);
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
    "const text = \"import 'string'\", pattern = /['\"]/;",
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
  ['content/paper.ts', "import { forward } from '@/lib/engine/forward';"],
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
