import { LAST_SEED } from '@/components/controls/seeds';
import { exact, flag, list, maybe, oneOf, real, record, text, whole } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import type { Figure } from '@/components/figure/handle';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction } from '@/components/figure/walk';
import { hasQuantity } from '@/lib/notation/has-quantity';
import { alongOf, endBefore, nextEnd, placeAlong, strides } from '@/lib/models/outline';
import { knownRuns, trainingOf } from '@/lib/nets/recipes';
import { quantityOf } from '@/lib/notation/quantities';
import { askedFault, asks, LAST_NUDGE, nothingAsked } from './asking/asked';
import { branches, branchFault } from './asking/branches';
import { changeNumber, numbersOf } from './edits';
import { learned, swept } from './learning';
import { choiceOf, netNames, type NetName } from './nets';
import { begunHere, isPending, pastFault, stretches } from './past';
import type { OneCaseState } from './types';

export type { OneCaseState } from './types';

type Own =
  | { readonly type: 'next case' | 'sweep' | 'pass' | 'pass back' }
  | { readonly type: 'travel'; readonly line: 'known' | 'own'; readonly to: number; readonly moment: NonNullable<OneCaseState['here']> }
  | { readonly type: 'edit'; readonly key: string; readonly value: number };
export type OneCaseAction = Own | WalkAction | SetAction<OneCaseState>;

/** What the parts of the figure that change it are given. */
export type OneCaseProps = Pick<Figure<OneCaseState, OneCaseAction>, 'state' | 'dispatch' | 'set'>;

/** Typed numbers lie between −LARGEST and LARGEST. */
export const LARGEST = 1e6;

const stopped = { playing: false, pointed: null, part: 0 };
const untrained = { run: null, sweep: 0, arrived: null };
/** Weights as at the start; what belongs to a run is forgotten. */
const fresh = {
  ...stopped,
  cursor: 0,
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
};

/** The first state: XOR, case 1 1, nothing computed. */
export const firstState: OneCaseState = {
  net: 'xor',
  chosen: 3,
  speed: 2,
  stride: 'number',
  seed: 9,
  epsilon: null,
  alpha: null,
  numbers: false,
  door: false,
  ...fresh,
  ...untrained,
  ...nothingAsked,
};

/** How many steps the net of a state takes for one case. */
export const stepsOf = ({ net }: Pick<OneCaseState, 'net'>): number => choiceOf(net).steps;

/** Where a state stands, as the walk counts: within a sum it is a fraction. */
const along = (state: OneCaseState): number => alongOf(choiceOf(state.net).outline, state);

/** The cursor at the end of each pass; the first is the beginning. */
export const passEnds = (net: NetName): readonly number[] => choiceOf(net).outline.passes;

function reduce(state: OneCaseState, action: Own): OneCaseState {
  const ends = passEnds(state.net);
  switch (action.type) {
    case 'pass':
      return { ...state, ...stopped, cursor: ends.find((end) => end > state.cursor) ?? stepsOf(state) };
    case 'pass back':
      return { ...state, ...stopped, cursor: ends.findLast((end) => end < along(state)) ?? 0 };
    // The moment is what the run has there; nothing is trained for it here, and case and step stay.
    case 'travel': {
      const { line, to, moment } = action;
      // What a link reads is still to be read once its run has been repeated.
      const stays = to === (line === 'known' ? state.sweep : state.at);
      const still = { ...state, playing: false, pointed: null, read: stays ? state.read : null };
      if (line === 'known') return { ...still, sweep: to, arrived: moment };
      return { ...still, at: to, made: state.made + to - state.at, here: to === 0 ? null : moment };
    }
  }
  // On the way to a moment that a link names there are no weights yet to change or to go on from.
  if (isPending(state)) return state;
  switch (action.type) {
    case 'edit':
      return { ...changeNumber(state, action.key, action.value), playing: false };
    // Only a change that has been worked out can be carried over.
    case 'next case':
      return state.cursor < stepsOf(state) ? state : { ...learned(state), ...stopped };
    case 'sweep':
      return { ...swept(state), ...stopped };
  }
}

/** Another step has another derivation, which opens as all do. */
const rooted = (next: OneCaseState, before: OneCaseState): OneCaseState =>
  next.why === 'step' && next.open !== null && next.cursor !== before.cursor ? { ...next, open: null } : next;

/** What hangs on a field that has changed begins anew. */
function settle(next: OneCaseState, before: OneCaseState): OneCaseState {
  const differs = (field: keyof OneCaseState) => next[field] !== before[field];
  if (differs('net')) {
    const { paper, large } = choiceOf(next.net);
    return {
      ...next,
      ...fresh,
      ...untrained,
      why: next.why && 'step',
      nudged: null,
      curve: null,
      chosen: paper === choiceOf(before.net).paper ? next.chosen : paper.cases.length - 1,
      epsilon: null,
      alpha: null,
      // A net that takes thousands of steps is first walked layer by layer.
      stride: large ? 'layer' : next.stride,
    };
  }
  if (differs('seed')) return { ...next, ...fresh, ...untrained, net: next.net === 'printed' ? 'symmetry' : next.net };
  // As for a change of a weight, there must be weights to go on from.
  if (differs('epsilon') || differs('alpha')) return isPending(before) ? before : begunHere(next);
  if (differs('open') && lostBranch(next) !== undefined) return before;
  if (differs('stride')) return { ...next, pointed: null };
  // The step stays, so that the same step can be compared from case to case.
  return rooted(differs('chosen') ? { ...next, input: null, target: null, pointed: null } : next, before);
}

const lostBranch = (state: OneCaseState): string | undefined =>
  state.open === null ? undefined : branchFault(state.open, { ...state, second: numbersOf(state).alpha > 0 });

function placeFault({ net: name, cursor, part, chosen, why }: OneCaseState): string | undefined {
  const { paper, net, steps, outline } = choiceOf(name);
  if (cursor > steps) return `this net takes ${steps} steps`;
  const products = outline.terms[cursor] ?? 1;
  if (part > 0 && part >= products) return `part: step ${cursor + 1} has ${products === 1 ? 'one product' : `${products} products`}`;
  if (chosen >= paper.cases.length) return `this net has ${paper.cases.length} cases`;
  const ref = why === null || why === 'step' ? null : quantityOf(why);
  return ref === null || (ref && hasQuantity(net, ref)) ? undefined : `this net has no number called “${why}”`;
}

function runFault({ net, run, seed, sweep }: OneCaseState): string | undefined {
  if (run === null) return undefined;
  const training = trainingOf(run, seed);
  if (training.net !== choiceOf(net).paper) return `run: the run “${run}” trains another net`;
  return sweep > training.maxSweeps ? `sweep: that run is followed for ${training.maxSweeps} sweeps` : undefined;
}

function numbersFault({ net: name, weights, changes, input, target, made, at, was }: OneCaseState): string | undefined {
  const { net } = choiceOf(name);
  if (net.weightCount > MOST_LINKED && weights === null && (made > at || Object.keys(was).length > 0))
    return `the changed weights of this net are too many for a link, so they are not in it`;
  const lengths = [
    ['weights', weights, net.weightCount],
    ['changes', changes, net.weightCount],
    ['inputs', input, net.inputCount],
    ['targets', target, net.targetCount],
  ] as const;
  const wrong = lengths.find(([, values, count]) => values !== null && values.length !== count);
  return wrong && `it gives ${wrong[1]!.length} ${wrong[0]} where ${wrong[2]} belong`;
}

/** So many weights go into a link; those of a larger net would make it longer than some programs take. */
export const MOST_LINKED = 40;
const all = maybe(list(real(), 1, MOST_LINKED));
/** A file has room for all of them, to the bit. */
const allOfThem = maybe(list(exact(), 1, 100_000));
const numbers: typeof all = { ...all, write: (values) => all.write(values !== null && values.length > MOST_LINKED ? null : values) };

const link = {
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
};

/** What of the figure is open and chosen to look at; Reset leaves it alone as far as it does not hang on the step. */
const stays = ['numbers', 'door', 'ask', 'h', 'sides', 'span', 'why', 'nudged', 'curve'] as const;

/** The figure: what its links carry. */
export const oneCase = defineFigure<OneCaseState, Own>({
  name: 'one-case',
  initial: firstState,
  reduce,
  settle,
  link,
  file: {
    fields: { weights: allOfThem, changes: allOfThem, input: allOfThem, target: allOfThem },
    words: 'the changed weights of so large a net',
  },
  // A link always names its case and its step.
  brief: (Object.keys(link) as (keyof typeof link)[]).filter((field) => field !== 'chosen' && field !== 'cursor'),
  aside: [...stays, 'read', 'open'],
  check: (state) =>
    placeFault(state) ?? lostBranch(state) ?? askedFault(state) ?? runFault(state) ?? pastFault(state) ?? numbersFault(state),
  keep: ['net', 'chosen', 'stride', 'speed', 'seed', 'epsilon', 'alpha', 'run', 'sweep', 'arrived', ...stays],
  walk: {
    last: stepsOf,
    at: along,
    go: (state, to) => rooted({ ...state, ...placeAlong(choiceOf(state.net).outline, to) }, state),
    next: (state) => nextEnd(choiceOf(state.net).outline, state.stride, along(state)),
    before: (state) => endBefore(choiceOf(state.net).outline, state.stride, along(state)),
    forgets: { pointed: null },
    // Tracing a number holds Play until the reader looks away.
    holds: ({ pointed }) => pointed !== null,
    paces: perSecond('step', 0.25, 0.5, 1, 2, 4),
  },
});
