import { bundleMDX } from 'mdx-bundler';
import type { Root } from 'mdast';
import rehypeKatex from 'rehype-katex';
import rehypePrettyCode from 'rehype-pretty-code';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { markdownAsMeant } from './as-meant';
import type { Bibliography } from './bibliography';
import { citations, citationsOfComponents, markCitations } from './citations';
import type { Mistakes } from './content-error';
import { formulasAsMeant } from './dollars';
import { numberedFigures } from './figures';
import { formulaMistakes, katexOptions } from './formulas';
import { parseFrontMatter, readFrontMatter, splitFrontMatter, type FrontMatter, type Kind } from './front-matter';
import { guards } from './guards';
import { selfLinkedHeadings } from './headings';
import { Ids } from './ids';
import { sizedImages } from './images';
import { collectLinks, underBasePath, type WrittenLink } from './links';
import { knownLanguages, prettyCodeOptions } from './listings';
import { sideNotes } from './notes';
import { readingTime } from './reading-time';
import { staticNodes } from './static-nodes';
import { syntaxMistake } from './syntax';
import { scrollingTables, wholeTables } from './tables';
import type { Attributes, Heading, NumberedFigure, ReadingTime, ReadQuantity, Reference } from './types';

/** What compiling one chapter needs beside its file. */
export interface CompileOptions {
  /** What the file is; a chapter if nothing is said. */
  readonly kind?: Kind;
  readonly number: number;
  readonly components: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly attributes?: Attributes | undefined;
  readonly readQuantity?: ReadQuantity | undefined;
  readonly sources?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly basePath: string;
  readonly bibliography: Bibliography;
  readonly publicDir?: string | undefined;
}

/** A chapter by itself: links to other chapters are still to be checked. */
export interface Compiled {
  readonly code: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly headings: readonly Heading[];
  readonly reading: ReadingTime;
  readonly figures: readonly NumberedFigure[];
  readonly citations: readonly string[];
  readonly references: readonly Reference[];
  readonly links: readonly WrittenLink[];
  /** All ids on the page that can be linked to. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Compiles one chapter to code for `components/prose/ChapterBody`.
 * @param mistakes holds its text, and gets what is wrong; the result is then not to be used
 */
export async function compile(mistakes: Mistakes, options: CompileOptions): Promise<Compiled | undefined> {
  const split = splitFrontMatter(mistakes.source, mistakes);
  if (!split) return undefined;
  const known = mistakes.list.length;
  const data = parseFrontMatter(split.yaml, mistakes);
  // One fault of the YAML would be told again for each key that it hides.
  const frontMatter = mistakes.list.length > known ? undefined : readFrontMatter(data, mistakes.source, mistakes, options.kind);
  const headings: Heading[] = [];
  const cited = new Set<string>();
  const citedByComponents = new Set<string>();
  const links: WrittenLink[] = [];
  const references: Reference[] = [];
  const numbered: NumberedFigure[] = [];
  const ids = new Ids();
  let reading: ReadingTime | undefined;
  const { components, figures, bibliography } = options;
  try {
    const { code } = await bundleMDX({
      source: split.text,
      mdxOptions: (mdx) => {
        mdx.remarkPlugins = [
          ...(mdx.remarkPlugins ?? []),
          // One tilde is “about”, two strike out.
          [remarkGfm, { singleTilde: false }],
          remarkMath,
          formulasAsMeant(mistakes),
          wholeTables(mistakes),
          markdownAsMeant(mistakes),
          guards(components, mistakes, ids, options.attributes, options.readQuantity),
          knownLanguages(mistakes),
          collectLinks(links, mistakes, options.publicDir),
          () => (tree: Root) => void (reading = readingTime(tree, figures)),
          numberedFigures(options.number, figures, mistakes, ids, numbered),
          markCitations(bibliography, mistakes, cited),
          citationsOfComponents(options.sources ?? new Map(), bibliography, mistakes, citedByComponents),
        ];
        mdx.rehypePlugins = [
          ...(mdx.rehypePlugins ?? []),
          selfLinkedHeadings(mistakes, headings, ids),
          [rehypeKatex, katexOptions(options.readQuantity)],
          formulaMistakes(mistakes),
          [rehypePrettyCode, prettyCodeOptions],
          citations(bibliography, cited, references),
          scrollingTables,
          sizedImages(mistakes, options.publicDir),
          sideNotes(mistakes),
          underBasePath(options.basePath),
          staticNodes,
        ];
        return mdx;
      },
      // Next watches neither these files nor their maps; without the map the code is half as long.
      esbuildOptions: (esbuild) => ({ ...esbuild, logLevel: 'silent', sourcemap: false }),
    });
    const targets = [...ids.all, ...references.map(({ key }) => `bib-${key}`)];
    if (references.length > 0) targets.push('references');
    return {
      code,
      frontMatter,
      headings,
      reading: reading!,
      figures: numbered,
      citations: [...new Set([...cited, ...citedByComponents])],
      references,
      links,
      ids: new Set(targets),
    };
  } catch (error) {
    if (!syntaxMistake(error, mistakes)) throw error;
    return undefined;
  }
}
