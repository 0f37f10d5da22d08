/** What a sweep is judged by: the worst output's distance from its target, and eq. (3). */
export interface Measure {
  /** The largest |y − d| over all cases and output units. */
  readonly worst: number;
  /** E = ½ΣΣ(y − d)², without margin. */
  readonly E: number;
}

/**
 * One definition of "solved": every output closer to its target than `worst`, the error below `E`,
 * or both. There is more than one because the sources rarely say which they used.
 */
export interface Goal {
  readonly name: string;
  readonly worst?: number;
  readonly E?: number;
}

/** All outputs on the right side of 0.5. */
export const rightSide: Goal = { name: 'right side of 0.5', worst: 0.5 };
/** All outputs within 0.2 of their targets. */
export const within02: Goal = { name: 'within 0.2', worst: 0.2 };
/** All outputs within 0.1 of their targets. */
export const within01: Goal = { name: 'within 0.1', worst: 0.1 };
/** The error of a whole sweep below a bound. */
export const errorBelow = (E: number): Goal => ({ name: `E below ${E}`, E });

/** Whether a sweep meets a goal. NaN meets none. */
export function meets({ worst, E }: Measure, goal: Goal): boolean {
  return (goal.worst === undefined || worst < goal.worst) && (goal.E === undefined || E < goal.E);
}
