import { betweenIndices, type EquationNumber, type Notation, type QuantityRef, type SymbolForm } from './quantities';
import { equations, lines, symbols } from './symbols.generated';

/**
 * HTML in both notations; CSS shows the reader's (components/marks/marks.css). So the server's HTML is right for
 * everyone, and nothing has to be drawn anew when the notation changes. Once only, where both are the same.
 */
export function inBoth(make: (notation: Notation) => string): string {
  const [paper, modern] = [make('paper'), make('modern')];
  return paper === modern ? paper : `<span class="in-paper">${paper}</span><span class="in-modern">${modern}</span>`;
}

function template(key: string, notation: Notation): string {
  const html = symbols[notation][key] ?? symbols.paper[key];
  if (html === undefined) throw new Error(`symbol: expected one of ${Object.keys(symbols.paper).join(', ')}; got ${key}`);
  return html;
}

function fill(html: string, j: number | undefined, i: number | undefined): string {
  return html.replaceAll('{j}{i}', `${j ?? ''}${betweenIndices({ j, i })}${i ?? ''}`).replaceAll('{j}', String(j ?? ''));
}

/**
 * KaTeX's HTML of a symbol, to be put inside `<span class="katex">`. Without `j` the general symbol
 * (x_j). A form that a quantity does not have falls back to the inline one.
 */
export function symbolHtml({ q, j, i }: QuantityRef, notation: Notation = 'paper', form: SymbolForm = 'inline'): string {
  if (j === undefined) return template(`${q}:j` in symbols.paper ? `${q}:j` : q, notation);
  const key = form !== 'inline' && `${q}/${form}` in symbols.paper ? `${q}/${form}` : q;
  return fill(template(key, notation), j, i);
}

/** One half, as the paper prints it in equation (3). */
export function halfHtml(notation: Notation = 'paper'): string {
  return template('half', notation);
}

/** The right-hand side of equation (2) for unit j. */
export function logisticHtml(j: number, notation: Notation = 'paper'): string {
  return fill(template('logistic', notation), j, undefined);
}

/** The same with a number in place of x_j; a negative one in brackets. The slot has the class `sym-slot`. */
export function logisticWithNumberHtml(text: string, notation: Notation = 'paper'): string {
  const negative = text.startsWith('−');
  return template('logistic/slot', notation)
    .replace('{v}', text)
    .replace('{<}', negative ? '(' : '')
    .replace('{>}', negative ? ')' : '');
}

/** One of the paper's equations (1)–(9) in general form. */
export function equationHtml(number: EquationNumber, notation: Notation = 'paper'): string {
  return numbered(equations, number, notation);
}

/** The same picture in fewer elements, whose parts cannot be told apart. */
export function equationLineHtml(number: EquationNumber, notation: Notation = 'paper'): string {
  return numbered(lines, number, notation);
}

function numbered(all: typeof equations, number: EquationNumber, notation: Notation): string {
  const html = all[notation][number - 1];
  if (html === undefined) throw new RangeError(`equation: expected 1 to 9, got ${number}`);
  return html;
}
