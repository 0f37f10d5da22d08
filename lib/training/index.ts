/**
 * Training: a pure session; a run, which is a session that can be opened at any sweep; runs over many seeds; and the one
 * loop that gives them time. `Run` in run-types.ts shows the ten lines that a figure needs.
 */
export { createSession, restoreSession, type Session, type SessionConfig, type SessionStatus, type Snapshot } from './session';
export { aloneAt, type Alone } from './alone';
export { createLoop, type Loop, type LoopClock, type LoopOptions, type Trainable } from './loop';
export { errorBelow, meets, rightSide, within01, within02, type Goal, type Measure } from './goals';
export { checkSettings, initialWeights, phaseAt, TrainingError, type Phase, type TrainingSettings, type UpdateMode } from './settings';
export type { Divergence } from './divergence';
export type { SavedSession } from './saved';
export { createRun } from './run';
export type { Budget, Follower, Passing, Run, RunConfig, WeightQuantity } from './run-types';
export { answersTo, watchAnswers } from './answers';
export type { Series } from './series';
export { keeper, type Keeper } from './keeper';
export { makeBook, type Book } from './book';
export { runMany, type Many, type ManyConfig, type ManyOptions, type Outcome } from './many';
