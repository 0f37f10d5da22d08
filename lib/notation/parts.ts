import { symbolOf, type SymbolName } from './meanings';
import type { EquationNumber, Notation } from './quantities';
import { equationHtml } from './symbols';

/** A formula as KaTeX has set it, cut where its symbols are: HTML, or a symbol with its HTML. */
export type Piece = string | { readonly symbol: SymbolName; readonly html: string };

interface Part {
  /** Its opening tag. */
  readonly tag: string;
  readonly classes: readonly string[];
  readonly children: (Part | string)[];
}

/** Reads KaTeX's HTML, which is nothing but spans and text. */
function read(html: string): Part {
  const root: Part = { tag: '', classes: [], children: [] };
  const open = [root];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const into = open.at(-1)!;
    if (token === '</span>') open.pop();
    else if (token.startsWith('<')) {
      const part: Part = { tag: token, classes: /class="([^"]*)"/.exec(token)?.[1]?.split(' ') ?? [], children: [] };
      into.children.push(part);
      open.push(part);
    } else into.children.push(token);
  }
  return root;
}

const textOf = (part: Part | string): string => (typeof part === 'string' ? part : part.children.map(textOf).join(''));
const htmlOf = (part: Part | string): string =>
  typeof part === 'string' ? part : `${part.tag}${part.children.map(htmlOf).join('')}</span>`;
const is = (part: Part | string | undefined, name: string): boolean => typeof part === 'object' && part.classes.includes(name);

/** The symbols of a formula: derivatives, sums, and letters with their index; Δ and its letter are one. */
function piecesOf(parts: readonly (Part | string)[], notation: Notation): Piece[] {
  return parts.flatMap((part, k): Piece[] => {
    if (typeof part === 'string') return [part];
    const whole = (symbol: SymbolName | undefined): Piece[] | undefined => symbol && [{ symbol, html: htmlOf(part) }];
    const inside = (children = part.children): Piece[] => [part.tag, ...piecesOf(children, notation), '</span>'];
    const before = parts[k - 1];
    const after = parts[k + 1];
    if (before !== undefined && textOf(before) === 'Δ' && is(part, 'mathnormal')) return [];
    if (textOf(part) === 'Δ' && after !== undefined && is(after, 'mathnormal'))
      return [{ symbol: 'deltaW', html: htmlOf(part) + htmlOf(after) }];
    if (is(part, 'mfrac')) return whole(symbolOf('fraction', textOf(part), notation)) ?? inside();
    if (is(part, 'op-limits')) return whole(symbolOf('sum', textOf(part), notation)) ?? inside();
    const [first, index] = part.children;
    if (first !== undefined && index !== undefined && is(first, 'mathnormal') && is(index, 'msupsub')) {
      const symbol = symbolOf('letter', textOf(part), notation);
      // An exponent holds symbols of its own.
      if (symbol === 'e') return [part.tag, { symbol, html: htmlOf(first) }, ...piecesOf([index], notation), '</span>'];
      return whole(symbol) ?? inside();
    }
    return (is(part, 'mathnormal') ? whole(symbolOf('letter', textOf(part), notation)) : undefined) ?? inside();
  });
}

/** One of equations (1)–(9) in pieces, from left to right as KaTeX writes them; joined they are `equationHtml`. */
export function equationPieces(number: EquationNumber, notation: Notation): readonly Piece[] {
  return piecesOf(read(equationHtml(number, notation)).children, notation);
}
