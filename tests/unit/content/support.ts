import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { ContentError, loadBook, type BookOptions } from '@/lib/content/book';
import type { Book, Chapter } from '@/lib/content/types';

export const contentDir = join(process.cwd(), 'content');

/** Nine lines; the text of a chapter then begins in line 10. */
export const head = `---
title: A title
blurb: What it is about
question: What is asked?
learn:
  - Say one thing.
  - Say another.
---

`;
export const FIRST = 10;

const names = 'Equation Exercise Figure Hint OneCase PaperQuote Predict Recap Sidenote Solution Term';
const defaults = {
  components: new Set(names.split(' ')),
  figures: new Set(['Figure', 'OneCase']),
  basePath: '',
} satisfies Partial<BookOptions>;

/** Loads a book of the given files (`01-one.mdx` …) with the real bibliography. */
export async function load(files: Record<string, string | Uint8Array>, options: Partial<BookOptions> = {}): Promise<Book> {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const name of ['references.bib', 'citation-style.csl']) cpSync(join(contentDir, name), join(folder, name));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await loadBook({ ...defaults, ...options, contentDir: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A book of one chapter `one` with this text. */
export async function chapter(text: string, options?: Partial<BookOptions>): Promise<Chapter> {
  const book = await load({ '01-one.mdx': head + text }, options);
  return book.chapters[0]!;
}

/** The HTML of a chapter, each component shown as a custom element. */
export function html({ code }: Pick<Chapter, 'code'>): string {
  const shown = (name: string) => (props: { children?: ReactNode }) => createElement(`x-${name.toLowerCase()}`, props);
  const components = Object.fromEntries(names.split(' ').map((name) => [name, shown(name)]));
  // The names of finished blocks are of no interest here.
  return renderToStaticMarkup(createElement(ChapterBody, { code, components })).replaceAll(/ data-kept="\w+"/g, '');
}

export const htmlOf = async (text: string, options?: Partial<BookOptions>) => html(await chapter(text, options));

/** The complaints about these files, one a line, without the folder: `01-one.mdx:10:4  sentence`. */
export async function complaints(files: Record<string, string | Uint8Array>, options?: Partial<BookOptions>): Promise<string[]> {
  try {
    await load(files, options);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n').map((line) => line.replace('content/', ''));
  }
  return [];
}

/** The complaints about one chapter with this text, without its file: `10:4  sentence`. */
export async function wrong(text: string, options?: Partial<BookOptions>): Promise<string[]> {
  return (await complaints({ '01-one.mdx': head + text }, options)).map((line) => line.replace('01-one.mdx:', ''));
}
