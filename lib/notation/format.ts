/** The real minus sign; a hyphen is a different, shorter mark. */
export const MINUS = '−';

/** What stands for a number that has not been computed yet. Never 0. */
export const UNKNOWN = '·';

/**
 * A number with fixed decimals and a real minus. Zero has no sign, so nothing flickers between 0 and −0.
 * @param decimals digits after the point, 0 … 20
 */
export function format(value: number, decimals = 4): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? MINUS + digits : digits;
}

/** The same with its sign always; zero has none. */
export function signed(value: number, decimals = 4): string {
  const text = format(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number in raised digits, for a place that holds plain text only: 10⁻⁶ is `10${superscript(-6)}`. */
export const superscript = (power: number): string =>
  (power < 0 ? '⁻' : '') + [...String(Math.abs(power))].map((digit) => raised[Number(digit)]).join('');

/**
 * `format` for narrow places: a long number gives up decimals, a very long one is written as a power of ten,
 * so that none takes more than eight characters. 1234.5678 → 1234.57, 1234567 → 1.2×10⁶.
 */
export function formatShort(value: number, decimals = 4): string {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  if (!Number.isFinite(value) || whole <= 3) return format(value, decimals);
  if (whole <= 5) return format(value, Math.min(decimals, 6 - whole));
  const [digits = '', power = ''] = Math.abs(value).toExponential(1).split('e+');
  return `${value < 0 ? MINUS : ''}${digits}×10${superscript(Number(power))}`;
}

/**
 * The decimals a given number needs: 0 for whole numbers, 2 for weights rounded to two places, and so on.
 * @returns the fewest decimals, up to `most`, that show `value` exactly; `most` when none do
 */
export function decimalsOf(value: number, most = 4): number {
  for (let decimals = 0; decimals < most; decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9) return decimals;
  }
  return most;
}

/** A number and how many of its decimals are shown. */
export interface Shown {
  readonly value: number;
  readonly decimals: number;
}

/** The number a reader sees: rounded to the decimals shown. */
export function seen({ value, decimals }: Shown): number {
  return Number(value.toFixed(decimals));
}

/** Rounds as a reader does on paper: a half goes away from zero. */
export function roundByHand(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // The tiny addition undoes binary noise: 0.5 × 0.0893 must count as exactly 0.04465.
  return (Math.sign(value) * Math.round(scaled + 1e-9 * Math.max(1, scaled))) / scale;
}

/**
 * The digits shown must multiply to the result shown. Chooses decimals for the operands: as given where
 * the reader's own arithmetic then agrees with the result, otherwise more of them, for as few operands as will do.
 *
 * @param compute the equation, from operand values to result
 * @param extra how many further decimals may be tried
 * @returns decimals, one for each operand; those given when nothing agrees
 */
export function agreeingDecimals(
  operands: readonly Shown[],
  result: Shown,
  compute: (values: readonly number[]) => number,
  extra = 4,
): number[] {
  const given = operands.map(({ decimals }) => decimals);
  const target = seen(result);
  const agrees = (decimals: readonly number[]) => {
    const values = operands.map(({ value }, k) => seen({ value, decimals: decimals[k] ?? 0 }));
    return Math.abs(roundByHand(compute(values), result.decimals) - target) < 0.5 * 10 ** -result.decimals;
  };
  if (agrees(given)) return given;
  // Exact operands (inputs, starting weights) gain nothing from more digits.
  const inexact = operands.map((shown) => Math.abs(seen(shown) - shown.value) > 1e-12);
  for (let more = 1; more <= extra; more++) {
    for (let one = operands.length - 1; one >= 0; one--) {
      const trial = given.map((d, k) => (k === one && inexact[k] ? d + more : d));
      if (inexact[one] && agrees(trial)) return trial;
    }
    const all = given.map((d, k) => (inexact[k] ? d + more : d));
    if (agrees(all)) return all;
  }
  return given;
}
