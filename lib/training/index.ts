/** Training runs: a pure session, and the one loop that gives it time. */
export { createSession, restoreSession, type Session, type SessionConfig, type SessionStatus, type Snapshot } from './session';
export { createLoop, type Loop, type LoopClock, type LoopOptions, type Trainable } from './loop';
export { errorBelow, meets, rightSide, within01, within02, type Goal, type Measure } from './goals';
export { checkSettings, initialWeights, phaseAt, TrainingError, type Phase, type TrainingSettings, type UpdateMode } from './settings';
export type { Divergence } from './divergence';
export type { SavedSession } from './saved';
