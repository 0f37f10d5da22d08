import type { OneCaseState } from './types';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const oneCaseExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<OneCaseState> }[] = [
  { name: 'Step 14, the error travels back', note: 'One product: outlined numbers go in, the solid one comes out.', start: { cursor: 14 } },
  { name: 'The last step', note: 'All 42 numbers are there, and the error of the same case after the change.', start: { cursor: 31 } },
  {
    name: 'Numbers the reader has changed',
    note: 'A small triangle before each, until Reset; the connection with the large weight is thick.',
    start: { cursor: 6, weights: [-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 2.5, -0.74], was: { 'w.5.4': 0.84 }, target: [0.25] },
  },
  {
    name: 'The symmetry net as the paper prints it',
    note: 'No two connections cross; inputs are discs, filled when they are 1.',
    start: { net: 'printed', chosen: 45, cursor: 20 },
  },
  {
    name: 'A question to the family trees',
    note: 'A large net: the matrix in play, its row or column framed; one step is a layer.',
    start: { net: 'family-trees', chosen: 26, stride: 'layer', cursor: 24 },
  },
  {
    name: 'Three moments of one net',
    note: 'Fig. 5: double lines are copies of one weight in time; the copies of the one in play are lit too.',
    start: { net: 'iterative-3', chosen: 0, cursor: 13 },
  },
  {
    name: 'Past the hidden unit',
    note: 'Connections that skip a layer are curved.',
    start: { net: 'xor-one-hidden', chosen: 3, cursor: 3 },
  },
  {
    name: 'A sum, product by product',
    note: 'Only the product in play is lit; the solid number is what the sum has come to so far.',
    start: { stride: 'product', cursor: 4, part: 2 },
  },
  {
    name: 'All weights zero',
    note: 'Every output is one half, and no blame reaches the hidden units.',
    start: { cursor: 22, weights: Array<number>(9).fill(0) },
  },
  {
    name: 'After forty sweeps and three cases',
    note: 'Press T: any number over the run, and the way to any moment of it.',
    start: { cursor: 6, at: 43, made: 43, alone: [{ after: 40, first: 3, count: 3 }] },
  },
  {
    name: 'The best nudge',
    note: 'Prove it: shorter nudges drown in the last digits of E, longer ones measure a chord.',
    start: { cursor: 11, ask: 'prove', nudged: '5.4', h: 21 },
  },
  {
    name: 'A change over the run',
    note: 'Over time: Δw by equation (9), with the last change in it, read twenty sweeps back.',
    start: { cursor: 31, alpha: 0.9, at: 40, made: 40, ask: 'time', curve: 'deltaW.5.4', read: 20 },
  },
  {
    name: 'Why this number?',
    note: 'Any number opens into its own derivation, down to weights, inputs and targets.',
    start: { cursor: 16, why: 'step' },
  },
];
