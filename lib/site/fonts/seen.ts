import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boldFace, formulaFace, mainFace } from './formula-faces';
import { visitText, type Around } from './page-text';
import { GREEK, isGreek, isSymbol, symbols as symbolFace, textFaces } from './text-faces';

/** What the built site shows, and in which faces. */
export interface Seen {
  /** By face: the code points that formulas and titles show in it. */
  readonly byFace: ReadonlyMap<string, ReadonlySet<number>>;
  /** Every code point that a page's text or a script's string has: what text faces must have. */
  readonly all: ReadonlySet<number>;
  /** By page, as the path of its file within the site: the faces of its first state. */
  readonly facesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** By page: those of its faces that a phone's first picture shows. */
  readonly firstOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Printable ASCII: what a reader may type, and any number a figure may come to. */
const ascii = Array.from({ length: 95 }, (_, at) => at + 32);

function visible(code: number): boolean {
  return code >= 32 && !(code >= 127 && code < 160);
}

/** Whether a text lies in a piece of a page that a phone lays out after its first picture (`[data-later]` in prose.css). */
function isLater(around: readonly Around[]): boolean {
  if (around.some(({ isAfter }) => isAfter)) return true;
  const piece = around[around.findIndex(({ isChapter }) => isChapter) + 1];
  return piece !== undefined && around.some(({ isChapter }) => isChapter) && piece.place > 3 && !/^h[23]$/.test(piece.tag);
}

/** The code points of a script's text, those written as escapes included. */
function* scriptCharacters(script: string): Generator<number> {
  for (const [, four, braces, two] of script.matchAll(/\\u([\da-f]{4})|\\u\{([\da-f]+)\}|\\x([\da-f]{2})/gi)) {
    yield Number.parseInt((four ?? braces ?? two)!, 16);
  }
  for (const character of script) yield character.codePointAt(0)!;
}

/**
 * Reads the pages, scripts and style sheets of the built site.
 *
 * @param dir the exported site
 * @param symbols HTML of formulas that scripts may show without any page having shown them
 */
export function collectSeen(dir: string, symbols: readonly string[]): Seen {
  const byFace = new Map<string, Set<number>>();
  const all = new Set(ascii);
  const facesOf = new Map<string, Set<string>>();
  const firstOf = new Map<string, Set<string>>();
  const note = (face: string, text: string) => {
    // The space gives a line its height, so browsers fetch the file that has it, whatever a text says.
    const codes = byFace.get(face) ?? new Set([0x20, 0xa0, ...ascii.slice(16, 26)]);
    byFace.set(face, codes);
    for (const character of text) codes.add(character.codePointAt(0)!);
  };
  const visit = (html: string, used: Set<string>, first: Set<string>) =>
    visitText(html, (text, around) => {
      if (text.trim() === '') return;
      const formula = formulaFace(around);
      const faces = formula === undefined ? [...textFaces(around), ...(isSymbol(text) ? [symbolFace] : [])] : [mainFace, formula];
      if (formula === undefined && isGreek(text)) used.add(GREEK);
      for (const face of faces) {
        used.add(face);
        if (!isLater(around)) first.add(face);
        note(face, text);
      }
      for (const character of text) all.add(character.codePointAt(0)!);
    });

  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.html')) {
      const used = new Set<string>();
      const html = readFileSync(join(dir, file), 'utf8');
      const first = new Set<string>();
      visit(html, used, first);
      facesOf.set(file, used);
      firstOf.set(file, first);
      for (const [, css] of html.matchAll(/<style>([^]*?)<\/style>/g)) for (const code of scriptCharacters(css!)) all.add(code);
    } else if (/\.(js|css)$/.test(file)) {
      for (const code of scriptCharacters(readFileSync(join(dir, file), 'utf8'))) all.add(code);
    }
  }
  for (const symbol of symbols) visit(`<span class="katex">${symbol}</span>`, new Set(), new Set());
  // A figure may set any number of a formula bold.
  note(boldFace, [...(byFace.get(mainFace) ?? [])].map((code) => String.fromCodePoint(code)).join(''));
  return { byFace, all: new Set([...all].filter(visible)), facesOf, firstOf };
}
