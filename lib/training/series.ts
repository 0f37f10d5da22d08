/** How many numbers a series keeps before it keeps every second only: 1 MiB of them. */
const MOST = 131_072;
/** Numbers for which there is room at first. */
const FIRST = 1024;

/** One number for every sweep of a run, 8 bytes each; of a very long run every 2nd, 4th, 8th … sweep. */
export interface Series {
  /** Number k is that of sweep k · stride; 1 until a run is longer than 131,071 sweeps. */
  readonly stride: number;
  /** How many numbers there are. */
  readonly length: number;
  /** The number of a sweep, or of the last one before it that was kept; NaN beyond the end. */
  get(sweep: number): number;
  /** The first sweep from which on, to the end, `holds`; null when it does not hold at the end. */
  lastingFrom(holds: (value: number) => boolean): number | null;
  /**
   * The series as points [sweep, number] to draw a line through. Up to `points` of them are the numbers themselves; of more,
   * every stretch of sweeps gives its lowest and its highest, in order, so that no peak gets lost. First and last are exact.
   */
  line(options?: { readonly from?: number; readonly to?: number; readonly points?: number }): readonly (readonly [number, number])[];
}

/** A series that can grow. @param most numbers kept at most, an even number */
export interface GrowingSeries extends Series {
  /** Takes the number of a sweep that is the next one; one that is known already changes nothing. */
  note(sweep: number, value: number): void;
  /** What it takes in memory. */
  readonly bytes: number;
}

/** The bytes that a series of a run of so many sweeps takes at most. */
export function seriesBound(sweeps: number): number {
  let numbers = FIRST;
  while (numbers < Math.min(sweeps + 1, MOST)) numbers *= 2;
  return 8 * numbers;
}

export function makeSeries(most = MOST): GrowingSeries {
  let values = new Float64Array(Math.min(FIRST, most));
  let length = 0;
  let stride = 1;

  function makeRoom(): void {
    if (length < values.length) return;
    if (values.length < most) {
      const larger = new Float64Array(Math.min(most, 2 * values.length));
      larger.set(values);
      values = larger;
      return;
    }
    for (let k = 0; 2 * k < length; k++) values[k] = values[2 * k]!;
    length = Math.ceil(length / 2);
    stride *= 2;
  }

  return {
    get stride() {
      return stride;
    },
    get length() {
      return length;
    },
    get bytes() {
      return values.byteLength;
    },
    note(sweep, value) {
      if (sweep !== length * stride) return;
      makeRoom();
      // Making room may have doubled the stride.
      if (sweep === length * stride) values[length++] = value;
    },
    get(sweep) {
      const k = Math.floor(sweep / stride);
      return k < length ? values[k]! : NaN;
    },
    lastingFrom(holds) {
      let k = length;
      while (k > 0 && holds(values[k - 1]!)) k--;
      return k === length ? null : k * stride;
    },
    line({ from = 0, to = (length - 1) * stride, points = 400 } = {}) {
      const first = Math.max(0, Math.ceil(from / stride));
      const last = Math.min(length - 1, Math.floor(to / stride));
      if (last < first) return [];
      const at = (k: number): readonly [number, number] => [k * stride, values[k]!];
      const count = last - first + 1;
      if (count <= points) return Array.from({ length: count }, (_, k) => at(first + k));
      const stretches = Math.max(1, Math.floor((points - 2) / 2));
      const line = [at(first)];
      for (let s = 0; s < stretches; s++) {
        const begin = first + 1 + Math.floor((s * (count - 2)) / stretches);
        const end = first + 1 + Math.floor(((s + 1) * (count - 2)) / stretches);
        let [low, high] = [begin, begin];
        for (let k = begin; k < end; k++) {
          if (values[k]! < values[low]!) low = k;
          if (values[k]! > values[high]!) high = k;
        }
        line.push(at(Math.min(low, high)));
        if (low !== high) line.push(at(Math.max(low, high)));
      }
      line.push(at(last));
      return line;
    },
  };
}
