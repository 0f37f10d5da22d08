/** A state with what came before it and what was undone. Plain data. */
export interface History<State> {
  readonly now: State;
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** The kind of the last change and when it was, so that one drag is one entry. */
  readonly last: { readonly kind: string; readonly at: number } | null;
  /** Where the figure stands while a step is only rehearsed. */
  readonly held?: State;
}

/** How many changes can be undone. */
const DEPTH = 200;
/** Changes of one kind that follow each other faster than this are one: a drag, a run. */
const TOGETHER_MS = 700;

/** Actions that are one entry each, however fast they follow. */
const separate = new Set(['step', 'back']);

export function begin<State>(now: State): History<State> {
  return { now, past: [], future: [], last: null };
}

export interface Change {
  /** Type of the action that made it. */
  readonly kind: string;
  /** Milliseconds on any clock that runs forward. */
  readonly at: number;
  /** Whether the linked part of the state differs; only then can it be undone. */
  readonly counts: boolean;
}

/** After a change. All moments (`tick`) of one run are one entry, and so is one drag; each step is its own. */
export function changed<State>(history: History<State>, now: State, { kind, at, counts }: Change): History<State> {
  if (Object.is(now, history.now)) return history;
  const { last } = history;
  // What cannot be undone (Play, pointing) still ends a run or a drag.
  if (!counts) return { ...history, now, last: kind === 'tick' ? last : null };
  const joins = kind === last?.kind && (kind === 'tick' || (!separate.has(kind) && at - last.at < TOGETHER_MS));
  if (joins) return { ...history, now, last: { kind, at } };
  return { now, past: [...history.past, history.now].slice(-DEPTH), future: [], last: { kind, at } };
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], last: null };
}

export function redone<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { now: after, past: [...history.past, history.now], future, last: null };
}
