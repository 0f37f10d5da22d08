import { numbers, type SymbolName } from './meanings';
import { equationPieces } from './parts';

/** What a symbol of equations (1)–(9) does where it stands: the equation gives it, needs it, or only writes itself with it. */
export type Role = 'made' | 'used' | 'sign';

/** The equations in pieces, in either notation; both have the same symbols in the same order. */
export const pieces = {
  paper: numbers.map((number) => equationPieces(number, 'paper')),
  modern: numbers.map((number) => equationPieces(number, 'modern')),
} as const;

/** What stands left of the sign of equality, the first symbol, is made there. */
function roleOf(symbol: SymbolName, k: number): Role {
  if (symbol.startsWith('sum') || symbol === 't' || symbol === 'e') return 'sign';
  return k === 0 ? 'made' : 'used';
}

/** Every place of the nine equations where a symbol stands, line by line from left to right, counted over all of them. */
export const places = pieces.paper
  .flatMap((line, row) =>
    line
      .filter((piece) => typeof piece !== 'string')
      .map(({ symbol }, k) => ({ equation: numbers[row]!, symbol, role: roleOf(symbol, k) })),
  )
  .map((place, at) => ({ at, ...place }));

/** The places of one equation; with a symbol, those where it stands. */
export const placesIn = (equation: number, of?: SymbolName) =>
  places.filter((place) => place.equation === equation && (of === undefined || place.symbol === of));

/** Where an equation makes or uses a symbol first; undefined where it does not stand in it. */
export const placeIn = (equation: number, symbol: SymbolName) => placesIn(equation, symbol).at(0);
