import { HIDDEN, LIMIT } from './run';
import { isSymmetric, symmetry } from '@/lib/nets/symmetry';
import { format } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import type { FigureOneState } from './state';
import { bitsOf, INPUTS, magnitudes, sumOf, unitsOf, type Sum, type UnitWeights } from './weight-blocks';

/** One unit with what it makes of the input on show. */
export interface UnitRow extends UnitWeights, Sum {
  /** Inputs are units 1 to 6. */
  readonly unit: number;
  /** "4.0 : 1 : 2.0", magnitudes of its mirrored pairs from the outside in; null for the output. */
  readonly ratios: string | null;
}

export interface FigureOneView {
  readonly bits: readonly number[];
  readonly symmetric: boolean;
  readonly hidden: readonly UnitRow[];
  readonly output: UnitRow;
  /** The largest weight; it fills its square. */
  readonly full: number;
  readonly decimals: number;
  /** Outputs to all 64 inputs: rows by the first three digits, columns by the last three read backwards. */
  readonly map: readonly (readonly number[])[];
  /** Row and column of the input on show. */
  readonly here: readonly [number, number];
  readonly right: number;
  /** The input on show, in words. */
  readonly words: string;
  readonly say: string;
}

const number = (bits: readonly number[]) => bits.reduce((sum, bit) => 2 * sum + bit, 0);
const placeOf = (bits: readonly number[]): readonly [number, number] => [number(bits.slice(0, 3)), number(bits.slice(3).toReversed())];

/** The digits of the rows and columns of the map. */
export const threes = Array.from({ length: 8 }, (_, n) => n.toString(2).padStart(3, '0'));

function answer(units: readonly UnitWeights[], bits: readonly number[]): number {
  return sumOf(
    units.at(-1)!,
    units.slice(0, -1).map((unit) => sumOf(unit, bits).y),
  ).y;
}

/** Everything that follows from weights and an input. Pure. */
export function view(state: Pick<FigureOneState, 'source' | 'input' | 'hidden'>, weights: ArrayLike<number>, sweep: number): FigureOneView {
  const printed = state.source === 'printed';
  const units = unitsOf(weights, printed ? HIDDEN : state.hidden);
  const bits = bitsOf(state.input);
  const symmetric = isSymmetric(bits);
  const hidden = units
    .slice(0, -1)
    .map((unit, h): UnitRow => ({ ...unit, ...sumOf(unit, bits), unit: INPUTS + 1 + h, ratios: ratioText(unit) }));
  const last = units.at(-1)!;
  const output: UnitRow = {
    ...last,
    ...sumOf(
      last,
      hidden.map(({ y }) => y),
    ),
    unit: INPUTS + units.length,
    ratios: null,
  };
  const map = threes.map(() => new Array<number>(8).fill(0));
  let right = 0;
  for (const { inputs, targets } of symmetry.cases) {
    const y = answer(units, inputs);
    const [row, column] = placeOf(inputs);
    map[row]![column] = y;
    if (y > 0.5 === (targets[0] === 1)) right++;
  }
  const words = inWords(bits, symmetric, hidden, output);
  const head = printed ? 'The printed weights' : sweep === 0 ? 'Before the first sweep' : `After ${countOf(sweep, 'sweep')}`;
  return {
    bits,
    symmetric,
    hidden,
    output,
    full: Math.max(...units.flatMap((unit) => [...unit.weights, unit.bias]).map(Math.abs)),
    decimals: printed ? 1 : 2,
    map,
    here: placeOf(bits),
    right,
    words,
    say: `${head}: ${right} of ${symmetry.cases.length} answers right. ${words}`,
  };
}

/** Magnitudes from the outside in, in multiples of the smallest. */
export function ratioText({ weights }: UnitWeights): string {
  const { sizes } = magnitudes(weights);
  const least = Math.min(...sizes);
  return sizes.map((size) => (size === least ? '1' : size / least > 99 ? '> 99' : format(size / least, 1))).join(' : ');
}

function inWords(bits: readonly number[], symmetric: boolean, hidden: readonly UnitRow[], output: UnitRow): string {
  const sums = hidden.map(({ inputs, unit }) => `${format(inputs, 1)} in unit ${unit}`);
  const on = hidden.filter(({ y }) => y > 0.5).map(({ unit }) => unit);
  const came =
    on.length === 0
      ? 'No hidden unit comes on'
      : `${on.length === 1 ? 'Unit' : 'Units'} ${on.join(' and ')} ${on.length === 1 ? 'comes' : 'come'} on`;
  const right = output.y > 0.5 === symmetric;
  return `${bits.join(' ')} ${symmetric ? 'mirrors itself' : 'does not mirror itself'}. The six products add up to ${sums.join(' and ')}. ${came}, and the net says ${format(output.y, 2)}: ${right ? 'right' : 'wrong'}.`;
}

/** Of the run, its first right sweep and how its magnitudes stand, in words. */
export function runWords(sweep: number, solved: number | undefined, [middle, largest]: readonly [number, number]): string {
  const stand = `smallest, middle and largest weight of unit 7 stand as 1 : ${format(middle, 2)} : ${format(largest, 2)}`;
  if (solved === undefined || solved > sweep)
    return sweep === LIMIT ? `Not right after ${grouped(LIMIT)} sweeps; ${stand}.` : `Not all right yet; ${stand}.`;
  return `All 64 right since sweep ${grouped(solved)}; ${stand}.`;
}
