import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { sweepsFrom, type Walking } from '@/components/figure/walk';
import { splitOf } from '@/lib/nets/family-tree-answers';
import { questions, type Relation } from '@/lib/nets/family-tree-facts';
import { LIMIT, recipes, type Recipe } from './run';

export interface FamilyTreesState extends Walking {
  readonly recipe: Recipe;
  /** Of the starting weights, and of which four questions are held out. */
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  /** The question on show, by its place among the 104. */
  readonly question: number;
  /** In which the people stand above the six units. */
  readonly order: Order;
}

/** As in Fig. 4, or so that a feature’s groups stand side by side. */
export const orders = ['paper', 'generation', 'branch'] as const;
export type Order = (typeof orders)[number];

export type FamilyTreesAction =
  /** The person who is asked about, by the order of Fig. 4. */
  | { readonly type: 'person'; readonly person: number }
  | { readonly type: 'relation'; readonly relation: Relation }
  /** The next of the four questions held out. */
  | { readonly type: 'held out' };

/** The question that has a person and a relation, by its place among the 104; −1 where there is none. */
export const find = (person: number, relation: Relation) =>
  questions.findIndex((one) => one.person === person && one.relation === relation);

/** The question of Fig. 3, put to a net that has learned all it was trained on; Play shows it from the beginning. */
export const opening: FamilyTreesState = {
  recipe: 'ours',
  seed: 37,
  sweep: LIMIT,
  question: find(5, 'aunt'),
  order: 'paper',
  playing: false,
  speed: 1,
};

/** The question that an action leads to; −1 where there is none. */
function asked({ question, seed }: FamilyTreesState, action: FamilyTreesAction): number {
  const now = questions[question]!;
  switch (action.type) {
    case 'person': {
      // The same relation where the person has it, else the first one there is.
      const same = find(action.person, now.relation);
      return same >= 0 ? same : questions.findIndex(({ person }) => person === action.person);
    }
    case 'relation':
      return find(now.person, action.relation);
    case 'held out': {
      const { heldOut } = splitOf(seed);
      return heldOut.find((one) => one > question) ?? heldOut[0]!;
    }
  }
}

export const familyTrees = defineFigure<FamilyTreesState, FamilyTreesAction>({
  name: 'family-trees',
  initial: opening,
  reduce: (state, action) => {
    const question = asked(state, action);
    return question < 0 ? state : { ...state, question };
  },
  link: {
    recipe: oneOf(...recipes),
    seed: whole(0, LAST_SEED),
    sweep: whole(0, LIMIT),
    question: whole(0, questions.length - 1),
    order: oneOf(...orders),
  },
  brief: ['recipe', 'seed', 'sweep', 'order'],
  keep: ['seed', 'order', 'speed'],
  walk: sweepsFrom(opening, LIMIT, 1, 5, 20),
});
