/** What the reader's number is compared with. `tolerance` is absolute and never below zero. */
export interface Expected {
  readonly value: number;
  readonly tolerance: number;
}

/** How an answer was judged; `mistake` counts the author's `Mistake`s from 0. */
export type Verdict =
  | { readonly kind: 'empty' | 'not-a-number' | 'right' | 'sign' | 'near' | 'wrong' }
  | { readonly kind: 'mistake'; readonly mistake: number };

/** A number as people write it: digits, at most one decimal point, an exponent. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Commas that can only be thousands, or at least may be: "1,425" and "1,234,567.5". */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** One spelling for the many: real minus signs, Arabic digits, exotic spaces, powers of ten, "≈" and "x =" in front. */
function normalise(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90))
    .replaceAll('٬', '')
    .replaceAll('٫', '.')
    .replace(/[−–‒﹣-]/g, '-')
    .replace(/[\s_'’]/gu, '')
    .replace(/^[^=≈]*[=≈]/u, '')
    .replace(/(?:×|\*|·)10\^?(?=[+-]?\d)/gu, 'e')
    .replace(/⁄|÷/g, '/');
}

/** Every number a text without a fraction bar may mean: "1,425" is 1.425 to some and 1425 to others. */
function readOne(text: string): number[] {
  const readings = new Set<number>();
  if (NUMBER.test(text)) readings.add(Number(text));
  if (GROUPED.test(text)) readings.add(Number(text.replaceAll(',', '')));
  const decimalComma = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : '';
  if (NUMBER.test(decimalComma) && text.lastIndexOf('.') < text.indexOf(',')) readings.add(Number(decimalComma));
  return [...readings].filter(Number.isFinite);
}

/**
 * The numbers a reader's text may mean; none if it is not a number.
 * Understands a decimal comma, U+2212, spaces between digits, exponents, fractions such as `1/8`, and `%`
 * (a hundredth, unless `unit` itself is `%`); the unit may be typed along.
 */
export function readNumber(text: string, unit = ''): number[] {
  let plain = normalise(text);
  const bareUnit = normalise(unit);
  if (bareUnit !== '' && plain.endsWith(bareUnit)) plain = plain.slice(0, -bareUnit.length);
  let scale = 1;
  if (plain.endsWith('%')) {
    plain = plain.slice(0, -1);
    scale = 0.01;
  }
  const [top = '', bottom, ...more] = plain.split('/');
  if (more.length > 0) return [];
  const over = bottom === undefined ? [1] : readOne(bottom);
  return readOne(top).flatMap((a) => over.filter((b) => b !== 0).map((b) => (a / b) * scale));
}

/** One unit in the last place written: "0.0923" → 0.0001, "−8" → 1, "1/8" → a thousandth of the value. */
export function defaultTolerance(text: string): number {
  const plain = normalise(text);
  const value = readNumber(text)[0] ?? 0;
  if (plain.includes('/')) return Math.abs(value) / 1000;
  const [mantissa = '', exponent = '0'] = plain.replace(',', '.').split(/e/i);
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

/**
 * The value and tolerance an author wrote.
 * @throws RangeError naming the tag when either is not a number.
 */
export function expected(tag: string, value: string, tolerance?: string): Expected {
  const [number] = readNumber(value);
  if (number === undefined) throw new RangeError(`<${tag} value="${value}"> is not a number. Write it as value="-0.0923".`);
  const [width] = tolerance === undefined ? [defaultTolerance(value)] : readNumber(tolerance);
  if (width === undefined || width < 0)
    throw new RangeError(`<${tag} tolerance="${tolerance}"> is not a number of 0 or more. Write it as tolerance="0.0005".`);
  return { value: number, tolerance: width };
}

/** Within the tolerance, with room for the rounding of binary fractions at its edge. */
export function within(number: number, { value, tolerance }: Expected): boolean {
  return Math.abs(number - value) <= tolerance + 1e-9 * Math.max(1e-3, Math.abs(value));
}

/**
 * Judges what the reader typed: right, a mistake the author foresaw, the right size with the wrong sign,
 * near (within ten tolerances), wrong, or not a number at all. The most favourable reading of the text counts.
 */
export function judge(text: string, answer: Expected, mistakes: readonly Expected[] = [], unit = ''): Verdict {
  if (text.trim() === '') return { kind: 'empty' };
  const readings = readNumber(text, unit);
  if (readings.length === 0) return { kind: 'not-a-number' };
  const fits = (wanted: Expected) => readings.some((number) => within(number, wanted));
  if (fits(answer)) return { kind: 'right' };
  const mistake = mistakes.findIndex(fits);
  if (mistake >= 0) return { kind: 'mistake', mistake };
  if (fits({ value: -answer.value, tolerance: answer.tolerance })) return { kind: 'sign' };
  if (fits({ value: answer.value, tolerance: answer.tolerance * 10 })) return { kind: 'near' };
  return { kind: 'wrong' };
}
