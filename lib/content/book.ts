import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatReferences, readBibliography } from './bibliography';
import { compile } from './compile';
import { ContentError, Mistakes, type Mistake } from './content-error';
import { checkLinks } from './links';
import { decodeText, readText } from './read-text';
import type { Attributes, Book, Chapter, Page, ReadQuantity } from './types';

export { formatReferences } from './bibliography';
export { ContentError } from './content-error';

export interface BookOptions {
  /** Folder with `NN-slug.mdx`, `end/slug.mdx`, `references.bib` and `citation-style.csl`. */
  readonly contentDir: string;
  /** Names of the components that chapters may use (`Sidenote` is always known). */
  readonly components: ReadonlySet<string>;
  /** Those of them that are numbered figures; they get `number="4.1"`. */
  readonly figures: ReadonlySet<string>;
  /** What attributes components have; those of a component that is not named here are not looked at. */
  readonly attributes?: Attributes;
  /** What keys of numbers mean; without it they stay as they are written. */
  readonly readQuantity?: ReadQuantity;
  /** Works that a component cites by itself, by its name: the chapter that shows it cites them. */
  readonly sources?: ReadonlyMap<string, readonly string[]>;
  /** Folder the site is served under, or ''. */
  readonly basePath: string;
  /** Addresses of the site beside the chapters that text may link to. */
  readonly routes?: ReadonlySet<string>;
  /** Folder of the site's own files; when given, images must exist in it. */
  readonly publicDir?: string;
}

/** Where the pages at the end of the book lie, within the folder of the chapters. */
const END = 'end/';
const pageName = /^end\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const fileName = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const cache = new Map<string, Promise<Book>>();

/**
 * Finds, checks and compiles all chapters. Unchanged content is compiled once per process.
 * @throws ContentError with every mistake found, each as `file:line:column  sentence`
 */
export async function loadBook(options: BookOptions): Promise<Book> {
  const contentDir = resolve(options.contentDir);
  const mdxIn = async (folder: string) =>
    (await readdir(join(contentDir, folder)))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => folder + name);
  const names = [...(await mdxIn('')), ...(existsSync(join(contentDir, END)) ? await mdxIn(END) : [])];
  const sources = await readAll(contentDir, names);
  const bib = await readText(join(contentDir, 'references.bib'), 'content/references.bib');
  const sets = [options.components, options.figures, options.routes ?? []].map((set) => [...set]);
  const key = JSON.stringify([
    contentDir,
    options.basePath,
    options.publicDir,
    options.attributes,
    sets,
    [...(options.sources ?? [])],
    names,
    sources,
    bib,
  ]);
  let book = cache.get(key);
  if (!book) {
    book = compileAll(options, contentDir, names, sources);
    cache.clear();
    cache.set(key, book);
    // A failure may have come from outside the content (a missing image): try again next time.
    book.catch(() => cache.delete(key));
  }
  return book;
}

/** The chapters' texts; all that are not UTF-8 are said together. */
async function readAll(contentDir: string, names: readonly string[]): Promise<string[]> {
  const read = async (name: string) => decodeText(await readFile(join(contentDir, name)), `content/${name}`);
  const texts = await Promise.all(names.map(read));
  const faults = texts.filter((text) => typeof text !== 'string');
  if (faults.length > 0) throw new ContentError(faults);
  return texts.filter((text) => typeof text === 'string');
}

async function compileAll(options: BookOptions, contentDir: string, names: readonly string[], sources: readonly string[]): Promise<Book> {
  const bibliography = await readBibliography(contentDir);
  const mistakes: Mistake[] = [];
  const drafts = [];
  const ends = [];
  let expected = 1;
  for (const [i, name] of names.entries()) {
    const notes = new Mistakes(`content/${name}`, sources[i] ?? '');
    if (name.startsWith(END)) {
      const [, slug = ''] = pageName.exec(name) ?? [];
      if (!slug)
        notes.add(
          { line: 1, column: 1 },
          `“${name}” is not a page’s file name. Name it like ${END}summary.mdx, in small letters and hyphens.`,
        );
      if (slug !== '' && names.some((one) => fileName.exec(one)?.[2] === slug))
        notes.add({ line: 1, column: 1 }, `A chapter has the address /${slug}/ already. Give this file another name.`);
      ends.push({ name, slug, notes, compiled: await compile(notes, { ...options, kind: 'page', number: 0, bibliography }) });
      continue;
    }
    const [, digits, slug = ''] = fileName.exec(name) ?? [];
    const number = Number(digits ?? expected);
    nameMistakes(name, digits, expected, notes);
    expected = number + 1;
    const compiled = await compile(notes, { ...options, number, bibliography });
    drafts.push({ name, number, slug, notes, compiled });
  }
  const all = [...drafts, ...ends];
  const chapters = new Map(all.map((d) => [d.slug, d.compiled?.ids ?? new Set<string>()]));
  const targets = { chapters, routes: options.routes ?? new Set(['/', '/#chapters', '/references/']) };
  for (const { slug, notes, compiled } of all) {
    if (compiled) checkLinks(compiled.links, slug, targets, notes);
    mistakes.push(...notes.list);
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  const done = drafts.map(({ name, number, slug, compiled }): Chapter => {
    const { frontMatter, code, headings, reading, figures, citations, references } = compiled!;
    const equations = [...compiled!.ids].flatMap((id) => /^equation-(\d+)$/.exec(id)?.[1] ?? []).map(Number);
    return { ...frontMatter!, number, slug, file: `content/${name}`, code, headings, reading, figures, equations, citations, references };
  });
  const pages = ends.map(({ name, slug, compiled }): Page => {
    const { frontMatter, code, headings, citations, references } = compiled!;
    const { title, blurb, question } = frontMatter!;
    return { title, blurb, question, slug, file: `content/${name}`, code, headings, citations, references };
  });
  const cited = new Set([...done, ...pages].flatMap(({ citations }) => citations));
  return { chapters: done, pages, references: await formatReferences(contentDir, cited) };
}

function nameMistakes(name: string, digits: string | undefined, expected: number, mistakes: Mistakes): void {
  const start = { line: 1, column: 1 };
  const want = String(expected).padStart(2, '0');
  if (digits === undefined) {
    mistakes.add(
      start,
      `“${name}” is not a chapter’s file name. Name it like ${want}-the-problem.mdx: two digits, then small letters and hyphens.`,
    );
  } else if (Number(digits) !== expected) {
    mistakes.add(start, `Chapter ${want} was expected here, not ${digits}. Number the files one after the other from 01.`);
  }
}
