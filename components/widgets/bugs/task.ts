import { random } from '@/lib/engine';
import type { Net, Task } from './program';

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
  const draw = () => Math.round(source.uniform(-1, 1) * 100) / 100;
  return [0, 1].map(() => {
    const units = [0, 1].map(() => ({ w: [draw(), draw()], b: draw() }));
    return { w: units.map(({ w }) => w), b: units.map(({ b }) => b) };
  });
}

/** The mistake of starting with all weights alike. */
export const alike: Net = [0, 1].map(() => ({
  w: [
    [ALIKE, ALIKE],
    [ALIKE, ALIKE],
  ],
  b: [ALIKE, ALIKE],
}));
