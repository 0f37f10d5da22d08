/** What a piece of Python source is, as far as the listing tells it apart. */
type TokenKind = 'plain' | 'keyword' | 'name' | 'text' | 'note';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const keywords = new Set('and as class def else for from if import in is lambda not or return while with None True False'.split(' '));
const piece = /#.*$|"""|(?:f|r)?"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\s+|[^\sA-Za-z_"#]+|./g;

/** @param before the word or sign that stands before it in its line */
function kindOf(text: string, before: string): TokenKind {
  if (text.startsWith('#')) return 'note';
  if (/^[fr]?"/.test(text)) return 'text';
  if (keywords.has(text)) return 'keyword';
  return before === 'def' || before === 'class' ? 'name' : 'plain';
}

/** The lines of a Python program as tokens; joined, the tokens of a line are that line. Knows docstrings of several lines. */
export function tokensOf(lines: readonly string[]): Token[][] {
  let inside = false; // a docstring
  return lines.map((line) => {
    const tokens: Token[] = [];
    let before = '';
    for (const [text] of line.matchAll(piece)) {
      const kind = inside ? 'text' : kindOf(text, before);
      if (text === '"""') inside = !inside;
      if (text.trim()) before = text;
      const last = tokens.at(-1);
      if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
      else tokens.push({ kind, text });
    }
    return tokens;
  });
}
