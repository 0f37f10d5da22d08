/** One position of the slider that sets how fast a walk plays. */
export interface Pace {
  /** Ticks a second. */
  readonly rate: number;
  /** Places that a tick goes; 1 unless it is said. */
  readonly stride?: number;
  /** As figured on the slider. */
  readonly figure: string;
  readonly spoken: string;
}

/** The slider: its positions, and what they count. */
export interface Paces {
  readonly label: string;
  readonly positions: readonly Pace[];
}

/** Ticks a second where a tick goes several places: as fast as the eye still sees them apart. */
const TICKS = 20;

const fractions: Readonly<Record<number, readonly [figure: string, spoken: string]>> = {
  0.25: ['¼', 'in four seconds'],
  0.5: ['½', 'in two seconds'],
};
const words: Readonly<Record<number, string>> = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  8: 'eight',
  10: 'ten',
  12: 'twelve',
  16: 'sixteen',
  20: 'twenty',
  30: 'thirty',
  40: 'forty',
};

const grouped = (count: number) => count.toLocaleString('en-GB');
const many = (unit: string) => `${unit}s`;
const counted = (count: number, unit: string) => `${words[count] ?? grouped(count)} ${count === 1 ? unit : many(unit)}`;

/** One place a tick, so many times a second: `perSecond('step', 0.5, 1, 2)`. */
export function perSecond(unit: string, ...rates: readonly number[]): Paces {
  return {
    label: `${many(unit)} a second`,
    positions: rates.map((rate) => {
      const [figure, spoken] = fractions[rate] ?? [grouped(rate), undefined];
      return { rate, figure, spoken: spoken === undefined ? `${counted(rate, unit)} a second` : `one ${unit} ${spoken}` };
    }),
  };
}

/**
 * Twenty ticks a second, of so many places each, told by the places of a second: `stridesPerSecond('sweep', 1, 5)` is 20 and 100 a
 * second.
 */
export function stridesPerSecond(unit: string, ...strides: readonly number[]): Paces {
  const { label, positions } = perSecond(unit, ...strides.map((stride) => stride * TICKS));
  return { label, positions: positions.map((pace, k) => ({ ...pace, rate: TICKS, stride: strides[k]! })) };
}

/** Twenty ticks a second, told by the places of a tick: `atATime('sweep', 1, 5, 20)`. */
export function atATime(unit: string, ...strides: readonly number[]): Paces {
  return {
    label: `${many(unit)} at a time`,
    positions: strides.map((stride) => ({ rate: TICKS, stride, figure: grouped(stride), spoken: `${counted(stride, unit)} at a time` })),
  };
}

/** Layout and painting come after a tick and take somewhat longer than it; as long again is left for the reader. */
const ROOM = 3;

/**
 * When the next tick is due, all in ms of one clock: on time or, where a tick takes long, late enough that a press finds room before
 * it.
 */
export const nextTick = (due: number, every: number, begun: number, ended: number): number =>
  Math.max(due + every, ended + ROOM * (ended - begun));
