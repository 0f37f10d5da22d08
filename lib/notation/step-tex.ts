import type { Step } from '../engine/types';
import { MINUS } from './format';
import { betweenIndices, tex, type Notation, type QuantityRef } from './quantities';

/** The terms of a long sum that are written out. */
export interface Shortened {
  /** Places of their first operands, in order. */
  readonly pairs: readonly number[];
  /** How many terms are left out; `zero`: all of these are 0. */
  readonly rest: number;
  readonly zero: boolean;
}

/** The numbers of a step as they are shown: the operands in the engine's order, and the result. */
export interface ShownNumbers {
  readonly operands: readonly string[];
  readonly result: string;
  /** What is shown is what a sum has come to so far, not yet the step's result. */
  readonly soFar?: boolean;
}

/** A step in TeX: what is computed in symbols, and the same with its numbers. */
export interface StepTex {
  readonly symbols: string;
  readonly numbers: string;
}

const symbol = ({ q, j, i }: QuantityRef, notation: Notation): string =>
  tex(q, notation, 'fraction', String(j ?? ''), i === undefined ? '' : `${betweenIndices({ j, i })}${i}`);

/** A number as TeX: a hyphen for the minus, powers of ten and what is beyond all numbers written out. */
const number = (text: string): string =>
  text
    .replaceAll(MINUS, '-')
    .replace('∞', '\\infty')
    .replace('not a number', '\\text{not a number}')
    .replace(/e\+?(-?\d+)$/, ' \\cdot 10^{$1}');

/** After a sign: in brackets when it is negative. */
const after = (part: string) => (part.startsWith('-') ? `(${part})` : part);

/**
 * One step in TeX that Markdown leaves as it is: no backslash stands before a sign, and nothing is on a second line.
 * @param shown the numbers as the reader sees them
 * @param short for a sum too long to be written out
 */
export function stepTex(
  step: Pick<Step, 'equation' | 'operands' | 'result' | 'kind'>,
  shown: ShownNumbers,
  notation: Notation = 'paper',
  short: Shortened | null = null,
): StepTex {
  const left = symbol(step.result, notation);
  const symbols = rightSide(
    step,
    step.operands.map((operand) => symbol(operand, notation)),
    short,
  );
  const numbers = rightSide(step, shown.operands.map(number), short);
  const note = short ? ` \\quad \\text{(${termsWords(step, short)})}` : '';
  return {
    symbols: `${left} = ${symbols}${note} \\qquad (${step.equation})`,
    numbers: shown.soFar
      ? `${numbers} = ${number(shown.result)} \\quad \\text{(so far)}`
      : `${left} = ${numbers} = ${number(shown.result)}`,
  };
}

/** "25 products; the 2 written out are the largest, all others are 0" */
function termsWords({ equation }: Pick<Step, 'equation'>, { pairs, rest, zero }: Shortened): string {
  const what = equation === 3 ? 'squares' : 'products';
  return `${pairs.length + rest} ${what}; written out: the ${pairs.length === 1 ? 'largest' : `${pairs.length} largest`}, ${zero ? 'all others are 0' : `${rest} smaller left out`}`;
}

function rightSide(
  { equation, operands, kind = 'sigmoid' }: Pick<Step, 'equation' | 'operands' | 'kind'>,
  parts: readonly string[],
  short: Shortened | null,
): string {
  const terms = (from: number, term: (a: string, b: string, first: boolean) => string) => {
    const places = short?.pairs ?? Array.from({ length: (parts.length - from) / 2 }, (_, p) => from + 2 * p);
    const written = places.map((k, at) => term(parts[k]!, parts[k + 1]!, at === 0 && from === 0));
    return [...written, ...(short ? ['\\cdots'] : [])].join(' + ');
  };
  const products = (from: number) => terms(from, (a, b, first) => `${first ? a : after(a)} \\cdot ${after(b)}`);
  const [a = '', b = '', c = '', d = ''] = parts;
  switch (equation) {
    case 1:
      return products(0);
    case 2:
      return kind === 'sigmoid' ? `\\frac{1}{1 + e^{-${after(a)}}}` : `f(${a})`;
    case 3: {
      const squares = terms(0, (y, wanted) => `(${y} - ${after(wanted)})^2`);
      return parts.length === 2 ? `\\tfrac12 ${squares}` : `\\tfrac12 \\left[${squares}\\right]`;
    }
    case 4:
      return `${a} - ${after(b)}`;
    case 5:
      return kind === 'sigmoid' ? `${a} \\cdot ${after(b)} \\cdot (1 - ${after(b)})` : `${a} \\cdot f'(${c === '' ? b : c})`;
    case 6:
      return `${a} \\cdot ${after(b)}`;
    case 7: {
      if (parts.length === 0) return '0';
      if (operands[0]?.q !== 'dEdy') return products(0);
      return parts.length === 1 ? a : `${a} + ${products(1)}`;
    }
    case 8:
      return `-${after(a)} \\cdot ${after(b)}`;
    case 9:
      return `-${after(a)} \\cdot ${after(b)} + ${after(c)} \\cdot ${after(d)}`;
  }
}
