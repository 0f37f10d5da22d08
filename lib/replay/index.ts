/**
 * A program's run as data, recorded from Python: what each line changed, read at a cursor that moves both ways.
 * Pure and free of Node, so that a widget may use all of it. `xorReplay` (./xor) carries the recording itself.
 */
export * from './types';
export { equationIn } from './equations';
export {
  depthAt,
  equationAt,
  frameAt,
  isArray,
  linesOf,
  placeAt,
  rowsOf,
  stackAt,
  stepAt,
  variablesAt,
  variablesOf,
  type StackEntry,
} from './read';
export { executedLines, placeOf, runTo, step, stepOut, stepOver, type Direction, type Place } from './move';
export { inputsOf, layersOf } from './net';
export { madeAt, passAt, readAt } from './line';
export { cellsOf, meaningOf, type Axis, type Cell, type Meaning } from './meaning';
