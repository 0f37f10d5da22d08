import { binaryVectors, oneHot } from './net';

/** Something to be learned by a plain stack of sigmoid layers. */
export interface FeedbackTask {
  /** Units in each layer, inputs first. */
  readonly sizes: readonly number[];
  readonly cases: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[];
}

const eight = Array.from({ length: 8 }, (_, k) => ({ inputs: oneHot(8, k), targets: oneHot(8, k) }));

/**
 * On what back-propagation and fixed random feedback are compared: one hidden layer with several outputs, with one, and two hidden
 * layers.
 */
export const feedbackTasks = {
  'encoder 8-5-8': { sizes: [8, 5, 8], cases: eight },
  'parity 3-8-1': {
    sizes: [3, 8, 1],
    cases: binaryVectors(3).map((inputs) => ({ inputs, targets: [inputs.reduce((a, b) => a + b) % 2] })),
  },
  'encoder 8-8-8-8': { sizes: [8, 8, 8, 8], cases: eight },
} satisfies Record<string, FeedbackTask>;
