/**
 * The engine: back-propagation as in Rumelhart, Hinton & Williams 1986, eqs (1)–(9).
 *
 * `compile` a specification to a net; keep its weights in a `Float64Array` of `net.weightCount`;
 * `makeCases` and `makeWorkspace`, then `sweep` (or `forward`, `backward`, `update`) for speed, or
 * `trace` for one case with every elementary step as data. Both ways give the same bits. To read how
 * it is done, open forward.ts, backward.ts and update.ts: plain loops, to which fast/ is held bit by bit.
 */
export * from './types';
export { EngineError } from './errors';
export { exp, log, sigmoid } from './math';
export { tanh } from './tanh';
export { output, slope, UNIT_KINDS } from './kinds';
export { random, restoreRandom, type Random, type RandomState } from './random';
export {
  compile,
  incoming,
  layerNamed,
  layerOf,
  outgoing,
  unitsOf,
  weightAt,
  weightIndex,
  type Block,
  type Layer,
  type Network,
  type Projection,
  type WeightRef,
} from './network';
export { makeCases, type Cases, type Rows } from './cases';
export { makeWorkspace, outputsOf, placeOf, type Workspace } from './workspace';
export { forward as plainForward } from './forward';
export { fastForward as forward } from './fast/forward';
export { difference } from './margin';
export { errorOf } from './error';
export { backward as plainBackward } from './backward';
export { fastBackward as backward } from './fast/backward';
export { update, type UpdateSettings } from './update';
export { sweep, type SweepSettings } from './sweep';
export { trace, type TraceSettings, type TrainingCase } from './trace';
