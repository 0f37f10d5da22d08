import { Lexer, LineCounter, parseDocument, type Document } from 'yaml';
import type { Mistakes } from './content-error';

const quotes = 'Put the whole text in double quotes.';

/** Notes what YAML takes out of a line without a word (comments, anchors, tags), and a quotation without an end; true if any. */
function lostByYaml(yaml: string, note: (offset: number, message: string) => void): boolean {
  let lost = false;
  const say = (offset: number, message: string) => {
    lost = true;
    note(offset, `${message} ${quotes}`);
  };
  let [offset, before] = [0, ''];
  for (const token of new Lexer().lex(yaml)) {
    // The lexer's own signs are no text of the file; one announces a scalar, whatever it begins with.
    const text = '\u0002\u0018\u001f\ufeff'.includes(token) ? '' : token;
    const own = before !== '\u001f';
    const first = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
    if (own && text.startsWith('#') && !first) say(offset, 'The text is cut off here: “ #” begins a comment of YAML.');
    if (own && /^[&!*]/.test(text)) say(offset, `“${text}” is an instruction to YAML and would be lost.`);
    if (own && /^["']/.test(text) && (text.length < 2 || text.at(-1) !== text[0])) say(offset, 'This quotation is not closed.');
    offset += text.length;
    before = token;
  }
  return lost;
}

/** Which YAML it is, for messages, and how many lines of its file stand above it. */
interface Where {
  readonly what: string;
  readonly above: number;
}

/** Reads the YAML of an author's plain texts; what it cannot read, or would lose, is noted at its place. */
export function readYaml(yaml: string, mistakes: Mistakes, { what, above }: Where): Document.Parsed | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const note = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    mistakes.add({ line: line + above, column: col }, message);
  };
  if (lostByYaml(yaml, note)) return undefined;
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const said = message.split('\n')[0]!.replace(/[.:]$/, '');
    const cure =
      code === 'TAB_AS_INDENT' || yaml[pos[0]] === '\t'
        ? 'Indent with spaces, not with a tab.'
        : 'Put a text that contains “:” or “#”, or begins with a sign, in double quotes.';
    note(pos[0], `${what} is not valid YAML (${said}). ${cure}`);
  }
  return document.errors.length > 0 ? undefined : document;
}
