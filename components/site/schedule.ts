/** One chapter's place on the ruler of minutes. Whole minutes; `start` is the minute it begins at. */
export interface Slot {
  readonly start: number;
  readonly minutes: number;
}

/** The ruler: one slot per chapter, end to end, and their sum. */
export interface Schedule {
  readonly slots: readonly Slot[];
  readonly total: number;
}

/**
 * Lays chapters on a ruler of whole minutes. Each boundary is the rounded running sum, so the
 * rounding errors of single chapters never add up; a chapter takes at least one minute.
 * @param minutes exact reading times, in order
 */
export function schedule(minutes: readonly number[]): Schedule {
  const slots: Slot[] = [];
  let exact = 0;
  let start = 0;
  for (const m of minutes) {
    exact += m;
    const end = Math.max(start + 1, Math.round(exact));
    slots.push({ start, minutes: end - start });
    start = end;
  }
  return { slots, total: start };
}

/** "1 minute", "8 minutes". */
export function minutesInWords(minutes: number): string {
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}
