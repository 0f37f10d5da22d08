/**
 * The two family trees of Fig. 2 and everything that follows from them: who is related to whom,
 * the 104 questions, the 112 facts, and the features that neither input nor output spells out.
 * Written from the figure; every relation is derived from parents and marriages alone.
 */

export type Nationality = 'English' | 'Italian';
export type Sex = 'male' | 'female';
/** Side of the tree: below or beside Christopher & Penelope, below or beside Andrew & Christine, or both (generation 3). */
export type Branch = 'Christopher' | 'Andrew' | 'both';

export interface Person {
  readonly name: string;
  readonly nationality: Nationality;
  readonly generation: 1 | 2 | 3;
  readonly branch: Branch;
  readonly sex: Sex;
}

/** The order of the twelve people of one tree in Fig. 4, with generation, branch and sex. */
const places = [
  { generation: 1, branch: 'Christopher', sex: 'male', names: ['Christopher', 'Roberto'] },
  { generation: 1, branch: 'Andrew', sex: 'male', names: ['Andrew', 'Pierro'] },
  { generation: 2, branch: 'Christopher', sex: 'male', names: ['Arthur', 'Emilio'] },
  { generation: 2, branch: 'Andrew', sex: 'male', names: ['James', 'Marco'] },
  { generation: 2, branch: 'Andrew', sex: 'male', names: ['Charles', 'Tomaso'] },
  { generation: 3, branch: 'both', sex: 'male', names: ['Colin', 'Alfonso'] },
  { generation: 1, branch: 'Christopher', sex: 'female', names: ['Penelope', 'Maria'] },
  { generation: 1, branch: 'Andrew', sex: 'female', names: ['Christine', 'Francesca'] },
  { generation: 2, branch: 'Christopher', sex: 'female', names: ['Victoria', 'Lucia'] },
  { generation: 2, branch: 'Andrew', sex: 'female', names: ['Jennifer', 'Angela'] },
  { generation: 2, branch: 'Christopher', sex: 'female', names: ['Margaret', 'Gina'] },
  { generation: 3, branch: 'both', sex: 'female', names: ['Charlotte', 'Sophia'] },
] as const;

const nationalities: readonly Nationality[] = ['English', 'Italian'];

/** All 24 people, the English first, each Italian twelve places after the English twin (Fig. 4). */
export const people: readonly Person[] = nationalities.flatMap((nationality, tree) =>
  places.map(({ names, generation, branch, sex }) => ({
    name: names[tree] ?? '',
    nationality,
    generation,
    branch,
    sex,
  })),
);

/** The twelve relations, in the order of the paper's text (p. 535). */
export const relations = [
  'father',
  'mother',
  'husband',
  'wife',
  'son',
  'daughter',
  'uncle',
  'aunt',
  'brother',
  'sister',
  'nephew',
  'niece',
] as const;
export type Relation = (typeof relations)[number];

// Places in the Fig. 4 order, within one tree.
const marriages: readonly (readonly [number, number])[] = [
  [0, 6],
  [1, 7],
  [2, 10],
  [3, 8],
  [4, 9],
];
const families: readonly { readonly father: number; readonly mother: number; readonly children: readonly number[] }[] = [
  { father: 0, mother: 6, children: [2, 8] },
  { father: 1, mother: 7, children: [3, 9] },
  { father: 3, mother: 8, children: [5, 11] },
];

const isMale = (place: number) => places[place]?.sex === 'male';
const spouses = (place: number) => marriages.flatMap(([husband, wife]) => (husband === place ? [wife] : wife === place ? [husband] : []));
const parents = (place: number) => families.flatMap(({ father, mother, children }) => (children.includes(place) ? [father, mother] : []));
const children = (place: number) =>
  families.flatMap((family) => (family.father === place || family.mother === place ? family.children : []));
const siblings = (place: number) =>
  families.flatMap((family) => (family.children.includes(place) ? family.children.filter((child) => child !== place) : []));
/** With their spouses: aunts and uncles by marriage count (Colin has aunts Jennifer and Margaret). */
const parentsSiblings = (place: number) =>
  parents(place)
    .flatMap(siblings)
    .flatMap((sibling) => [sibling, ...spouses(sibling)]);
const siblingsChildren = (place: number) => [place, ...spouses(place)].flatMap(siblings).flatMap(children);

function related(place: number, relation: Relation): number[] {
  switch (relation) {
    case 'father':
      return parents(place).filter(isMale);
    case 'mother':
      return parents(place).filter((p) => !isMale(p));
    case 'husband':
      return spouses(place).filter(isMale);
    case 'wife':
      return spouses(place).filter((p) => !isMale(p));
    case 'son':
      return children(place).filter(isMale);
    case 'daughter':
      return children(place).filter((p) => !isMale(p));
    case 'uncle':
      return parentsSiblings(place).filter(isMale);
    case 'aunt':
      return parentsSiblings(place).filter((p) => !isMale(p));
    case 'brother':
      return siblings(place).filter(isMale);
    case 'sister':
      return siblings(place).filter((p) => !isMale(p));
    case 'nephew':
      return siblingsChildren(place).filter(isMale);
    case 'niece':
      return siblingsChildren(place).filter((p) => !isMale(p));
  }
}

/** One question, ⟨person 1⟩ has-relation ⟨?⟩, with all its answers as indices into `people`. */
export interface Question {
  readonly person: number;
  readonly relation: Relation;
  readonly answers: readonly number[];
}

/** The 104 questions that have an answer, by person and then relation. */
export const questions: readonly Question[] = people.flatMap((_, person) =>
  relations.flatMap((relation) => {
    const tree = person < places.length ? 0 : places.length;
    const answers = related(person - tree, relation)
      .map((p) => p + tree)
      .sort((a, b) => a - b);
    return answers.length > 0 ? [{ person, relation, answers }] : [];
  }),
);
