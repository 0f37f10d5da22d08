import { EngineError, checkNumber, describe } from './errors';
import { log } from './math';

/** A generator's whole state: what `restoreRandom` needs to continue bit for bit. */
export interface RandomState {
  /** The counter of mulberry32, an integer of 32 bits (0 … 4294967295). */
  readonly counter: number;
  /** The second normal of the last pair, when it is still to be given out. */
  readonly spare: number | null;
}

/** Seeded random numbers. Every method moves the one state on; the same seed gives the same numbers everywhere. */
export interface Random {
  /** Uniform in [low, high); by default [0, 1). 32 random bits. */
  uniform(low?: number, high?: number): number;
  /** Normal with the given mean and standard deviation (0 and 1 by default). */
  normal(mean?: number, deviation?: number): number;
  /** An integer from 0 to n − 1, all equally likely to within n / 2^32. */
  integer(n: number): number;
  /** Puts the list in random order, in place, and returns it (Fisher and Yates). */
  shuffle<T>(list: T[]): T[];
  /** The integers 0 … n − 1 in random order. */
  permutation(n: number): number[];
  /** A copy of the state now. */
  save(): RandomState;
}

/**
 * A generator from a seed (an integer; its lowest 32 bits count). The algorithm is mulberry32:
 * small, well mixed, and enough for initial weights and orders of cases (period 2^32).
 */
export function random(seed: number): Random {
  checkNumber('seed', seed, 'an integer', Number.isInteger);
  return make(seed >>> 0, null);
}

/** A generator that continues where `save` was called. */
export function restoreRandom(state: RandomState): Random {
  const { counter, spare } = state;
  if (!Number.isInteger(counter) || counter < 0 || counter > 0xffffffff) {
    throw new EngineError('state.counter', 'an integer from 0 to 4294967295', describe(counter));
  }
  if (spare !== null) checkNumber('state.spare', spare, 'a finite number or null');
  return make(counter, spare);
}

function make(start: number, startSpare: number | null): Random {
  let counter = start;
  let spare = startSpare;

  /** mulberry32: the next number in [0, 1), a multiple of 2^−32. */
  function next(): number {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let t = Math.imul(counter ^ (counter >>> 15), 1 | counter);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Marsaglia's polar method: two normals from a random point of the disc, without sine or cosine. */
  function standardNormal(): number {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * log(s)) / s); // IEEE 754 fixes the square root
      spare = v * scale;
      return u * scale;
    }
  }

  function integer(n: number): number {
    checkNumber('n', n, 'an integer from 1 to 4294967296', (v) => Number.isInteger(v) && v >= 1 && v <= 4294967296);
    return Math.floor(next() * n);
  }

  function shuffle<T>(list: T[]): T[] {
    for (let last = list.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const held = list[last]!;
      list[last] = list[other]!;
      list[other] = held;
    }
    return list;
  }

  return {
    uniform: (low = 0, high = 1) => low + (high - low) * next(),
    normal: (mean = 0, deviation = 1) => mean + deviation * standardNormal(),
    integer,
    shuffle,
    permutation: (n) => shuffle(Array.from({ length: n }, (_, k) => k)),
    save: () => ({ counter, spare }),
  };
}
