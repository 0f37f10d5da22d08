import type { SymbolName } from '@/lib/notation/meanings';
import { equationPieces, type Piece } from '@/lib/notation/parts';
import type { EquationNumber, Notation } from '@/lib/notation/quantities';

export const numbers: readonly EquationNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What a symbol does where it stands: the equation gives it, needs it, or only writes itself with it. */
export type Role = 'made' | 'used' | 'sign';

/** One place on the sheet where a symbol stands. */
export interface Place {
  /** Counted over the whole sheet, from 0. */
  readonly at: number;
  readonly equation: EquationNumber;
  readonly symbol: SymbolName;
  readonly role: Role;
}

/** The equations in pieces, in either notation; both have the same symbols in the same order. */
export const pieces: Readonly<Record<Notation, readonly (readonly Piece[])[]>> = {
  paper: numbers.map((number) => equationPieces(number, 'paper')),
  modern: numbers.map((number) => equationPieces(number, 'modern')),
};

const isSign = (symbol: SymbolName) => symbol.startsWith('sum') || symbol === 't' || symbol === 'e';

/** Every place, in the order in which the sheet is read. What stands left of the sign of equality is made there. */
export const places: readonly Place[] = pieces.paper
  .flatMap((line, row) =>
    line
      .filter((piece) => typeof piece !== 'string')
      .map(({ symbol }, k) => ({
        equation: numbers[row]!,
        symbol,
        role: isSign(symbol) ? ('sign' as const) : k === 0 ? ('made' as const) : ('used' as const),
      })),
  )
  .map((place, at) => ({ at, ...place }));

/** The places of one equation. */
export const placesIn = (equation: number): readonly Place[] => places.filter((place) => place.equation === equation);

/** Where an equation makes or uses a symbol first; undefined where it does not stand in it. */
export const placeIn = (equation: number, symbol: SymbolName): Place | undefined =>
  places.find((place) => place.equation === equation && place.symbol === symbol);
