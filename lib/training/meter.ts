import { random, type Workspace } from '@/lib/engine';
import type { Measure } from './goals';
import type { UpdateMode } from './settings';

/** Reads what a forward pass left in a workspace. */
export interface Meter extends Measure {
  /** Takes the measure of the outputs as they are now. */
  read(): void;
  /** Outputs of all target units, one frozen row per case, in the order of the targets. */
  outputs(): readonly (readonly number[])[];
}

/** A meter for one workspace; E and worst hold from one `read` to the next. */
export function makeMeter(work: Workspace): Meter {
  const { net, y, d, count } = work;
  // Where each number of a target lies in y, so that reading is one flat loop.
  const rows = net.layers
    .filter((layer) => layer.targetOffset >= 0)
    .sort((a, b) => a.targetOffset - b.targetOffset)
    .flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => (first - 1 + k) * count));
  const meter = {
    E: 0,
    worst: 0,
    read() {
      let sum = 0;
      let worst = 0;
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k] ?? 0;
        for (let c = 0; c < count; c++) {
          const miss = (y[row + c] ?? 0) - (d[k * count + c] ?? 0);
          const size = miss < 0 ? -miss : miss;
          sum += miss * miss;
          if (size > worst || size !== size) worst = size; // a NaN stays
        }
      }
      meter.E = 0.5 * sum;
      meter.worst = worst;
    },
    outputs: () => Object.freeze(Array.from({ length: count }, (_, c) => Object.freeze(rows.map((row) => y[row + c] ?? NaN)))),
  };
  return meter;
}

/**
 * The order of the cases in a sweep that changes weights after each. A shuffled order depends only
 * on the seed and the sweep, so that a restored run goes on with the same ones.
 */
export function caseOrder(count: number, mode: UpdateMode, seed: number, sweep: number): number[] {
  if (mode !== 'case, shuffled') return Array.from({ length: count }, (_, c) => c);
  return random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(sweep + 1, 0x85ebca6b)).permutation(count);
}
