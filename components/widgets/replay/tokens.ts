/** What a piece of Python source is, as far as the listing tells it apart. */
export type TokenKind = 'plain' | 'keyword' | 'name' | 'text' | 'note';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const keywords = new Set('and as class def else for from if import in is lambda not or return while with None True False'.split(' '));
const piece = /#.*$|"""|(?:f|r)?"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\s+|[^\sA-Za-z_"#]+|./g;

/** The lines of a Python program as tokens; joined, the tokens of a line are that line. Knows docstrings of several lines. */
export function tokensOf(lines: readonly string[]): Token[][] {
  let inside = false; // a docstring
  return lines.map((line) => {
    const tokens: Token[] = [];
    let before = '';
    for (const [text] of line.matchAll(piece)) {
      const kind: TokenKind =
        text === '"""' || inside
          ? 'text'
          : text.startsWith('#')
            ? 'note'
            : /^[fr]?"/.test(text)
              ? 'text'
              : keywords.has(text)
                ? 'keyword'
                : before === 'def' || before === 'class'
                  ? 'name'
                  : 'plain';
      if (text === '"""') inside = !inside;
      if (text.trim()) before = text;
      const last = tokens.at(-1);
      if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
      else tokens.push({ kind, text });
    }
    return tokens;
  });
}
