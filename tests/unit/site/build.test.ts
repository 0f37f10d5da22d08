import { expect, test } from 'vitest';
import { BuildFailed, mistakes } from '@/lib/site/build';

const output = `
\u001B[31m⨯\u001B[39m Error: content/04-how-it-works.mdx:13:567  There is no reference “nobody” in content/references.bib.
    at async compileAll (lib/content/book.ts:78:34)
    at async Page (app/[section]/page.tsx:12:3)
content/04-how-it-works.mdx:13:567  There is no reference “nobody” in content/references.bib.
content/02-the-problem.mdx:26:1  There is no component <Ghost>.
`;

test('of a failed build the places in the content are kept, each once, without stack or colours', () => {
  expect(mistakes(output)).toEqual([
    'content/04-how-it-works.mdx:13:567  There is no reference “nobody” in content/references.bib.',
    'content/02-the-problem.mdx:26:1  There is no component <Ghost>.',
  ]);
});

test('a failed build says so, and where', () => {
  expect(new BuildFailed(['content/a.mdx:1:1  Wrong.']).message).toBe('The site was not built.\n  content/a.mdx:1:1  Wrong.');
});
