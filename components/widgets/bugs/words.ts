import type { Bug } from '@/lib/models/buggy-program';

/** How a bug is named, what it makes of which lines of the program, and what it does. */
export interface BugWords {
  readonly name: string;
  /** Lines as they stand in backprop.py; empty where the bug only adds. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly does: string;
  /** The same with ε larger, where the reader may make it so. */
  readonly doesLarger?: string;
}

export const bugWords: Readonly<Record<Bug, BugWords>> = {
  none: {
    name: 'No bug',
    right: [],
    wrong: [],
    does: 'The program as it is: every slope that it follows is the slope that is there.',
  },
  transpose: {
    name: 'Wrong transpose',
    right: ['dE_dy = layer.w.T @ dE_dx'],
    wrong: ['dE_dy = layer.w @ dE_dx'],
    does: 'Blame goes down to the wrong units. All slopes of the lower layer are off, those of the upper one are right.',
  },
  bias: {
    name: 'Bias changed once per weight',
    right: ['w += delta_w', 'b += delta_b'],
    wrong: ['for i in range(len(w_j)):', '    w_j[i] += delta_w_j[i]', '    b_j += delta_b_j'],
    does: 'Each unit has two incoming weights, so each bias moves twice: its slope counts exactly double.',
  },
  sum: {
    name: 'Gradient not summed',
    right: ['dE_dw += dE_dx_j * y_i'],
    wrong: ['dE_dw = dE_dx_j * y_i'],
    does: 'Each case wipes out the slopes of the one before. Only the last case, 1 + 1, is ever learned.',
  },
  mean: {
    name: 'A mean instead of the sum',
    right: ['E = 0.5 * np.sum((y - d) ** 2)'],
    wrong: ['E = np.mean((y - d) ** 2)'],
    does: 'A sum of eight squares, halved, has become their mean. Every slope is exactly a quarter of the paper’s, and so is every step.',
    doesLarger:
      'Every slope is still a quarter of the paper’s. But steps four times as large make up for it: each weight moves as in the right program.',
  },
  updated: {
    name: 'Weights already updated',
    right: ['dE_dy = layer.w.T @ dE_dx', 'layer.w += delta_w'],
    wrong: ['layer.w += delta_w', 'dE_dy = layer.w.T @ dE_dx'],
    does: 'The error comes down through weights that have moved since it was measured. The lower layer is off a little, everywhere.',
  },
  start: {
    name: 'Symmetric start',
    right: ['w = rng.uniform(-r, r, shape)'],
    wrong: ['w = np.full(shape, 0.5)'],
    does: 'Every slope is right. But units 3 and 4 have equal weights and equal slopes, so they stay twins for ever.',
  },
};
