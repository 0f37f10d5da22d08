import { format, type Shown } from './format';

/** Limits of a number that a reader may type. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** Whether it must be whole. */
  readonly whole?: boolean;
  /** How many digits it may have after its point; as many as it likes without. */
  readonly decimals?: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const brief = (text: string) => (text.length > 14 ? `${text.slice(0, 14)}…` : text);
const plain = (value: number) =>
  Math.abs(value) >= 1e4
    ? `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-GB')}`
    : format(value, Number.isInteger(value) ? 0 : 2);

/** Digits and marks of Arabic and Persian keyboards as those of all others. */
const westernised = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٬', '')
    .replaceAll('٫', '.');

/**
 * What a text with points and commas may mean, as text for `Number`: "0,5" one number, "1.234,5" one, "1,234" two. A point before
 * three digits is the decimal point of this site, a comma there its thousands; where a field cannot take it so, the other is meant.
 */
export function meanings(text: string, whole: boolean): readonly string[] {
  const written = westernised(text).trim().replace(/[−–]/g, '-').replace(/\s/g, '');
  const both = /^([+-]?\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,](\d+)$/.exec(written);
  if (both) return [`${both[1]!.replaceAll(both[2]!, '')}.${both[3]}`];
  const groups = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(written);
  if (!groups) return [written.replace(',', '.')];
  const joined = written.replaceAll(groups[1]!, '');
  if (written.split(groups[1]!).length > 2) return [joined];
  const decimal = written.replace(',', '.');
  return groups[1] === '.' ? (whole ? [decimal, joined] : [decimal]) : whole ? [joined] : [decimal, joined];
}

/**
 * A number as a reader types it: a real minus sign or a hyphen, a point or a comma, perhaps an exponent.
 * @returns the number, or a whole sentence about what is wrong with the text
 */
export function readTyped(
  text: string,
  { least, most, whole = false, decimals }: Limits,
): { readonly value: number } | { readonly problem: string } {
  const kind = whole ? 'whole number' : 'number';
  const meant = meanings(text, whole);
  if (meant[0] === '') return { problem: `Type a ${kind}.` };
  if (!NUMBER.test(meant[0]!)) return { problem: `“${brief(text.trim())}” is not a ${kind}.` };
  const values = meant.map((each) => Number(each) + 0); // no −0
  const fitting = values.filter((each) => each >= least && each <= most);
  if (fitting.length > 1) return { problem: `“${brief(text.trim())}” may be ${fitting.map(String).join(' or ')}. Type one of these.` };
  const value = fitting[0] ?? values[0]!;
  if (whole && !Number.isInteger(value)) return { problem: `“${brief(text.trim())}” is not a whole number.` };
  if (!(value >= least && value <= most)) return { problem: `It must lie between ${plain(least)} and ${plain(most)}.` };
  if (decimals !== undefined && Number(value.toFixed(decimals)) !== value) return { problem: `At most ${decimals} decimals.` };
  return { value };
}

/** A number in full, as it would be typed: no more digits than it has, with a real minus sign. */
export function typed(value: number): string {
  return String(value).replace('e+', 'e').replaceAll('-', '−');
}

/** A number with as many decimals as it was typed with. */
export function typedOf(text: string, value: number): Shown {
  const written = /[.,](\d*)/.exec(text)?.[1]?.length ?? 0;
  const power = Number(/e([+-]?\d+)/i.exec(text.replace(/[−–]/g, '-'))?.[1] ?? 0);
  return { value, decimals: Math.max(0, written - power) };
}
