/** The states of a run that are kept, side by side in one array: weights and Δw of sweeps 0, every, 2·every … */
export interface KeptStates {
  /** Sweeps from one kept state to the next. Doubles when memory runs out; then every second state goes. */
  readonly every: number;
  /** How many there are. */
  readonly count: number;
  readonly bytes: number;
  /** Keeps the state of a sweep if it is due. */
  note(sweep: number, weights: ArrayLike<number>, changes: ArrayLike<number>): void;
  /** The k-th state; views into the memory, to be copied. */
  state(k: number): { readonly sweeps: number; readonly weights: Float64Array; readonly changes: Float64Array };
}

/** Rows for which there is room at first. */
const FIRST_ROWS = 16;

const mostStates = (width: number, memory: number) => Math.max(2, Math.floor(memory / (16 * width)));

/** How many states are kept at most of a run of so many sweeps, and the bytes set aside for them at most. */
export function statesBound(
  width: number,
  every: number,
  memory: number,
  sweeps: number,
): { readonly states: number; readonly bytes: number } {
  const most = mostStates(width, memory);
  const states = Math.min(most, Math.floor(sweeps / every) + 1);
  let rows = Math.min(FIRST_ROWS, most);
  while (rows < states) rows = Math.min(most, 2 * rows);
  return { states, bytes: 16 * width * rows };
}

/**
 * @param width weights of the net: a state takes 16 · width bytes
 * @param every sweeps between states at first
 * @param memory bytes at most, though always room for two states
 */
export function keepStates(width: number, every: number, memory: number): KeptStates {
  const row = 2 * width;
  const most = mostStates(width, memory);
  let rows = Math.min(FIRST_ROWS, most);
  let values = new Float64Array(rows * row);
  let count = 0;

  function makeRoom(): void {
    if (count < rows) return;
    if (rows < most) {
      rows = Math.min(most, 2 * rows);
      const larger = new Float64Array(rows * row);
      larger.set(values);
      values = larger;
      return;
    }
    for (let k = 1; 2 * k < count; k++) values.copyWithin(k * row, 2 * k * row, (2 * k + 1) * row);
    count = Math.ceil(count / 2);
    every *= 2;
  }

  return {
    get every() {
      return every;
    },
    get count() {
      return count;
    },
    get bytes() {
      return values.byteLength;
    },
    note(sweep, weights, changes) {
      if (sweep !== count * every) return;
      makeRoom();
      if (sweep !== count * every) return; // making room has doubled `every`
      values.set(weights, count * row);
      values.set(changes, count * row + width);
      count++;
    },
    state(k) {
      const from = k * row;
      return { sweeps: k * every, weights: values.subarray(from, from + width), changes: values.subarray(from + width, from + row) };
    },
  };
}
