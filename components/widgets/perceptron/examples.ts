import type { PerceptronState } from './state';
import { firstPoints } from './tasks';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const perceptronExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<PerceptronState> }[] = [
  {
    name: 'Before the first case',
    note: 'All weights are 0, so there is no line, and the two cases of XOR that want a 1 are wrong.',
    start: {},
  },
  {
    name: 'A correction',
    note: 'The dashed line was there before, the solid one after; the table shows the change.',
    start: { cursor: 6 },
  },
  {
    name: 'XOR can never be learned',
    note: 'The third sweep ends with the weights it began with: two equal rows, and a verdict.',
    start: { cursor: 12 },
  },
  {
    name: 'AND is learned',
    note: 'The line has parted 1 1 from the other three, and a whole sweep passed without a mistake.',
    start: { task: 'and', cursor: 24 },
  },
  {
    name: 'The reader’s own points',
    note: 'Seven points that a line can part; Enter or a tap changes them.',
    start: { task: 'own', cursor: 9 },
  },
  {
    name: 'One point on the wrong side',
    note: 'An eighth point inside the others’ half: the weights return, after seven sweeps.',
    start: { task: 'own', points: [...firstPoints, { a: 2, b: 0, target: 1 }], cursor: 88 },
  },
  { name: 'No points', note: 'Nothing to learn: the keys are off, and the figure says so.', start: { task: 'own', points: [] } },
];
