import { format } from './format';

/** Limits of a number that a reader may type. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** Whether it must be whole. */
  readonly whole?: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const brief = (text: string) => (text.length > 14 ? `${text.slice(0, 14)}…` : text);
const plain = (value: number) => (Math.abs(value) >= 1e4 ? `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-GB')}` : format(value, Number.isInteger(value) ? 0 : 2));

/**
 * A number as a reader types it: a real minus sign or a hyphen, a point or a comma, perhaps an exponent.
 * @returns the number, or a whole sentence about what is wrong with the text
 */
export function readTyped(text: string, { least, most, whole = false }: Limits): { readonly value: number } | { readonly problem: string } {
  const kind = whole ? 'whole number' : 'number';
  const written = text.trim().replace(/[−–]/g, '-').replace(/\s/g, '').replace(',', '.');
  if (written === '') return { problem: `Type a ${kind}.` };
  if (!NUMBER.test(written)) return { problem: `“${brief(text.trim())}” is not a ${kind}.` };
  const value = Number(written) + 0; // no −0
  if (whole && !Number.isInteger(value)) return { problem: `“${brief(text.trim())}” is not a whole number.` };
  if (!(value >= least && value <= most)) return { problem: `It must lie between ${plain(least)} and ${plain(most)}.` };
  return { value };
}

/** A number in full, as it would be typed: no more digits than it has, with a real minus sign. */
export function typed(value: number): string {
  return String(value).replace('e+', 'e').replaceAll('-', '−');
}
