import { MINUS } from './format';

/*
 * Numbers of any size as text. A raised number is written after `^`, as in “3.06 × 10^22”: who shows it raises it, and
 * `spokenPowers` says it.
 */

/** Whole numbers up to here are written out. */
const WRITTEN_OUT = 1e9;

/** Made once: `toLocaleString` looks the language up at every number. */
const commas = new Intl.NumberFormat('en-GB');

/** A whole number with commas: 175,000,000,001. Exact up to 2^53. */
export const grouped = (value: number): string => commas.format(value).replace('-', MINUS);

/** How many of what: "1 case", "1,604 cases". */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** A power of ten: 10^−4. */
export const tenTo = (exponent: number): string => `10^${exponent < 0 ? MINUS : ''}${Math.abs(exponent)}`;

/** A positive number as a few digits times a power of ten: 3.06 × 10^22. */
export function scientific(value: number, digits = 3): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${mantissa} × ${tenTo(Number(exponent))}`;
}

/** A count from 0 up: written out while it is below a billion, then as a power of ten. */
export const amount = (value: number): string => (value < WRITTEN_OUT ? grouped(value) : scientific(value));

/** The same text for the ear: “3.06 times 10 to the 22”. */
export const spokenPowers = (text: string): string =>
  text
    .replace(/ × (?=10\^)/g, ' times ')
    .replace(/\^(−?)(\d+)/g, (_, minus: string, digits: string) => ` to the ${minus && 'minus '}${digits}`);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const YEAR = 365.25 * DAY;

/** From how many seconds on a unit is used, its length, and its name. */
const units: readonly (readonly [from: number, length: number, name: string])[] = [
  [1e9 * YEAR, 1e9 * YEAR, 'billion years'],
  [1e6 * YEAR, 1e6 * YEAR, 'million years'],
  [2 * YEAR, YEAR, 'years'],
  [2 * DAY, DAY, 'days'],
  [2 * HOUR, HOUR, 'hours'],
  [2 * MINUTE, MINUTE, 'minutes'],
  [1, 1, 's'],
  [1e-3, 1e-3, 'ms'],
  [1e-6, 1e-6, 'µs'],
  [1e-9, 1e-9, 'ns'],
];

/**
 * A length of time with two digits, in the unit that a person would use: “8.8 minutes”, “970,000 years”.
 * @param seconds from 0 up; what is shorter than a nanosecond is not told apart
 */
export function duration(seconds: number): string {
  for (const [from, length, name] of units) {
    const digits = (seconds / length).toPrecision(2);
    // What is shown decides, so that 999.7 µs is 1.0 ms.
    if (Number(digits) >= from / length) return told(digits, name);
  }
  return 'under 1 ns';
}

function told(digits: string, name: string): string {
  return `${digits.includes('e') ? grouped(Number(digits)) : digits} ${name}`;
}
