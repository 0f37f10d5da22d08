import { people, questions, relations, type Question } from './family-tree-facts';
import { oneHot, plainSettings, type NetCase, type PaperNet } from './net';

const dot = (question: Question): NetCase => ({
  label: `${people[question.person]?.name} has ${question.relation}: ${question.answers.map((p) => people[p]?.name).join(', ')}`,
  inputs: [...oneHot(people.length, question.person), ...oneHot(relations.length, relations.indexOf(question.relation))],
  targets: oneHot(people.length, ...question.answers),
});

/** The family trees of Figs 2–4: five layers, two separate input groups (caption of Fig. 3). */
export const familyTrees: PaperNet = {
  id: 'family-trees',
  title: 'Family trees',
  spec: {
    layers: [
      { name: 'person', size: 24 },
      { name: 'relation', size: 12 },
      { name: 'person code', size: 6, kind: 'sigmoid' },
      { name: 'relation code', size: 6, kind: 'sigmoid' },
      { name: 'central', size: 12, kind: 'sigmoid' },
      { name: 'penultimate', size: 6, kind: 'sigmoid' },
      { name: 'answer', size: 24, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'person', to: 'person code' },
      { from: 'relation', to: 'relation code' },
      { from: 'person code', to: 'central' },
      { from: 'relation code', to: 'central' },
      { from: 'central', to: 'penultimate' },
      { from: 'penultimate', to: 'answer' },
    ],
  },
  cases: questions.map(dot),
  settings: {
    ...plainSettings,
    schedule: [
      { sweeps: 20, epsilon: 0.005, alpha: 0.5 },
      { epsilon: 0.01, alpha: 0.9 },
    ],
    range: 0.3,
    decay: 0.002,
    margin: 0.2,
  },
  ours: [
    'The starting range is not stated for this net; 0.3 is the range of the symmetry net.',
    'How the four held-out questions were chosen, what counts as correct, and whether biases decay are not stated.',
  ],
  reported: [
    { what: 'sweeps', value: 1500, where: 'Fig. 4 and p. 535' },
    { what: 'questions trained', value: 100, where: 'p. 535' },
    { what: 'held-out questions right, of 4', value: 4, where: 'p. 535' },
    { what: 'held-out right, of 8 in two runs', value: 7, where: 'Hinton 1986, as cited in kinship.names (UCI)' },
    { what: 'person-code unit 1', value: 'English against Italian', where: 'p. 536, Fig. 4' },
    { what: 'person-code unit 2', value: 'generation', where: 'p. 536, Fig. 4' },
    { what: 'person-code unit 6', value: 'branch of the family', where: 'p. 536, Fig. 4' },
  ],
};

/** 100 questions to train on and 4 held out, as indices into `familyTrees.cases`. */
export interface Split {
  readonly train: readonly number[];
  readonly heldOut: readonly number[];
}

/**
 * Draws a random split of the 104 questions. `uniform()` gives numbers in [0, 1);
 * the four drawn first are held out, the rest keep their order.
 */
export function splitQuestions(uniform: () => number, held = 4): Split {
  const order = familyTrees.cases.map((_, k) => k);
  for (let k = 0; k < held; k++) {
    const other = k + Math.floor(uniform() * (order.length - k));
    const there = order[other] ?? k;
    order[other] = order[k] ?? other;
    order[k] = there;
  }
  const heldOut = order.slice(0, held).sort((a, b) => a - b);
  return { heldOut, train: familyTrees.cases.map((_, k) => k).filter((k) => !heldOut.includes(k)) };
}
