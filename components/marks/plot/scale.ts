/** A stretch of numbers along one side of a plot. */
export interface AxisSpec {
  /** The numbers at both ends; the first may be the larger one. */
  readonly domain: readonly [from: number, to: number];
  /** Equal distances are equal ratios. Both ends must be above 0. */
  readonly log?: boolean;
}

/** From numbers to places: 0 is the axis' first end, 100 its last, in per cent of the plane's side. */
export interface Scale extends AxisSpec {
  readonly log: boolean;
  /** The place of a number, in hundredths of a per cent at most; NaN for what has none, as 0 on a log axis. */
  readonly to: (value: number) => number;
  /** The number at a place. */
  readonly from: (place: number) => number;
}

/**
 * Hundredths are less than a pixel, and the same in every browser, whatever its logarithms end in: the server's
 * picture and the reader's agree.
 */
export const round = (place: number): number => Math.round(place * 100) / 100 + 0;

/** @throws RangeError in words, when no scale can be made of the domain */
export function scaleOf({ domain, log = false }: AxisSpec): Scale {
  const [from, to] = domain;
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError(`domain: expected two finite numbers, got ${from} and ${to}`);
  if (from === to) throw new RangeError(`domain: expected two different numbers, got ${from} twice`);
  if (log && (from <= 0 || to <= 0)) throw new RangeError(`domain: a log axis needs numbers above 0, got ${from} to ${to}`);
  const bend = log ? Math.log10 : (value: number) => value;
  const straighten = log ? (power: number) => 10 ** power : bend;
  const [a, b] = [bend(from), bend(to)];
  return {
    domain,
    log,
    to: (value) => {
      const place = (100 * (bend(value) - a)) / (b - a);
      return Number.isFinite(place) ? round(place) : NaN;
    },
    from: (place) => straighten(a + (place / 100) * (b - a)),
  };
}
