import { isSymmetric, type PrintedUnit } from '@/lib/nets/symmetry';
import { bitsOf, INPUTS, pairSizes, sumOf, unitsOf } from '@/lib/nets/symmetry-units';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import { HIDDEN, LIMIT } from './run';
import type { FigureOneState } from './state';

export type FigureOneView = ReturnType<typeof view>;
export type UnitRow = FigureOneView['output'];

/** The digits of the rows and columns of the map. */
export const threes = Array.from({ length: 8 }, (_, n) => n.toString(2).padStart(3, '0'));

/** What each unit makes of an input: the hidden ones of its digits, the output, the last, of what they say. */
function respond(units: readonly PrintedUnit[], bits: readonly number[]) {
  const hidden = units.slice(0, -1).map((unit) => sumOf(unit, bits));
  const said = hidden.map(({ y }) => y);
  return [...hidden, sumOf(units.at(-1)!, said)];
}

/** Everything that follows from weights and an input. Pure. */
export function view(state: Pick<FigureOneState, 'source' | 'input' | 'hidden'>, weights: ArrayLike<number>, sweep: number) {
  const printed = state.source === 'printed';
  const units = unitsOf(weights, printed ? HIDDEN : state.hidden);
  const bits = bitsOf(state.input);
  const symmetric = isSymmetric(bits);
  // Inputs are units 1 to 6.
  const rows = respond(units, bits).map((sum, k) => ({ ...units[k]!, ...sum, unit: INPUTS + 1 + k }));
  const hidden = rows.slice(0, -1);
  const output = rows.at(-1)!;
  const column = (three: string) => [...three].reverse().join('');
  const answer = (digits: string) => respond(units, [...digits].map(Number)).at(-1)!.y;
  const map = threes.map((first) => threes.map((last) => answer(first + column(last))));
  // The diagonal holds the symmetric inputs.
  const right = map.flatMap((row, r) => row.filter((y, c) => y > 0.5 === (r === c))).length;
  const words = inWords(bits, symmetric, hidden, output);
  const head = printed ? 'The printed weights' : afterSweeps(sweep);
  return {
    bits,
    symmetric,
    /** One row a unit: its weights, and what it makes of the input on show. */
    hidden,
    output,
    /** Magnitudes of the hidden units' mirrored pairs: "unit 7 4.0 : 1 : 2.0; …". */
    ratios: hidden.map((row) => `unit ${row.unit} ${ratioText(row)}`).join('; '),
    /** The largest weight; it fills its square. */
    full: Math.max(...units.flatMap((unit) => [...unit.weights, unit.bias]).map(Math.abs)),
    decimals: printed ? 1 : 2,
    /** Outputs to all 64 inputs: rows by the first three digits, columns by the last three read backwards. */
    map,
    /** Row and column of the input on show. */
    here: [threes.indexOf(bits.slice(0, 3).join('')), threes.indexOf(bits.slice(3).toReversed().join(''))] as const,
    right,
    /** The input on show, in words. */
    words,
    say: `${head}: ${right} of ${2 ** INPUTS} answers right. ${words}`,
  };
}

/** Magnitudes from the outside in, in multiples of the smallest. */
export function ratioText({ weights }: PrintedUnit): string {
  const sizes = pairSizes(weights);
  const least = Math.min(...sizes);
  const inLeast = (size: number) => (size / least > 99 ? '> 99' : format(size / least, 1));
  return sizes.map((size) => (size === least ? '1' : inLeast(size))).join(' : ');
}

function inWords(bits: readonly number[], symmetric: boolean, hidden: readonly UnitRow[], { y }: UnitRow): string {
  const sums = hidden.map(({ inputs, unit }) => `${format(inputs, 1)} in unit ${unit}`);
  const on = hidden.filter((row) => row.y > 0.5).map(({ unit }) => unit);
  const some = on.length === 1 ? `Unit ${on[0]} comes on` : `Units ${on.join(' and ')} come on`;
  const came = on.length === 0 ? 'No hidden unit comes on' : some;
  const right = y > 0.5 === symmetric;
  return `${bits.join(' ')} ${symmetric ? 'mirrors itself' : 'does not mirror itself'}. The six products add up to ${sums.join(' and ')}. ${came}, and the net says ${format(y, 2)}: ${right ? 'right' : 'wrong'}.`;
}

/** Of the run, its first right sweep and how its magnitudes stand, in words. */
export function runWords(sweep: number, solved: number | undefined, [middle, largest]: readonly [number, number]): string {
  const stand = `smallest, middle and largest weight of unit 7 stand as 1 : ${format(middle, 2)} : ${format(largest, 2)}`;
  if (solved === undefined || solved > sweep)
    return sweep === LIMIT ? `Not right after ${grouped(LIMIT)} sweeps; ${stand}.` : `Not all right yet; ${stand}.`;
  return `All 64 right since sweep ${grouped(solved)}; ${stand}.`;
}
