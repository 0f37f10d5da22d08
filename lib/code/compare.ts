import type { Replay, ReplayValue } from '@/lib/replay/types';

/** Builds of NumPy differ in the last bits of a number, and in no more than that. */
export const tolerance = 1e-12;

/** Whether two numbers agree to within `tolerance` of the larger. */
export function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** What differs between a replay and one recorded again, a sentence each; the first of each kind is enough. */
export function differences(kept: Replay, again: Replay): string[] {
  for (const file of new Set([...Object.keys(kept.sources), ...Object.keys(again.sources)])) {
    const line = firstDifferent((kept.sources[file] ?? '').split('\n'), (again.sources[file] ?? '').split('\n'));
    if (line !== undefined) return [`${file}:${line + 1} is not the line that was recorded.`];
  }
  const steps = Math.min(kept.steps.length, again.steps.length);
  for (let k = 0; k < steps; k++) {
    const found = stepDifference(kept, again, k);
    if (found) return [`Step ${k} (${whereIs(kept, k)}): ${found}.`];
  }
  return kept.steps.length === again.steps.length ? [] : [`The recording has ${kept.steps.length} steps, the run ${again.steps.length}.`];
}

function whereIs(replay: Replay, k: number): string {
  const { frame, line } = replay.steps[k]!;
  return `${replay.frames[frame]?.file}:${line}`;
}

function stepDifference(kept: Replay, again: Replay, k: number): string | undefined {
  const [a, b] = [kept.steps[k]!, again.steps[k]!];
  if (a.kind !== b.kind || a.frame !== b.frame || whereIs(kept, k) !== whereIs(again, k)) {
    return `recorded ${a.kind} in frame ${a.frame}, now ${b.kind} in frame ${b.frame} at ${whereIs(again, k)}`;
  }
  const names = (step: typeof a) =>
    [...Object.keys(step.changed), ...(step.removed ?? []).map((name) => `${name} (gone)`)].join(', ') || 'nothing';
  if (names(a) !== names(b)) return `recorded a change of ${names(a)}, now of ${names(b)}`;
  for (const name of Object.keys(a.changed)) {
    const found = valueDifference(kept.values[a.changed[name]!]!, again.values[b.changed[name]!]!);
    if (found) return `${name} ${found}`;
  }
  return undefined;
}

function valueDifference(a: ReplayValue, b: ReplayValue): string | undefined {
  if (typeof a === 'number' && typeof b === 'number') return near(a, b) ? undefined : `was ${a}, is ${b}`;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? undefined : `was ${JSON.stringify(a)}, is ${JSON.stringify(b)}`;
  }
  if (a.shape.join() !== b.shape.join()) return `had the shape (${a.shape.join(', ')}), has (${b.shape.join(', ')})`;
  const k = a.data.findIndex((value, n) => !near(value, b.data[n]!));
  return k < 0 ? undefined : `had ${a.data[k]} at place ${k}, has ${b.data[k]}`;
}

function firstDifferent(a: readonly string[], b: readonly string[]): number | undefined {
  const length = Math.max(a.length, b.length);
  for (let k = 0; k < length; k++) if (a[k] !== b[k]) return k;
  return undefined;
}
