/** What went wrong with an argument, in three parts, so that a message can be relied on and a test can ask for them. */
export class EngineError extends Error {
  /** The argument, as the caller wrote it: `cases.inputs`, `spec.layers[2].size`. */
  readonly argument: string;
  /** What would have been right. */
  readonly expected: string;
  /** What came, with its position where that helps. */
  readonly got: string;

  constructor(argument: string, expected: string, got: string) {
    super(`${argument}: expected ${expected}, got ${got}`);
    this.name = 'EngineError';
    this.argument = argument;
    this.expected = expected;
    this.got = got;
  }
}

/** A value as it should be read in an error message: strings quoted, lists by their length. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float64Array) return `a Float64Array of ${value.length}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  return String(value);
}

/** Throws unless `value` is a finite number (and `ok(value)`, when that is given). */
export function checkNumber(argument: string, value: unknown, expected = 'a finite number', ok?: (v: number) => boolean): void {
  if (typeof value === 'number' && Number.isFinite(value) && (!ok || ok(value))) return;
  throw new EngineError(argument, expected, describe(value));
}

/** Throws unless `values` has exactly `length` numbers, all finite. `what` says where the length comes from. */
export function checkVector(argument: string, values: unknown, length: number, what: string): void {
  if (!Array.isArray(values) && !(values instanceof Float64Array)) {
    throw new EngineError(argument, `${length} numbers (${what})`, describe(values));
  }
  if (values.length !== length) throw new EngineError(argument, `${length} numbers (${what})`, `${values.length}`);
  for (let k = 0; k < length; k++) checkNumber(`${argument}[${k}]`, values[k]);
}
