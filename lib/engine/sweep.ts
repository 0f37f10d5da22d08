import { EngineError } from './errors';
import { fastBackward } from './fast/backward';
import { fastForward } from './fast/forward';
import { update, type UpdateSettings } from './update';
import type { Workspace } from './workspace';

/** How a sweep is done. */
export interface SweepSettings extends UpdateSettings {
  /** Cases before each change of the weights; the last batch may be smaller. Default: all cases (the paper, p. 535). */
  readonly batch?: number;
  /** Errors smaller than this count as zero (see `difference`). Default 0. */
  readonly margin?: number;
}

/**
 * One sweep through all cases in their order: for each batch forward, backward, update. Changes
 * `weights` and `deltaW`. Returns E summed over the cases, each with the weights it met.
 */
export function sweep(work: Workspace, weights: Float64Array, deltaW: Float64Array, settings: SweepSettings): number {
  const { batch = work.count, margin = 0 } = settings;
  if (!(Number.isInteger(batch) && batch >= 1)) throw new EngineError('batch', 'a positive integer', String(batch));
  let E = 0;
  for (let start = 0; start < work.count; start += batch) {
    const end = start + batch < work.count ? start + batch : work.count;
    fastForward(work, weights, start, end);
    E += fastBackward(work, weights, margin, start, end);
    update(work.net, weights, work.dEdw, deltaW, settings);
  }
  return E;
}
