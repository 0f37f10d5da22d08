/** One element that is open around a text. */
export interface Around {
  readonly tag: string;
  readonly classes: readonly string[];
  /** Its place among the elements of the one around it, from 1. */
  readonly place: number;
  /** Whether it holds a chapter's text, piece by piece. */
  readonly isChapter: boolean;
  /** Whether it stands below the text of its page. */
  readonly isAfter: boolean;
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name!] ?? whole;
  });
}

/** A comment, an element without visible text, an end tag, a tag with its attributes, or text. */
const tokens = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<(script|style|math|noscript)\b[\s\S]*?<\/\1>`,
    String.raw`<\/([\w-]+)[^>]*>`,
    String.raw`<([\w-]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*(\/?)>`,
    '[^<]+',
  ].join('|'),
  'g',
);

/**
 * Visits every text that a page shows, with the elements around it, innermost last. Scripts, styles and
 * MathML (which KaTeX hides) are left out; what an input shows counts as text.
 */
export function visitText(html: string, visit: (text: string, around: readonly Around[]) => void): void {
  const open: Around[] = [];
  /** How many elements each open one has so far; the first is the document's. */
  const counts = [0];
  for (const [whole, , closed, opened, attributes, self] of html.matchAll(tokens)) {
    if (closed !== undefined) {
      const at = open.findLastIndex(({ tag }) => tag === closed);
      if (at < 0) continue;
      open.length = at;
      counts.length = at + 1;
    } else if (opened !== undefined) {
      const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes ?? '')?.[1];
      const place = ++counts[open.length]!;
      const classes = (value('class') ?? '').split(/\s+/).filter(Boolean);
      const element: Around = {
        tag: opened,
        classes,
        place,
        isChapter: value('data-prose') === 'chapter',
        isAfter: value('data-after') !== undefined,
      };
      if (opened === 'input') visit(decode(`${value('value') ?? ''}${value('placeholder') ?? ''}`), [...open, element]);
      if (empty.has(opened) || self === '/') continue;
      open.push(element);
      counts.push(0);
    } else if (!whole.startsWith('<')) visit(decode(whole), open);
  }
}
