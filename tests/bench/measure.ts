import type { Trainer } from './trainers';

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/**
 * The exponent p of the power law t = a · size^p nearest to the points on logarithmic scales (least
 * squares): 1 when t grows with size in proportion. Throws for fewer than two different sizes.
 */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const spread = x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
  if (!(spread > 0)) throw new Error(`sizes: expected at least two different ones, got ${sizes.join(', ')}`);
  return x.reduce((sum, v, k) => sum + (v - mx) * (y[k]! - my), 0) / spread;
}

/** Processor time of `count` sweeps, in nanoseconds: other programs disturb it less than the clock on the wall. */
function cost(trainer: Trainer, start: Float64Array, count: number): number {
  trainer.start(start);
  const before = process.cpuUsage();
  trainer.sweeps(count);
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
}

/** Slices that each contestant runs before it is measured. */
const WARM_UP = 4;

export interface Contestant {
  readonly trainer: Trainer;
  readonly start: Float64Array;
}

/**
 * Nanoseconds of a sweep: for each contestant one value a round. They take turns within each round,
 * in slices of about `sliceMs`, so that a slow moment of the machine meets all of them.
 */
export function interleaved(contestants: readonly Contestant[], rounds: number, sliceMs: number): number[][] {
  const counts = contestants.map(({ trainer, start }) => {
    let count = 1;
    while (cost(trainer, start, count) < sliceMs * 1e6) count *= 2;
    // Long enough for the code to be compiled with all that it has met; only then does speed mean anything.
    for (let k = 0; k < WARM_UP; k++) cost(trainer, start, count);
    return Math.max(1, Math.round((count * sliceMs * 1e6) / cost(trainer, start, count)));
  });
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    contestants.forEach(({ trainer, start }, k) => times[k]!.push(cost(trainer, start, counts[k]!) / counts[k]!));
  }
  return times;
}
