import 'server-only';
import type { MDXComponents } from 'mdx/types';
import { join } from 'node:path';
import { widgets } from '@/components/recorded';
import { catalogue } from '@/components/recorded/catalogue';
import { Measured } from '@/app/measured';
import { codeAttributes, codeVocabulary } from '@/components/code';
import { ending, endingAttributes } from '@/components/ending';
import { attributes, figureNames, vocabulary } from '@/components/prose';
import { sketches } from '@/components/sketches';
import { quantityInText } from '@/components/widgets/catalogue';
import { loadBook } from '@/lib/content/book';
import type { Book } from '@/lib/content/types';
import { basePath } from '@/lib/site/paths';

/** Everything a chapter may name without importing it: the author's vocabulary, the programs, the sketches and the widgets. */
export const mdxComponents = { ...vocabulary, ...codeVocabulary, ...sketches, ...ending, Measured, ...widgets } satisfies MDXComponents;

/** The whole book, checked and compiled; once per process as long as `content/` does not change. */
export function getBook(): Promise<Book> {
  return loadBook({
    contentDir: join(process.cwd(), 'content'),
    publicDir: join(process.cwd(), 'public'),
    components: new Set(Object.keys(mdxComponents)),
    // Every widget is a numbered figure.
    figures: new Set([...figureNames, ...Object.keys(widgets)]),
    // A widget may be told where to start, and nothing else.
    attributes: {
      ...attributes,
      ...codeAttributes,
      ...endingAttributes,
      Measured: { of: 'text' },
      PaperFigure: { number: 'text' },
      PaperFigures: {},
      ...Object.fromEntries(Object.keys(widgets).map((name) => [name, { start: 'text' as const }])),
    },
    readQuantity: quantityInText,
    sources: new Map(Object.entries(catalogue).map(([name, { sources }]) => [name, sources])),
    routes: new Set(['/', '/#chapters', '/references/']),
    basePath,
  });
}
