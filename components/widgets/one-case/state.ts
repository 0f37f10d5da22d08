import { LAST_SEED } from '@/components/controls/seeds';
import { exact, flag, list, maybe, oneOf, real, record, text, whole } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction } from '@/components/figure/walk';
import { knownRuns, trainingOf } from '@/lib/nets/recipes';
import { quantityOf } from '@/lib/notation/quantities';
import { changeNumber, numbersOf } from './edits';
import { branches, branchFault, inOrder } from './asking/branches';
import { askedFault, asks, LAST_NUDGE, nothingAsked } from './asking/asked';
import { hasQuantity } from './has-quantity';
import { learned, swept } from './learning';
import { choiceOf, netNames, type NetName } from './nets';
import { begunHere, isPending, pastFault, stretches } from './past';
import { alongOf, endBefore, nextEnd, placeAlong, strides, type Stride } from './strides';
import type { OneCaseState } from './types';

export type { OneCaseState } from './types';

type Own =
  | { readonly type: 'next case' | 'sweep' | 'pass' | 'pass back' }
  | { readonly type: 'choose'; readonly chosen: number }
  | { readonly type: 'net'; readonly net: NetName }
  | { readonly type: 'arrived'; readonly weights: readonly number[]; readonly changes: readonly number[] }
  | { readonly type: 'travel'; readonly line: 'known' | 'own'; readonly to: number; readonly moment: NonNullable<OneCaseState['here']> }
  | { readonly type: 'stride'; readonly stride: Stride }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'rate'; readonly epsilon: number }
  | { readonly type: 'decay'; readonly alpha: number }
  | { readonly type: 'edit'; readonly key: string; readonly value: number }
  | { readonly type: 'point'; readonly key: string | null }
  | { readonly type: 'why'; readonly key: string | null; readonly to?: number }
  /** Opens one of the other tools, or closes whatever is open. @param curve what is followed over time */
  | { readonly type: 'ask'; readonly tool: OneCaseState['ask']; readonly curve?: string }
  | { readonly type: 'fold'; readonly open: Iterable<string> };
export type OneCaseAction = Own | WalkAction | SetAction<OneCaseState>;

/** Typed numbers lie between −LARGEST and LARGEST. */
export const LARGEST = 1e6;

/** The first state: XOR, case 1 1, nothing computed. */
export const firstState: OneCaseState = {
  net: 'xor',
  chosen: 3,
  cursor: 0,
  part: 0,
  playing: false,
  speed: 2,
  stride: 'number',
  pointed: null,
  seed: 9,
  epsilon: null,
  alpha: null,
  weights: null,
  changes: null,
  input: null,
  target: null,
  was: {},
  made: 0,
  run: null,
  sweep: 0,
  arrived: null,
  at: 0,
  alone: [],
  here: null,
  numbers: false,
  door: false,
  ...nothingAsked,
};

/** Weights as at the start; what belongs to a run is forgotten. */
const fresh = {
  cursor: 0,
  part: 0,
  playing: false,
  pointed: null,
  weights: null,
  changes: null,
  input: null,
  target: null,
  was: {},
  made: 0,
  at: 0,
  alone: [],
  here: null,
  open: null,
  read: null,
} as const;
const untrained = { run: null, sweep: 0, arrived: null };
const stopped = { playing: false, pointed: null, part: 0 };

/** How many steps the net of a state takes for one case. */
export const stepsOf = ({ net }: Pick<OneCaseState, 'net'>): number => choiceOf(net).steps;

/** Where a state stands, as the walk counts: within a sum it is a fraction. */
const along = (state: OneCaseState): number => alongOf(choiceOf(state.net).outline, state);

/** The cursor at the end of each pass; the first is the beginning. */
export const passEnds = (net: NetName): readonly number[] => choiceOf(net).outline.passes;

const needsWeights: ReadonlySet<Own['type']> = new Set<Own['type']>(['next case', 'sweep', 'edit', 'rate', 'decay']);

function reduce(state: OneCaseState, action: Own): OneCaseState {
  return rooted(state, reduced(state, action));
}

/** Another step has another derivation, which opens as all do. */
const rooted = (before: OneCaseState, next: OneCaseState): OneCaseState =>
  next.why === 'step' && next.open !== null && next.cursor !== before.cursor ? { ...next, open: null } : next;

function reduced(state: OneCaseState, action: Own): OneCaseState {
  const steps = stepsOf(state);
  const at = (cursor: number): OneCaseState => ({ ...state, ...stopped, cursor: Math.min(steps, Math.max(0, cursor)) });
  // On the way to a moment that a link names there are no weights yet to change or to go on from.
  if (needsWeights.has(action.type) && isPending(state)) return state;
  switch (action.type) {
    case 'pass':
      return at(passEnds(state.net).find((end) => end > state.cursor) ?? steps);
    case 'pass back':
      return at(passEnds(state.net).findLast((end) => end < along(state)) ?? 0);
    // The step stays, so that the same step can be compared from case to case.
    case 'choose':
      return { ...state, chosen: action.chosen, input: null, target: null, pointed: null };
    case 'net': {
      if (action.net === state.net) return state;
      const same = choiceOf(action.net) === choiceOf(state.net);
      return {
        ...state,
        ...fresh,
        ...untrained,
        why: state.why && 'step',
        nudged: null,
        curve: null,
        net: action.net,
        chosen: same ? state.chosen : choiceOf(action.net).paper.cases.length - 1,
        epsilon: null,
        alpha: null,
        stride: strideFor(action.net, state),
      };
    }
    case 'arrived':
      return { ...state, arrived: { weights: action.weights, changes: action.changes } };
    // The moment is what the run has there; nothing is trained for it here, and case and step stay.
    case 'travel': {
      const { line, to, moment } = action;
      // What a link reads is still to be read once its run has been repeated.
      const stays = to === (line === 'known' ? state.sweep : state.at);
      const still = { ...state, playing: false, pointed: null, read: stays ? state.read : null };
      if (line === 'known') return { ...still, sweep: to, arrived: moment };
      return { ...still, at: to, made: state.made + to - state.at, here: to === 0 ? null : moment };
    }
    case 'stride':
      return { ...state, stride: action.stride, pointed: null };
    case 'seed':
      return { ...state, ...fresh, ...untrained, seed: action.seed, net: state.net === 'printed' ? 'symmetry' : state.net };
    case 'rate':
      return { ...begunHere(state), epsilon: action.epsilon };
    case 'decay':
      return { ...begunHere(state), alpha: action.alpha };
    case 'edit':
      return { ...changeNumber(state, action.key, action.value), playing: false };
    // Only a change that has been worked out can be carried over.
    case 'next case':
      return state.cursor < steps ? state : { ...learned(state), ...stopped };
    case 'sweep':
      return { ...swept(state), ...stopped };
    // Going to a step of the derivation leaves it open.
    case 'why': {
      if (action.key === null || action.to === undefined) return { ...state, ...nothingAsked, playing: false, why: action.key };
      return { ...at(action.to), why: action.key };
    }
    case 'ask':
      return { ...state, ...nothingAsked, ask: action.tool, curve: action.curve ?? null };
    case 'fold': {
      const open = inOrder(action.open);
      return branchFault(open, { ...state, second: numbersOf(state).alpha > 0 }) === undefined ? { ...state, open } : state;
    }
    case 'point':
      return state.pointed === action.key ? state : { ...state, pointed: action.key };
  }
}

/** A net that takes thousands of steps is first walked layer by layer. */
const strideFor = (net: NetName, { stride }: OneCaseState): Stride => (choiceOf(net).large ? 'layer' : stride);

function check(state: OneCaseState): string | undefined {
  const { paper, net, steps, outline } = choiceOf(state.net);
  if (state.cursor > steps) return `this net takes ${steps} steps`;
  const products = outline.terms[state.cursor] ?? 1;
  if (state.part > 0 && state.part >= products)
    return `part: step ${state.cursor + 1} has ${products === 1 ? 'one product' : `${products} products`}`;
  if (state.chosen >= paper.cases.length) return `this net has ${paper.cases.length} cases`;
  if (state.why !== null && state.why !== 'step') {
    const ref = quantityOf(state.why);
    if (!ref || !hasQuantity(net, ref)) return `this net has no number called “${state.why}”`;
  }
  if (state.open !== null) {
    const lost = branchFault(state.open, { ...state, second: numbersOf(state).alpha > 0 });
    if (lost !== undefined) return lost;
  }
  const asked = askedFault(state);
  if (asked !== undefined) return asked;
  if (state.run !== null) {
    const training = trainingOf(state.run, state.seed);
    if (training.net !== paper) return `run: the run “${state.run}” trains another net`;
    if (state.sweep > training.maxSweeps) return `sweep: that run is followed for ${training.maxSweeps} sweeps`;
  }
  const past = pastFault(state);
  if (past !== undefined) return past;
  const lengths: readonly (readonly [string, readonly number[] | null, number])[] = [
    ['weights', state.weights, net.weightCount],
    ['changes', state.changes, net.weightCount],
    ['inputs', state.input, net.inputCount],
    ['targets', state.target, net.targetCount],
  ];
  if (net.weightCount > MOST_LINKED && state.weights === null && (state.made > state.at || Object.keys(state.was).length > 0)) {
    return `the changed weights of this net are too many for a link, so they are not in it`;
  }
  const wrong = lengths.find(([, values, count]) => values !== null && values.length !== count);
  return wrong && `it gives ${wrong[1]!.length} ${wrong[0]} where ${wrong[2]} belong`;
}

/** So many weights go into a link; those of a larger net would make it longer than some programs take. */
export const MOST_LINKED = 40;
const all = maybe(list(real(), 1, MOST_LINKED));
/** A file has room for all of them, to the bit. */
const allOfThem = maybe(list(exact(), 1, 100_000));
const numbers: typeof all = { ...all, write: (values) => all.write(values !== null && values.length > MOST_LINKED ? null : values) };

/** What of the figure is open and chosen to look at; Reset leaves it alone as far as it does not hang on the step. */
const stays = ['numbers', 'door', 'ask', 'h', 'sides', 'span', 'why', 'nudged', 'curve'] as const;
const looks = [...stays, 'read', 'open'] as const;

/** The figure: what its links carry. */
export const oneCase = defineFigure<OneCaseState, Own>({
  name: 'one-case',
  initial: firstState,
  reduce,
  link: {
    net: oneOf(...netNames),
    chosen: whole(0, 103),
    cursor: whole(0, 9999),
    part: whole(0, 999),
    stride: oneOf(...strides),
    seed: whole(0, LAST_SEED),
    epsilon: maybe(real(0, 100)),
    alpha: maybe(real(0, 1)),
    weights: numbers,
    changes: numbers,
    input: numbers,
    target: numbers,
    was: record(real()),
    made: whole(0, 1e9),
    why: maybe(text(24)),
    run: maybe(oneOf(...knownRuns)),
    sweep: whole(0, 30_000),
    at: whole(0, 30_000),
    alone: stretches,
    numbers: flag,
    door: flag,
    ask: maybe(oneOf(...asks)),
    nudged: maybe(text(12)),
    h: whole(0, LAST_NUDGE),
    sides: oneOf('both', 'one'),
    curve: maybe(text(24)),
    span: maybe(whole(1, 30_000)),
    read: maybe(whole(0, 30_000)),
    open: maybe(branches),
  },
  file: {
    fields: { weights: allOfThem, changes: allOfThem, input: allOfThem, target: allOfThem },
    words: 'the changed weights of so large a net',
  },
  brief: [
    'net',
    'part',
    'stride',
    'seed',
    'epsilon',
    'alpha',
    'weights',
    'changes',
    'input',
    'target',
    'was',
    'made',
    'run',
    'sweep',
    'at',
    'alone',
    ...looks,
  ],
  aside: looks,
  check,
  keep: ['net', 'chosen', 'stride', 'speed', 'seed', 'epsilon', 'alpha', 'run', 'sweep', 'arrived', ...stays],
  walk: {
    last: stepsOf,
    at: along,
    go: (state, to) => rooted(state, { ...state, ...placeAlong(choiceOf(state.net).outline, to) }),
    next: (state) => nextEnd(choiceOf(state.net).outline, state.stride, along(state)),
    before: (state) => endBefore(choiceOf(state.net).outline, state.stride, along(state)),
    forgets: { pointed: null },
    // Tracing a number holds Play until the reader looks away.
    holds: ({ pointed }) => pointed !== null,
    paces: perSecond('step', 0.25, 0.5, 1, 2, 4),
  },
});
