import { activityOf, answersOf, splitOf } from '@/lib/nets/family-tree-answers';
import { features, FIRST_CODE_UNIT, likenessOf, personCodes, scoreOf, type Feature, type Likeness } from '@/lib/nets/family-tree-codes';
import { people, questions } from '@/lib/nets/family-tree-facts';
import { format } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import type { Snapshot } from '@/lib/training';
import { LIMIT, OUR_RANGE, type Recipe } from './run';
import type { FamilyTreesState, Order } from './state';

/** What of a run is drawn. */
export type Moment = Pick<Snapshot, 'sweeps' | 'weights' | 'E'>;

export const TREE = people.length / 2;
/** Questions held out of a split. */
export const HELD = 4;
export const nameOf = (person: number): string => people[person]?.name ?? '';
const twelve = Array.from({ length: TREE }, (_, k) => k);
const branches = ['Christopher', 'Andrew', 'both'];
const byGeneration = (a: number, b: number) => people[a]!.generation - people[b]!.generation;
const byBranch = (a: number, b: number) => branches.indexOf(people[a]!.branch) - branches.indexOf(people[b]!.branch);

/** The twelve places of a tree in an order. */
export const placesIn: Readonly<Record<Order, readonly number[]>> = {
  paper: twelve,
  generation: twelve.toSorted((a, b) => byGeneration(a, b) || byBranch(a, b)),
  branch: twelve.toSorted((a, b) => byBranch(a, b) || byGeneration(a, b)),
};

/** "Colin has aunt". */
export const asked = (question: number): string => {
  const { person, relation } = questions[question]!;
  return `${nameOf(person)} has ${relation}`;
};

/** One of the six units: its weights as Fig. 4 prints them, and what they tell. */
function unitOf(weights: readonly number[], k: number, chance: Readonly<Record<Feature, number>>) {
  const scores = features.map((feature) => ({ best: feature, score: scoreOf(weights, feature), least: chance[feature] }));
  // The feature it tells best, against what chance reaches.
  const { best, score, least } = scores.reduce((most, one) => (one.score / one.least > most.score / most.least ? one : most));
  return {
    unit: FIRST_CODE_UNIT + k,
    /** From the twelve English people, and from their Italian twins. */
    rows: [weights.slice(0, TREE), weights.slice(TREE)] as const,
    best,
    score,
    /** Whether the score is above what chance reaches. */
    tells: score > least,
  };
}
export type UnitCode = ReturnType<typeof unitOf>;

/** The features of the paper first, each with its clearest unit on top; what tells nothing comes last. */
function inOrder(units: readonly UnitCode[]): readonly UnitCode[] {
  const rank = ({ tells, best }: UnitCode) => (tells ? features.indexOf(best) : features.length);
  return [...units].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

export type FamilyView = ReturnType<typeof view>;

/** Everything that follows from the weights and the question on show. Pure. */
export function view(
  { seed, question, recipe }: Pick<FamilyTreesState, 'seed' | 'question' | 'recipe'>,
  moment: Moment,
  chance: Readonly<Record<Feature, number>>,
) {
  const { outputs, side } = answersOf(moment.weights);
  const { train, heldOut } = splitOf(seed);
  const { person, answers } = questions[question]!;
  const said = outputs[question]!;
  const codes = personCodes(moment.weights);
  const held = heldOut.map((one) => ({ question: one, text: asked(one), right: side[one]! }));
  const heldRight = held.filter(({ right }) => right).length;
  const trained = train.filter((k) => side[k]).length;
  const answer = inWords(question, said, answers, side[question]!, heldOut.includes(question));
  const progress = progressOf(recipe, moment, trained, train.length, heldRight);
  return {
    /** Each person, asked about or not, with what the person's answer unit says and whether it should. */
    nodes: people.map(({ name }, k) => ({ person: k, name, asked: k === person, output: said[k]!, wanted: answers.includes(k) })),
    units: inOrder(codes.map((weights, k) => unitOf(weights, k, chance))),
    /** The weight that fills its square: those of a net that has learned nothing shall look small. */
    full: Math.max(OUR_RANGE, ...codes.flat().map(Math.abs)),
    sex: Math.max(...codes.map((weights) => scoreOf(weights, 'sex'))),
    twins: likenessOf(codes),
    /** How active all units are for the question, as in Fig. 3. */
    layers: activityOf(moment.weights, question),
    trained,
    held,
    heldRight,
    answer,
    progress,
    say: `${progress} ${answer}`,
  };
}

function inWords(question: number, said: readonly number[], answers: readonly number[], right: boolean, heldOut: boolean): string {
  const wanted = answers.map((k) => `${nameOf(k)} ${format(said[k]!, 2)}`);
  const [loudest] = said
    .map((y, k) => ({ y, k }))
    .filter(({ k }) => !answers.includes(k))
    .sort((a, b) => b.y - a.y);
  const told = `${asked(question)}: ${wanted.join(' and ')} should be on. Of the rest ${nameOf(loudest!.k)} says most, ${format(loudest!.y, 2)}.`;
  return `${told} ${right ? 'Right' : 'Wrong'}${heldOut ? (right ? ', though held out.' : ', and held out.') : '.'}`;
}

function progressOf(recipe: Recipe, { sweeps, E }: Moment, trained: number, of: number, held: number): string {
  const stands = `${afterSweeps(sweeps)}: ${trained} of the ${of} trained questions right, ${held} of the ${HELD} held out; E is ${format(E, 1)}.`;
  return recipe === 'printed' && sweeps === LIMIT && trained === 0 ? `${stands} It has stalled.` : stands;
}

/** How alike English and Italian twins are, in words. */
export const twinWords = ({ twins, shifted }: Likeness): string =>
  `Weights of twins: r = ${format(twins, 2)}; in eleven other pairings at most ${format(shifted, 2)}.`;

/** How the recorded nets of a recipe fared with the questions held out, in words. */
export function spreadWords(held: readonly number[], trained: readonly number[]): string {
  if (held.length === 0) return '';
  const none = trained.every((count) => count === 0);
  if (none) return `Of ${grouped(held.length)} nets trained as printed, none answered even one question right.`;
  const all = held.filter((count) => count === HELD).length;
  return `Held-out questions right in ${grouped(held.length)} such nets, each with a split of its own: all four in ${all}.`;
}

/** How starts fared on one split, in words. */
export function startsWords(held: readonly number[], running: boolean): string {
  if (held.length === 0) return running ? 'Training …' : '';
  const mean = held.reduce((sum, one) => sum + one, 0) / held.length;
  const all = held.filter((one) => one === HELD).length;
  return `${countOf(held.length, 'start')} on this split: all ${HELD} held out right in ${all}, ${format(mean, 2)} on average.`;
}
