import { activityOf, answersOf, splitOf, type LayerActivity } from '@/lib/nets/family-tree-answers';
import { features, FIRST_CODE_UNIT, personCodes, scoreOf, type Feature } from '@/lib/nets/family-tree-codes';
import { people, questions } from '@/lib/nets/family-tree-facts';
import { format } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { LIMIT, OUR_RANGE, type Recipe } from './run';
import type { FamilyTreesState, Order } from './state';
import { likenessOf, type Likeness } from './twins';

/** What of a run is drawn. */
export interface Moment {
  readonly sweeps: number;
  readonly weights: readonly number[];
  readonly E: number;
}

/** A person in a tree: asked about or not, with what the person's answer unit says. */
export interface Node {
  readonly person: number;
  readonly name: string;
  readonly asked: boolean;
  readonly output: number;
  readonly wanted: boolean;
}

/** One of the six units: its weights as Fig. 4 prints them, and what they tell. */
export interface UnitCode {
  readonly unit: number;
  /** From the twelve English people, and from their Italian twins. */
  readonly rows: readonly [readonly number[], readonly number[]];
  /** The feature it tells best, against what chance reaches. */
  readonly best: Feature;
  readonly score: number;
  /** Whether the score is above what chance reaches. */
  readonly tells: boolean;
}

export interface HeldOut {
  readonly question: number;
  readonly text: string;
  readonly right: boolean;
}

export interface FamilyView {
  readonly nodes: readonly Node[];
  readonly units: readonly UnitCode[];
  /** The weight that fills its square. */
  readonly full: number;
  readonly sex: number;
  readonly twins: Likeness;
  /** How active all units are for the question, as in Fig. 3. */
  readonly layers: readonly LayerActivity[];
  readonly trained: number;
  readonly held: readonly HeldOut[];
  readonly heldRight: number;
  readonly answer: string;
  readonly progress: string;
  readonly say: string;
}

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

const listed = (words: readonly string[]) => words.join(' and ');

/** "Colin has aunt". */
export const asked = (question: number): string => {
  const { person, relation } = questions[question]!;
  return `${nameOf(person)} has ${relation}`;
};

/** The features of the paper first, each with its clearest unit on top; what tells nothing comes last. */
function inOrder(units: readonly UnitCode[]): readonly UnitCode[] {
  const rank = ({ tells, best }: UnitCode) => (tells ? features.indexOf(best) : features.length);
  return [...units].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

function unitOf(weights: readonly number[], k: number, chance: Readonly<Record<Feature, number>>): UnitCode {
  const scores = features.map((feature) => ({ feature, score: scoreOf(weights, feature) }));
  const best = scores.reduce((most, one) => (one.score / chance[one.feature] > most.score / chance[most.feature] ? one : most));
  return {
    unit: FIRST_CODE_UNIT + k,
    rows: [weights.slice(0, TREE), weights.slice(TREE)],
    best: best.feature,
    score: best.score,
    tells: best.score > chance[best.feature],
  };
}

/** Everything that follows from the weights and the question on show. Pure. */
export function view(
  { seed, question, recipe }: Pick<FamilyTreesState, 'seed' | 'question' | 'recipe'>,
  moment: Moment,
  chance: Readonly<Record<Feature, number>>,
): FamilyView {
  const { outputs, side } = answersOf(moment.weights);
  const { train, heldOut } = splitOf(seed);
  const { person, answers } = questions[question]!;
  const said = outputs[question]!;
  const codes = personCodes(moment.weights);
  const held = heldOut.map((one): HeldOut => ({ question: one, text: asked(one), right: side[one]! }));
  const heldRight = held.filter(({ right }) => right).length;
  const trained = train.filter((k) => side[k]).length;
  const answer = inWords(question, said, answers, side[question]!, heldOut.includes(question));
  const progress = progressOf(recipe, moment, [trained, train.length], [heldRight, held.length]);
  return {
    nodes: people.map(({ name }, k) => ({ person: k, name, asked: k === person, output: said[k]!, wanted: answers.includes(k) })),
    units: inOrder(codes.map((weights, k) => unitOf(weights, k, chance))),
    // Squares of a net that has learned nothing shall look small.
    full: Math.max(OUR_RANGE, ...codes.flat().map(Math.abs)),
    sex: Math.max(...codes.map((weights) => scoreOf(weights, 'sex'))),
    twins: likenessOf(codes),
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
  const told = `${asked(question)}: ${listed(wanted)} should be on. Of the rest ${nameOf(loudest!.k)} says most, ${format(loudest!.y, 2)}.`;
  return `${told} ${right ? 'Right' : 'Wrong'}${heldOut ? (right ? ', though held out.' : ', and held out.') : '.'}`;
}

function progressOf(
  recipe: Recipe,
  { sweeps, E }: Moment,
  [trained, of]: readonly [number, number],
  [held, four]: readonly [number, number],
): string {
  const when = sweeps === 0 ? 'Before the first sweep' : `After ${countOf(sweeps, 'sweep')}`;
  const stands = `${when}: ${trained} of the ${of} trained questions right, ${held} of the ${four} held out; E is ${format(E, 1)}.`;
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
