import type { LayerSpec, NetworkSpec, ProjectionSpec } from '@/lib/engine/types';
import { oneHot, plainSettings, type NetCase, type PaperNet } from './net';

/** What each letter stands for: two digits, so that AD is completed by 12 and 21 (Table 11). */
export const digitsOf = { A: [1, 2], B: [2, 3], C: [3, 1], D: [2, 1], E: [1, 3] } as const;
export type Letter = keyof typeof digitsOf;
export const letters = Object.keys(digitsOf) as Letter[];

/** The five sequences the chapter kept for the test (Table 11). */
export const novelPairs = ['AD', 'BE', 'CA', 'DB', 'EC'] as const;

/** The six steps of a sequence: two letters in, then four digits out. */
const STEPS = 6;

function sequence(first: Letter, second: Letter): NetCase {
  const digits = [...digitsOf[first], ...digitsOf[second]];
  return {
    label: `${first}${second}${digits.join('')}`,
    inputs: [first, second].flatMap((letter) => oneHot(letters.length, letters.indexOf(letter))),
    targets: digits.flatMap((digit) => oneHot(3, digit - 1)),
  };
}

/** All 25 sequences (Table 10), by first and then second letter. */
export const allSequences: readonly NetCase[] = letters.flatMap((first) => letters.map((second) => sequence(first, second)));

const isNovel = ({ label }: NetCase) => (novelPairs as readonly string[]).includes(label.slice(0, 2));

/** The 20 sequences trained on, and the five kept for the test. */
export const trainingSequences = allSequences.filter((each) => !isNovel(each));
export const novelSequences = allSequences.filter(isNovel);

/**
 * A recurrent net of 5 letter units, `hidden` hidden units joined to each other and 3 digit units,
 * unrolled over six steps with shared weights. Letters come at steps 1 and 2; digits are wanted at
 * steps 3 to 6. Before step 1 every hidden unit is off (0).
 */
export function unrolledSequenceNet(hidden: number): NetworkSpec {
  const layers: LayerSpec[] = [
    { name: 'letter 1', size: letters.length },
    { name: 'letter 2', size: letters.length },
  ];
  const projections: ProjectionSpec[] = [];
  for (let t = 1; t <= STEPS; t++) {
    layers.push({ name: `hidden ${t}`, size: hidden, kind: 'sigmoid', biasBlock: 'hidden' });
    if (t <= 2) projections.push({ from: `letter ${t}`, to: `hidden ${t}`, block: 'letter→hidden' });
    if (t > 1) projections.push({ from: `hidden ${t - 1}`, to: `hidden ${t}`, block: 'hidden→hidden' });
  }
  for (let t = 3; t <= STEPS; t++) {
    layers.push({ name: `digit ${t}`, size: 3, kind: 'sigmoid', biasBlock: 'digit', target: true });
    projections.push({ from: `hidden ${t}`, to: `digit ${t}`, block: 'hidden→digit' });
  }
  return { layers, projections };
}

/** Sequence completion with 30 hidden units, trained on the 20 sequences of the chapter. */
export const sequences: PaperNet = {
  id: 'sequences',
  title: 'Completing sequences',
  spec: unrolledSequenceNet(30),
  cases: trainingSequences,
  settings: { ...plainSettings, schedule: [{ epsilon: 0.1, alpha: 0 }], range: 1 },
  ours: [
    'Hidden units feed each other and the digits; the chapter’s digit units also have connections among themselves that ours lack.',
    'ε, α, the starting range and the starting state are ours.',
  ],
  reported: [
    { what: 'sweeps', value: 260, where: 'PDP vol. 1, ch. 8, pp. 358–359' },
    { what: 'sequences never trained on', value: 'AD1221, BE2313, CA3112, DB2123, EC1331', where: 'PDP vol. 1, ch. 8, Table 11' },
  ],
};
