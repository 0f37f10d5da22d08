import { tickIncrement, ticks as niceTicks } from 'd3';
import { format, MINUS } from '@/lib/notation/format';
import { grouped, tenTo } from '@/lib/notation/magnitude';
import type { Scale } from './scale';

/** A graduation with its figure. */
export interface Tick {
  readonly value: number;
  /** Place along the axis, in per cent. */
  readonly at: number;
  /** What is written; a raised number stands after `^`. Null where there is no room for a figure. */
  readonly text: string | null;
}

export interface Graduation {
  readonly major: readonly Tick[];
  /** Places of the graduations between, in per cent. */
  readonly minor: readonly number[];
}

/** A number on an axis: whole powers of ten on a log axis, else as many decimals as its neighbours need. */
export type TickFormat = (value: number) => string;

/**
 * The graduations of an axis.
 * @param count about how many figures there is room for
 * @param write what stands beside a graduation; left out, the shortest figure that tells neighbours apart
 */
export function ticksOf(scale: Scale, count = 5, write?: TickFormat): Graduation {
  return scale.log ? logTicks(scale, count, write ?? power) : linearTicks(scale, count, write);
}

/** Figures where the caller wants them; on a log axis the other powers of ten have a minor stroke. */
export function ticksAt(scale: Scale, values: readonly number[], write?: TickFormat): Graduation {
  const text = write ?? (scale.log ? power : decimals(Math.min(...values.slice(1).map((value, k) => Math.abs(value - values[k]!)))));
  const all = scale.log ? powersIn(scale) : halves(values);
  return {
    major: values.map((value) => ({ value, at: scale.to(value), text: text(value) })),
    minor: all.filter((value) => values.every((one) => scale.to(one) !== scale.to(value))).map(scale.to),
  };
}

/** 10^−4 for the ear and `Raised` for the eye; 1 and 10 as they are. */
export function power(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent === 0 ? '1' : exponent === 1 ? '10' : tenTo(exponent);
}

/** Half-way between evenly spaced figures that are more than two. */
function halves(values: readonly number[]): number[] {
  const gaps = values.slice(1).map((value, k) => value - values[k]!);
  const even = gaps.length > 1 && gaps.every((gap) => Math.abs(gap - gaps[0]!) < 1e-9 * Math.abs(gap));
  return even && gaps[0] !== 1 ? gaps.map((gap, k) => values[k]! + gap / 2) : [];
}

/** The whole powers of ten in a domain. */
function powersIn({ domain }: Scale): number[] {
  const from = Math.ceil(Math.log10(Math.min(...domain)) - 1e-9);
  const to = Math.floor(Math.log10(Math.max(...domain)) + 1e-9);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => 10 ** (from + k));
}

/** Writes numbers a step apart with just the decimals that they need: 0, 0.5, 1.0; 1,500. */
function decimals(step: number): TickFormat {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (value) => (places === 0 ? grouped(Math.round(value)) : format(value, places));
}

function linearTicks(scale: Scale, count: number, write?: TickFormat): Graduation {
  const [low, high] = [Math.min(...scale.domain), Math.max(...scale.domain)];
  const values = niceTicks(low, high, count);
  // D3 gives the inverse, negative, where the step is a fraction.
  const increment = tickIncrement(low, high, count);
  const step = increment < 0 ? -1 / increment : increment;
  const text = write ?? decimals(step);
  const fine = step / (Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9)) === 2 ? 4 : 5);
  const first = Math.ceil(low / fine - 1e-9);
  const minor = Array.from({ length: Math.floor(high / fine + 1e-9) - first + 1 }, (_, k) => (first + k) * fine);
  const isMajor = (value: number) => values.some((one) => Math.abs(one - value) < fine / 2);
  return {
    major: values.map((value) => ({ value, at: scale.to(value), text: text(value) })),
    minor: minor.filter((value) => !isMajor(value)).map(scale.to),
  };
}

/** Whole powers of ten, figured every so many; between them 2 to 9 where there is room, else the other powers. */
function logTicks(scale: Scale, count: number, write: TickFormat): Graduation {
  const [low, high] = [Math.min(...scale.domain), Math.max(...scale.domain)];
  const from = Math.ceil(Math.log10(low) - 1e-9);
  const to = Math.floor(Math.log10(high) + 1e-9);
  const powers = Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
  const every = [1, 2, 3, 5, 6, 10].find((one) => powers.length / one <= count + 0.5) ?? 12;
  // Figures stand at multiples, so that 1 has one when it is on the axis.
  const figured = powers.filter((one) => one % every === 0);
  const between = powers.length > 8 ? [] : [from - 1, ...powers].flatMap((one) => [2, 3, 4, 5, 6, 7, 8, 9].map((k) => k * 10 ** one));
  const others = powers.filter((one) => one % every !== 0).map((one) => 10 ** one);
  return {
    major: figured.map((one) => ({ value: 10 ** one, at: scale.to(10 ** one), text: write(10 ** one) })),
    minor: [...others, ...between.filter((value) => value >= low && value <= high)].map(scale.to),
  };
}

/** A value with about three figures, for readouts: 0.0123, 1.20, 1,234, 3.1 × 10^−6. */
export function reading(value: number): string {
  if (!Number.isFinite(value)) return format(value);
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1000) return grouped(Math.round(value));
  const exponent = Math.floor(Math.log10(size));
  if (exponent >= -3) return format(value, 2 - exponent);
  const [digits = '', tail = ''] = size.toExponential(1).split('e');
  return `${value < 0 ? MINUS : ''}${digits} × ${tenTo(Number(tail))}`;
}
