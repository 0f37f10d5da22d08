/**
 * KaTeX's HTML with fewer elements for the same picture. A step draws dozens of symbols anew and a chapter has thousands,
 * and a browser's time goes by elements and by tables: x_3 has seventeen elements as KaTeX writes it, and seven here;
 * a fraction is a table of two rows there, and one box here.
 */

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly Node[];
}
type Node = Tag | string;

const isTag = (node: Node | undefined): node is Tag => node !== undefined && typeof node !== 'string';
const has = (node: Node | undefined, name: string): node is Tag =>
  isTag(node) && new RegExp(`class="([^"]* )?${name}( [^"]*)?"`).test(node.attributes);
const style = ({ attributes }: Tag) => /style="([^"]*)"/.exec(attributes)?.[1] ?? '';
/** A length of a style, in em; 0 where it is not set. */
const em = (tag: Tag, name: string) => Number(new RegExp(`(?:^|;)${name}:(-?[\\d.]+)em`).exec(style(tag))?.[1] ?? 0);
const rounded = (value: number) => String(Math.round(value * 1e4) / 1e4);
/** The lengths that are not 0 as a style, e.g. `top:0.2143em;margin-right:0.0714em`. */
const styled = (lengths: Record<string, number>) =>
  Object.entries(lengths)
    .filter(([, value]) => rounded(value) !== '0' && rounded(value) !== '-0')
    .map(([name, value]) => `${name}:${rounded(value)}em`)
    .join(';');

function read(html: string): Node[] {
  const stack: { name: string; attributes: string; children: Node[] }[] = [{ name: '', attributes: '', children: [] }];
  for (const [piece, , name, attributes = '', closed] of html.matchAll(/<(\/?)([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|[^<]+/g)) {
    if (name === undefined) stack.at(-1)!.children.push(piece);
    else if (piece.startsWith('</')) {
      const tag = stack.pop();
      if (!tag || tag.name !== name) throw new Error(`KaTeX's HTML: </${name}> closes ${tag?.name ? `<${tag.name}>` : 'nothing'}`);
      stack.at(-1)!.children.push(tag);
    } else if (closed) stack.at(-1)!.children.push(piece);
    else stack.push({ name, attributes, children: [] });
  }
  if (stack.length !== 1) throw new Error(`KaTeX’s HTML: <${stack.at(-1)!.name}> is not closed`);
  return stack[0]!.children;
}

const written = (node: Node): string =>
  typeof node === 'string' ? node : `<${node.name}${node.attributes}>${node.children.map(written).join('')}</${node.name}>`;

/** KaTeX's sizes 1 to 11, in ems of the line. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** How much smaller a script is than what it stands at; undefined for what is no script. */
function scale(content: Tag): number | undefined {
  const [, from, to] = /katex-sizing reset-size(\d+) size(\d+)/.exec(content.attributes) ?? [];
  return from === undefined ? undefined : SIZES[Number(to) - 1]! / SIZES[Number(from) - 1]!;
}

/** The things above each other of one of KaTeX's tables, and how high and deep it is. */
function tableOf(table: Node | undefined): { items: readonly Tag[]; height: number; depth: number } | undefined {
  if (!has(table, 'vlist-t')) return undefined;
  const [above, below] = table.children;
  const list = has(above, 'vlist-r') ? above.children[0] : undefined;
  const under = has(below, 'vlist-r') ? below.children[0] : undefined;
  if (!has(list, 'vlist')) return undefined;
  const items = list.children.filter(isTag);
  if (!items.every(({ children: [strut, ...content] }) => has(strut, 'pstrut') && content.length > 0)) return undefined;
  return { items, height: em(list, 'height'), depth: isTag(under) ? em(under, 'height') : 0 };
}

const strutOf = ({ children: [strut] }: Tag) => (isTag(strut) ? em(strut, 'height') : 0);

/** A lone index or exponent: moved from its line, where KaTeX makes a table around it. */
function script(node: Tag): Tag | undefined {
  if (!has(node, 'msupsub') || node.children.length !== 1) return undefined;
  const table = tableOf(node.children[0]);
  const [item, ...others] = table?.items ?? [];
  if (!item || others.length > 0 || item.children.length !== 2) return undefined;
  const content = item.children[1];
  const smaller = isTag(content) ? scale(content) : undefined;
  if (!isTag(content) || smaller === undefined || style(content) !== '') return undefined;
  const moved = styled({
    top: (strutOf(item) + em(item, 'top')) / smaller,
    'margin-left': em(item, 'margin-left') / smaller,
    'margin-right': em(item, 'margin-right') / smaller,
  });
  return {
    ...node,
    children: [{ ...content, attributes: `${content.attributes.replace('class="', 'class="katex-script ')} style="${moved}"` }],
  };
}

/**
 * Things above each other, as in a fraction or a sum: one box whose lines all have their baseline where the formula's is,
 * as deep as the highest strut, and are moved from there.
 */
function stack(node: Tag): Tag | undefined {
  const table = tableOf(node);
  if (!table || table.items.length === 0) return undefined;
  const strut = Math.max(...table.items.map(strutOf));
  const own = node.attributes.replace(/class="([^"]*)"/, (_, names: string) => `class="${names.replace(' vlist-t2', '')} katex-stack"`);
  const children = table.items.map((item) => {
    const [, ...content] = item.children;
    const moved = styled({
      top: strutOf(item) + em(item, 'top'),
      'margin-left': em(item, 'margin-left'),
      'margin-right': em(item, 'margin-right'),
    });
    const named = item.attributes.replace(/ style="[^"]*"/, '');
    return {
      ...item,
      attributes: `${named}${moved && ` style="${moved}"`}`,
      children: [{ name: 'span', attributes: ` class="pstrut" style="height:${rounded(strut)}em"`, children: [] }, ...content],
    };
  });
  return { ...node, attributes: `${own} style="${styled({ height: strut + table.depth, 'margin-top': table.height - strut })}"`, children };
}

function lightened(node: Node): Node {
  if (typeof node === 'string') return node;
  const moved = script(node) ?? stack(node);
  if (moved) return { ...moved, children: moved.children.map(lightened) };
  const children = node.children.map(lightened);
  // A span in one like it.
  const [only] = children;
  if (children.length === 1 && isTag(only) && only.attributes === node.attributes && node.attributes === ' class="mord mtight"')
    return only;
  return { ...node, children };
}

/** The same formula in fewer elements. @throws Error for what is not well-formed */
export const lighter = (html: string): string => read(html).map(lightened).map(written).join('');

/** What only says which sort a sign is, for distances that KaTeX has set already. */
const SORT = /^ class="(mord|mbin|mrel|mopen|mclose|mpunct)( mtight)?"$/;

/** The empty brackets beside a fraction. */
const APART = 0.12;

/** What stands above each other in a fraction or a sum, in lines of its box without boxes of their own. */
function boxed(stack: Tag, apart: number): Tag {
  const children = stack.children.filter(isTag).map((item): Tag => {
    const [strut, ...content] = item.children;
    const [line] = content;
    if (!has(line, 'frac-line')) return { ...item, children: [strut!, ...content.flatMap((one) => bared(one))] };
    const width = em(line, 'border-bottom-width');
    const moved = styled({ top: strutOf(item) + em(item, 'top') - width, 'border-bottom-width': width });
    return { ...line, attributes: ` class="frac-line" style="${moved}"` };
  });
  const lengths = { height: em(stack, 'height'), 'margin-top': em(stack, 'margin-top'), 'margin-left': apart, 'margin-right': apart };
  return { ...stack, attributes: ` class="katex-fraction" style="${styled(lengths)}"`, children };
}

function bared(node: Node): Node[] {
  if (typeof node === 'string') return [node];
  if (node.attributes.includes('nulldelimiter')) return [];
  const [first] = node.children;
  if ((has(node, 'mfrac') || has(node, 'op-limits')) && has(first, 'katex-stack')) return [boxed(first, has(node, 'mfrac') ? APART : 0)];
  const inside = node.children.flatMap(bared);
  if (SORT.test(node.attributes) || (has(node, 'msupsub') && has(first, 'katex-script'))) return inside;
  return [
    { ...node, attributes: node.attributes.replace(/class="(mord|mbin) /, 'class="').replace(' class="mord"', ''), children: inside },
  ];
}

/** How high and deep a box is together, in em. */
const heightOf = (node: Node) => (has(node, 'katex-fraction') ? em(node, 'height') + em(node, 'margin-top') : 0);

/** A fraction that is as high and as deep as its formula does without the strut that says so. */
function strutless(base: Node): Node {
  if (typeof base === 'string') return base;
  const [strut, ...others] = base.children;
  if (!has(strut, 'katex-strut') || em(strut, 'height') > Math.max(...others.map(heightOf)) + 1e-3) return base;
  return { ...base, children: others };
}

/**
 * A symbol of a figure in as few elements as it can be drawn with: without the names of its parts, which only a chapter's
 * formulas need. @throws Error for what is not well-formed
 */
export const bare = (html: string): string => read(lighter(html)).flatMap(bared).map(strutless).map(written).join('');
