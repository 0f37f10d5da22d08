import 'server-only';
import { join } from 'node:path';
import { readBibliography } from '@/lib/content/bibliography';
import { formatReferences } from '@/lib/content/book';
import { compile } from '@/lib/content/compile';
import { ContentError, Mistakes } from '@/lib/content/content-error';
import type { Reference } from '@/lib/content/types';
import { basePath } from '@/lib/site/paths';
import { attributes, figureNames, vocabulary } from '@/components/prose';
import type { ProseExample } from '@/components/prose/examples';
import { quantityInText } from '@/components/widgets/catalogue';

/** The component that stands around each example in the compiled text; `n` counts the examples. */
export const WRAPPER = 'Example';

const frontMatter = `---
title: Gallery
blurb: Every component an author can use.
question: What can an author use?
learn:
  - What an author can use.
  - How to write it.
---
`;

/** All examples as one chapter, so that notes, figures and citations are numbered through. */
function asChapter(examples: readonly ProseExample[]): string {
  const wrapped = examples.map(({ mdx }, n) => `<${WRAPPER} n="${n}">\n\n${mdx}\n\n</${WRAPPER}>\n`);
  return `${frontMatter}\n${wrapped.join('\n')}`;
}

/**
 * Compiles examples exactly as chapters are, with every check that chapters undergo.
 * @returns code for `ChapterBody`, and the references cited
 * @throws ContentError naming the line of the assembled text
 */
export async function compileExamples(
  examples: readonly ProseExample[],
  contentDir = join(process.cwd(), 'content'),
): Promise<{ code: string; references: readonly Reference[] }> {
  const source = asChapter(examples);
  const mistakes = new Mistakes('components/prose/*.examples.ts', source);
  const compiled = await compile(mistakes, {
    number: 1,
    components: new Set([...Object.keys(vocabulary), WRAPPER]),
    figures: figureNames,
    attributes,
    readQuantity: quantityInText,
    basePath,
    bibliography: await readBibliography(contentDir),
  });
  if (mistakes.list.length > 0 || !compiled) throw new ContentError(mistakes.list);
  return { code: compiled.code, references: await formatReferences(contentDir, new Set(compiled.citations)) };
}
