import type { NetName } from './nets';

/** What each net is called. */
export const netTexts: Readonly<Record<NetName, string>> = {
  xor: 'XOR',
  'xor-one-hidden': 'XOR, one hidden unit',
  symmetry: 'Symmetry',
  printed: 'Symmetry, as printed',
  'parity-4': 'Parity of four',
  'encoder-4-2-4': 'Encoder 4-2-4',
  'encoder-8-3-8': 'Encoder 8-3-8',
  'family-trees': 'Family trees',
  'iterative-3': 'Three units, three times (Fig. 5)',
  sequences: 'Completing sequences',
  'symmetry-1': 'Symmetry, one hidden unit',
  'symmetry-3': 'Symmetry, three hidden units',
  'symmetry-4': 'Symmetry, four hidden units',
};

/** A weight in a list, where symbols cannot stand. */
export const weightOption = ({ j, i }: { readonly j: number; readonly i: number }) => ({
  value: `${j}.${i}`,
  text: i === 0 ? `bias of ${j}` : `${i} → ${j}`,
});

/** Net and case in a few words: "XOR, case 1 1"; a row of inputs is read one by one. */
export const caseWords = (net: NetName, caseLabel: string): string =>
  `${netTexts[net]}, case ${/^[01]+$/.test(caseLabel) ? [...caseLabel].join(' ') : caseLabel}`;
