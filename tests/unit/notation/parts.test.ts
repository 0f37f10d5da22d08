import { describe, expect, it } from 'vitest';
import { equationPieces } from '@/lib/notation/parts';
import type { EquationNumber } from '@/lib/notation/quantities';
import { equationHtml } from '@/lib/notation/symbols';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly EquationNumber[];
const symbolsOf = (number: EquationNumber, notation: 'paper' | 'modern') =>
  equationPieces(number, notation).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.symbol]));

describe.each(['paper', 'modern'] as const)('equation in pieces, %s', (notation) => {
  it.each(numbers)('(%i) joined again is KaTeX’s HTML, nothing lost and nothing twice', (number) => {
    const joined = equationPieces(number, notation)
      .map((piece) => (typeof piece === 'string' ? piece : piece.html))
      .join('');
    expect(joined).toBe(equationHtml(number, notation));
  });

  it('has these symbols, whatever the letters', () => {
    expect(numbers.map((number) => symbolsOf(number, notation).join(' '))).toEqual([
      'x sum over i y w',
      'y e x',
      'E sum over c sum over j y d',
      'dEdy y d',
      'dEdx dEdy y y',
      'dEdw dEdx y',
      'dEdy sum over j dEdx w',
      'deltaW epsilon dEdw',
      'deltaW t epsilon dEdw t alpha deltaW t',
    ]);
  });
});
