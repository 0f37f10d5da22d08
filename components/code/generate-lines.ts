/**
 * Writes content/code/replay/lines.json: the lines of backprop.py and any_net.py that realise an equation, with their numbers, cut into
 * pieces by the inks of the listings, so that no highlighter reaches a browser. Run by `npm run lines`; a unit test
 * compares the file with what this would write.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '@/lib/code/files';
import { listing } from '@/lib/code/listings';
import type { EquationLine, LinePiece } from '@/lib/replay/lines';
import { highlighted } from './highlight';

const FILES = ['backprop.py', 'any_net.py'] as const;

/** What of the listings' inks stands in these lines. */
function pieceOf(style: string | undefined, text: string): LinePiece {
  if (style === undefined) return { text };
  return { text, kind: style.includes('italic') ? 'note' : style.includes('bold') ? 'keyword' : 'text' };
}

const plain = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The lines of one program, in its order. */
async function linesOf(file: (typeof FILES)[number]): Promise<EquationLine[]> {
  const { lines } = listing(file);
  const html = await highlighted(
    lines.map(({ text }) => text),
    'python',
  );
  return lines.flatMap(({ number, equation }, k) => {
    if (equation === undefined) return [];
    const pieces = [...html[k]!.trimStart().matchAll(/<span style="([^"]*)">(.*?)<\/span>|([^<]+)/g)].map(([, style, inked, rest]) =>
      pieceOf(style, plain(inked ?? rest!)),
    );
    return [{ file, number, equation: equation as EquationLine['equation'], pieces }];
  });
}

export const generate = async (): Promise<string> => `${JSON.stringify((await Promise.all(FILES.map(linesOf))).flat(), null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'content', 'code', 'replay', 'lines.json'), await generate());
