import { Lexer, parseDocument, type Document } from 'yaml';
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
  const document = parseDocument(yaml, { prettyErrors: false });
  // Counted here: the parser's own counter misses the lines after one that it cannot make sense of.
  const note = (offset: number, message: string) => {
    const before = yaml.slice(0, offset).split('\n');
    mistakes.add({ line: before.length + above, column: before.at(-1)!.length + 1 }, message);
  };
  if (lostByYaml(yaml, note)) return undefined;
  // Where a line makes no sense, neither does any after it: the first says it.
  const lost = document.errors.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN');
  const errors = document.errors.filter(({ code }, k) => code !== 'UNEXPECTED_TOKEN' || k === lost);
  for (const { code, message, pos } of [...errors, ...document.warnings]) {
    const said = message.split('\n')[0]!.replace(/[.:]$/, '');
    const cure =
      code === 'TAB_AS_INDENT' || yaml[pos[0]] === '\t'
        ? 'Indent with spaces, not with a tab.'
        : 'Put a text that contains “:” or “#”, or begins with a sign, in double quotes.';
    note(pos[0], `${what} is not valid YAML (${said}). ${cure}`);
  }
  return document.errors.length > 0 ? undefined : document;
}
