import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));

/** A chapter as its author wrote it, before anything compiles it. */
export interface Source {
  /** e.g. "04-how-it-works.mdx" */
  readonly name: string;
  readonly slug: string;
  readonly frontMatter: string;
  readonly body: string;
  /** Blocks of the body between blank lines; code, displayed formulas and lone tags left out. */
  readonly blocks: readonly string[];
}

/** One work cited in a text: `[@key, p. 5]`. */
export interface Citation {
  readonly key: string;
  /** First and last page named, if any. */
  readonly pages?: readonly [number, number];
}

/** One work of the bibliography, as far as these tests ask. */
export interface Work {
  readonly key: string;
  readonly surnames: readonly string[];
  readonly pages?: readonly [number, number];
}

function read(name: string): Source {
  const text = readFileSync(content + name, 'utf8');
  const [, frontMatter = '', written = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  // Which quantity of the figure a number is tells nothing to these tests.
  const body = written.replace(/\\of\{[^{}]*\}\{([^{}]*)\}/g, '$1').replace(/(<\w+) of="[^"]*"/g, '$1');
  const blocks = body
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\$\$[\s\S]*?^\$\$$/gm, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^<[^>]*>$/.test(block));
  return { name, slug: name.replace(/^\d+-|\.mdx$/g, ''), frontMatter, body, blocks };
}

export const chapters: readonly Source[] = readdirSync(content)
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .map(read);

/** The chapter of that slug. */
export function chapter(slug: string): Source {
  const found = chapters.find((source) => source.slug === slug);
  if (!found) throw new Error(`content/ has no chapter “${slug}”.`);
  return found;
}

/** What a reader reads: no notes, no citations, no tags, no addresses; the text inside components stays. */
export function readable(text: string): string {
  return text
    .replace(/<Sidenote>[\s\S]*?<\/Sidenote>/g, '')
    .replace(/\s*\[@[^\]]*\]/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]*`]|^#+ /gm, '');
}

/** Every work cited, in order. */
export function citations(text: string): Citation[] {
  return [...text.matchAll(/\[(@[^\]]*)\]/g)].flatMap(([, inside = '']) =>
    inside.split(';').map((part) => {
      const key = /@([\w-]+)/.exec(part)?.[1] ?? '';
      const [, first, last] = /\bpp?\. (\d+)(?:–(\d+))?/.exec(part) ?? [];
      return first === undefined ? { key } : { key, pages: [Number(first), Number(last ?? first)] as const };
    }),
  );
}

/** content/references.bib, read by hand so that these tests depend on no parser of the site. */
export const bibliography: readonly Work[] = readFileSync(`${content}references.bib`, 'utf8')
  .split(/^@/m)
  .filter((entry) => entry.includes('{'))
  .map((entry) => {
    const field = (name: string) =>
      new RegExp(`\\b${name}=\\{((?:[^{}]|\\{[^{}]*\\}|\\{[^{}]*\\{[^{}]*\\}[^{}]*\\})*)\\}`).exec(entry)?.[1];
    const [, first, last] = /(\d+)--(\d+)/.exec(field('pages') ?? '') ?? [];
    const authors = field('author') ?? '';
    return {
      key: /\{([^,]+),/.exec(entry)?.[1] ?? '',
      // Institutions stand in braces and are not names that a sentence would drop in passing.
      surnames: authors.startsWith('{')
        ? []
        : authors.split(' and ').map((author) => (author.split(',')[0] ?? '').replace(/[{}\\'"]/g, '').trim()),
      ...(first !== undefined && last !== undefined ? { pages: [Number(first), Number(last)] as const } : {}),
    };
  });
