import { TrainingError } from './settings';

export const FORMAT = 'backprop-1986 session';
export const VERSION = 1;

/** JSON has no −0, NaN or infinities; they are written as these words, so that every bit comes back. */
const words = new Map<string, number>([
  ['-0', -0],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

export type SavedNumber = number | '-0' | 'NaN' | 'Infinity' | '-Infinity';

/** A session's state as plain JSON. The net, the cases and the settings are not in it, only their fingerprint. */
export interface SavedSession {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly fingerprint: string;
  readonly seed: number;
  readonly sweeps: number;
  readonly weights: readonly SavedNumber[];
  /** Δw of the last sweep, which eq. (9) carries on. */
  readonly changes: readonly SavedNumber[];
  /** After how many sweeps each goal was first met. */
  readonly reached: Readonly<Record<string, number>>;
}

/** A list of floats as JSON that reads back to the same bits. */
export function packFloats(values: Float64Array): SavedNumber[] {
  return Array.from(values, (value) => (Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : (String(value) as SavedNumber)));
}

function unpackFloats(what: string, value: unknown, length: number): Float64Array {
  if (!Array.isArray(value) || value.length !== length) {
    const got = Array.isArray(value) ? `a list of ${value.length}` : typeof value;
    throw new TrainingError(`saved session, ${what}: expected a list of ${length} numbers, got ${got}`);
  }
  return Float64Array.from(value, (item: unknown, k) => {
    const number = typeof item === 'string' ? words.get(item) : item;
    if (typeof number === 'number') return number;
    throw new TrainingError(`saved session, ${what}[${k}]: expected a number, got ${JSON.stringify(item)}`);
  });
}

function whole(what: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new TrainingError(`saved session, ${what}: expected a whole number, got ${JSON.stringify(value)}`);
}

/** What a saved state says, checked against the session it is to continue. */
export interface RestoredState {
  readonly sweeps: number;
  readonly weights: Float64Array;
  readonly changes: Float64Array;
  readonly reached: Record<string, number>;
}

/**
 * Reads a saved session from JSON text or from the parsed object. Throws a `TrainingError` that
 * says what is wrong: not JSON, another format or version, another net, seed or number of weights.
 */
export function readSaved(json: unknown, expected: { fingerprint: string; seed: number; weightCount: number }): RestoredState {
  const value = typeof json === 'string' ? parse(json) : json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TrainingError(
      `saved session: expected an object, got ${value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value}`,
    );
  }
  const saved = value as Partial<Record<keyof SavedSession, unknown>>;
  same('format', saved.format, FORMAT);
  same('version', saved.version, VERSION);
  if (saved.fingerprint !== expected.fingerprint) {
    throw new TrainingError('saved session: it was saved from another net, other cases or other settings');
  }
  same('seed', saved.seed, expected.seed);
  const { reached } = saved;
  if (typeof reached !== 'object' || reached === null || Array.isArray(reached)) {
    throw new TrainingError('saved session, reached: expected an object of goals and sweeps');
  }
  return {
    sweeps: whole('sweeps', saved.sweeps),
    weights: unpackFloats('weights', saved.weights, expected.weightCount),
    changes: unpackFloats('changes', saved.changes, expected.weightCount),
    reached: Object.fromEntries(Object.entries(reached).map(([goal, sweeps]) => [goal, whole(`reached.${goal}`, sweeps)])),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TrainingError(`saved session: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

function same(what: string, got: unknown, expected: string | number): void {
  if (got !== expected) {
    throw new TrainingError(`saved session, ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }
}

/** A short mark of everything that fixes a run but its seed: two 32-bit FNV-1a sums of its JSON. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  const sum = (start: number) => {
    let hash = start;
    for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return sum(0x811c9dc5) + sum(0x7ee3623a);
}
