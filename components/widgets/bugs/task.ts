import { random } from '@/lib/engine';
import type { Net, Task } from '@/lib/models/buggy-program';
import { matrix } from '@/lib/models/matrix';

/** Two bits are added: the first output is their sum without the carry, the second the carry. */
export const task: Task = {
  inputs: [
    [0, 0, 1, 1],
    [0, 1, 0, 1],
  ],
  d: [
    [0, 1, 1, 0],
    [0, 0, 0, 1],
  ],
};

/** As in xor.py. */
export const settings = { epsilon: 0.5, alpha: 0.9 };

/** With the mean of the squared errors every slope is a quarter of the paper's; an ε so many times as large makes up for it. */
export const LARGER = 4;

/** Sweeps of a run, and how small E must be at its end to count as learned. */
export const SWEEPS = 1000;
export const LEARNED = 0.05;

/** The weight of every connection when all start alike. */
const ALIKE = 0.5;

/** Two layers of two units, so that a wrong transpose fits. Uniform in (−1, 1), rounded to two places. */
export function startOf(seed: number): Net {
  const source = random(seed);
  return layers(() => Math.round(source.uniform(-1, 1) * 100) / 100);
}

/** The mistake of starting with all weights alike. */
export const alike = layers(() => ALIKE);

function layers(weight: () => number): Net {
  return [0, 1].map(() => matrix(2, 3, weight));
}
