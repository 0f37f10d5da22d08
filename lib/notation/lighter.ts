/**
 * KaTeX's HTML with fewer elements for the same picture. A step draws dozens of symbols anew, and a browser's time goes by
 * elements: x_3 has seventeen of them as KaTeX writes it, and seven here.
 */

interface Span {
  readonly attributes: string;
  readonly children: readonly Node[];
}
type Node = Span | string;

const isSpan = (node: Node | undefined): node is Span => node !== undefined && typeof node !== 'string';
const has = (node: Node | undefined, name: string): node is Span => isSpan(node) && new RegExp(`class="([^"]* )?${name}( [^"]*)?"`).test(node.attributes);
const style = ({ attributes }: Span) => /style="([^"]*)"/.exec(attributes)?.[1] ?? '';
/** A length of a style, in em; 0 where it is not set. */
const em = (span: Span, name: string) => Number(new RegExp(`(?:^|;)${name}:(-?[\\d.]+)em`).exec(style(span))?.[1] ?? 0);
const rounded = (value: number) => String(Math.round(value * 1e4) / 1e4);

function read(html: string): Node[] {
  const stack: { attributes: string; children: Node[] }[] = [{ attributes: '', children: [] }];
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece === '</span>') {
      const span = stack.pop()!;
      stack.at(-1)!.children.push(span);
    } else if (piece.startsWith('<span')) stack.push({ attributes: piece.slice('<span'.length, -1), children: [] });
    else if (piece.startsWith('<')) throw new Error(`KaTeX's HTML: expected spans alone, got ${piece}`);
    else stack.at(-1)!.children.push(piece);
  }
  if (stack.length !== 1) throw new Error('KaTeX’s HTML: a span is not closed');
  return stack[0]!.children;
}

const written = (node: Node): string => (typeof node === 'string' ? node : `<span${node.attributes}>${node.children.map(written).join('')}</span>`);

/** How much smaller a script is than what it stands at. */
const SCRIPT = 0.7;

/** A lone index or exponent: moved from its line, where KaTeX makes a table around it. */
function script(node: Span): Span | undefined {
  if (!has(node, 'msupsub') || node.children.length !== 1) return undefined;
  const table = node.children[0];
  const row = has(table, 'vlist-t') ? table.children[0] : undefined;
  const list = has(row, 'vlist-r') ? row.children[0] : undefined;
  if (!has(list, 'vlist') || list.children.length !== 1) return undefined;
  const holder = list.children[0];
  if (!isSpan(holder) || holder.children.length !== 2) return undefined;
  const [strut, content] = holder.children;
  if (!has(strut, 'pstrut') || !has(content, 'katex-sizing') || !has(content, 'size3')) return undefined;
  const down = em(strut, 'height') + em(holder, 'top');
  const sides = (['left', 'right'] as const).map((side) => [`margin-${side}`, em(holder, `margin-${side}`)] as const);
  const moved = [['top', down] as const, ...sides].filter(([, value]) => value !== 0).map(([name, value]) => `${name}:${rounded(value / SCRIPT)}em`).join(';');
  return {
    attributes: node.attributes,
    children: [{ attributes: `${content.attributes.replace('class="', 'class="katex-script ')} style="${moved}"`, children: content.children }],
  };
}

function lightened(node: Node): Node {
  if (typeof node === 'string') return node;
  const moved = script(node);
  if (moved) return { ...moved, children: moved.children.map(lightened) };
  const children = node.children.map(lightened);
  // A span in one like it.
  const [only] = children;
  if (children.length === 1 && isSpan(only) && only.attributes === node.attributes && node.attributes === ' class="mord mtight"') return only;
  return { ...node, children };
}

/** The same formula in fewer spans. */
export const lighter = (html: string): string => read(html).map(lightened).map(written).join('');
