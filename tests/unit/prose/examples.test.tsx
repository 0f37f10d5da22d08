import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReactNode } from 'react';
import { compileExamples, WRAPPER } from '@/app/gallery/compile';
import { vocabulary } from '@/components/prose';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { proseExamples } from '@/components/prose/examples';

function Example({ n, children }: { readonly n: string; readonly children: ReactNode }) {
  return <section data-example={n}>{children}</section>;
}

let html = '';
/** The markup of each example, by its place in the list. */
let each: string[] = [];

beforeAll(async () => {
  const { code } = await compileExamples(proseExamples);
  html = renderToStaticMarkup(<ChapterBody code={code} components={{ ...vocabulary, [WRAPPER]: Example }} />);
  each = html.split(/<section data-example="\d+">/).slice(1);
});

const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the examples', () => {
  it('show every component of the vocabulary', () => {
    const written = proseExamples.map((example) => example.mdx).join('\n');
    expect(Object.keys(vocabulary).filter((name) => !new RegExp(`<${name}[\\s>]`).test(written))).toEqual([]);
  });

  it('all render something', () => {
    expect(each).toHaveLength(proseExamples.length);
    for (const one of each) expect(one.replace(/<[^>]*>/g, '').trim()).not.toBe('');
  });

  it('have distinct names and a note', () => {
    const names = proseExamples.map(({ component, name }) => `${component}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { note } of proseExamples) expect(note.length).toBeGreaterThan(20);
  });
});

describe('their markup', () => {
  it('uses every id once', () => {
    const ids = all(/\sid="([^"]*)"/g);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('refers only to what exists', () => {
    const ids = new Set(all(/\sid="([^"]*)"/g));
    const wanted = [
      ...all(/\s(?:for|popovertarget)="([^"]*)"/gi),
      ...all(/\saria-(?:labelledby|describedby)="([^"]*)"/g).flatMap((list) => list.split(' ')),
    ];
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('puts no block into a paragraph, a label, a button or a span', () => {
    const block = /<(p|label|button|span)\b[^>]*>(?:(?!<\/\1>).)*?<(?:p|div|ul|ol|table|figure|details|section)\b/s;
    const outside = html.replace(/<span class="katex.*?<\/math>/gs, '');
    expect(block.exec(outside)?.[0].slice(0, 300)).toBeUndefined();
  });

  it('has no empty heading, label, button or summary', () => {
    for (const [, tag, inner = ''] of html.matchAll(/<(h[1-6]|label|button|summary|figcaption|strong)\b[^>]*>(.*?)<\/\1>/gs)) {
      expect(inner.replace(/<[^>]*>/g, '').trim(), tag).not.toBe('');
    }
  });

  it('names every field', () => {
    const ids = new Set(all(/\sfor="([^"]*)"/g));
    for (const [input] of html.matchAll(/<input\b[^>]*>/g)) {
      expect(/aria-label="[^"]+"/.test(input) || ids.has(/\sid="([^"]*)"/.exec(input)?.[1] ?? ''), input).toBe(true);
    }
  });
});
