import type { Moment } from '@/lib/models/knob-turning';
import { format, signed } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { spoken, type QuantityRef } from '@/lib/notation/quantities';
import { bench, bestTurn, cases, comparisonOf, GOAL, isWon, knobs, MACHINES, playOf } from './game';
import { MOST_MOVES } from './moves';
import { isFull, type BlameState } from './state';

/** A sentence: words, and quantities that are set as symbols on screen and by name for a listener. */
export type Words = readonly (string | QuantityRef)[];

export const heard = (words: Words): string => words.map((part) => (typeof part === 'string' ? part : `the ${spoken(part)}`)).join('');

/** The same with the letter E, wherever it stands alone, as the symbol. It keeps its letter for a listener. */
export const lettered = (words: Words): Words =>
  words.flatMap((part): Words =>
    typeof part !== 'string' ? [part] : part.split(/\b(E)\b/).map((piece) => (piece === 'E' ? { q: 'E' as const } : piece)),
  );

/** Below this a change does not show in four decimals. */
const SEEN = 0.00005;
/** "fell by 0.0400": a change of E in words. */
export function moved(change: number): string {
  if (Math.abs(change) < SEEN) return 'did not move in four decimals';
  return `${change < 0 ? 'fell' : 'rose'} by ${format(Math.abs(change))}`;
}

export const weightRef = (knob: number): QuantityRef => ({ q: 'w', j: knobs[knob]!.j, i: knobs[knob]!.i });
export const way = (by: number) => (by < 0 ? 'down' : 'up');

/** What the last move did. */
export function sentence(state: BlameState): Words {
  const moments = playOf(state);
  const [before, now] = [moments.at(-2), moments.at(-1)!];
  if (!before || !now.move) {
    return [
      state.shown
        ? 'Nine knobs, four cases, run forward once and back once: every knob tells which way E falls, and how steeply.'
        : 'Nine knobs, four cases. Only E tells whether a turn was right, and it tells nothing about the other eight knobs.',
    ];
  }
  const nth = moments.filter(({ move }) => move === now.move).length;
  if (now.move === 'slopes') {
    return [`Slope step ${nth}: nine weights at once, all together as far as one turn. E ${moved(now.change)}${afterStep(before, now)}`];
  }
  const { knob, by } = now.turn!;
  if (now.move === 'try') {
    return [
      `Blind try ${nth}. The machine turned `,
      weightRef(knob),
      ` ${way(by)}, and E ${moved(now.change)}${now.undone ? ', so it turned it back.' : '. It stays.'}`,
    ];
  }
  return [
    'You turned ',
    weightRef(knob),
    ` ${way(by)}, and E ${moved(now.change)}.${state.shown ? foretold(before, knob, by, now.change) : ''}`,
  ];
}

/** How a step along the slopes compares with what a single turn could have done from the same place. */
function afterStep(before: Moment, { change }: Moment): string {
  if (change >= SEEN) return ': slopes hold only close by, and here this step was too long.';
  const best = bestTurn(before);
  return best < 0
    ? `; the best of the eighteen single turns would have lowered it by ${format(-best)}.`
    : '; no single turn would have lowered it.';
}

/** The slope before a turn, held against what the turn did. */
function foretold(before: Moment, knob: number, by: number, change: number): string {
  const slope = bench.slopes(before.weights)[knob]!;
  const promise = slope * by;
  const words =
    Math.abs(promise) < SEEN ? 'no change in four decimals' : `a ${promise < 0 ? 'fall' : 'rise'} of ${format(Math.abs(promise))}`;
  const broken = promise * change < 0 && Math.abs(change) >= SEEN && Math.abs(promise) >= SEEN;
  return ` Its slope there, ${signed(slope)}, foretold ${words}${broken ? '; but a slope holds only close by.' : '.'}`;
}

/** A place is flat when no single turn lowers E by more than this, though the answers are all near 0.5. */
const FLAT = 0.004;
const NEAR = 0.1;
/** A hidden unit whose weight to the output is smaller than this hardly reaches it. */
const CUT_OFF = 0.1;
/** After so many turns of the reader the slopes are offered in words. */
const OFFER = 8;

/** What else is worth saying about where the game stands; null when nothing is. */
export function note(state: BlameState): Words | null {
  const moments = playOf(state);
  const now = moments.at(-1)!;
  if (isWon(now) || isFull(state)) return null;
  return cancelled(moments) ?? otherEffect(moments) ?? plateau(now) ?? cutOff(now) ?? steepest(state, now) ?? offer(state, moments);
}

function cancelled(moments: readonly Moment[]): Words | null {
  const now = moments.at(-1)!;
  const looks = moments.length - 1;
  if (looks < 2 || now.move !== 'turn' || !now.weights.every((w, k) => Math.abs(w - moments[0]!.weights[k]!) < 1e-9)) return null;
  return [
    `All nine weights stand where they began: ${grouped(looks)} looks at E, ${grouped(looks * bench.cases)} cases run, and nothing gained.`,
  ];
}

/** The same turn that once lowered E now raises it, or the other way round. */
function otherEffect(moments: readonly Moment[]): Words | null {
  const now = moments.at(-1)!;
  if (now.move !== 'turn' || Math.abs(now.change) < SEEN) return null;
  const { knob, by } = now.turn!;
  const earlier = moments.findLastIndex(
    ({ move, turn, change }, k) =>
      k < moments.length - 1 && move === 'turn' && turn!.knob === knob && turn!.by === by && Math.abs(change) >= SEEN,
  );
  if (earlier < 0 || moments[earlier]!.change * now.change > 0) return null;
  const words = now.change > 0 ? 'lowered E. Now it raises it' : 'raised E. Now it lowers it';
  return [`The same turn, as move ${earlier}, ${words}: what a knob does depends on where all the knobs stand.`];
}

function plateau(now: Moment): Words | null {
  if (!now.move || now.outputs.some((y) => Math.abs(y - 0.5) > NEAR)) return null;
  const best = bestTurn(now);
  if (best < -FLAT) return null;
  const can =
    best < 0 ? `the best of the eighteen turns would lower E by only ${format(-best)}` : 'none of the eighteen turns would lower E';
  return [`A plateau. Every answer is near 0.5, and ${can}. No knob seems to help.`];
}

/** A turn below a hidden unit that the output hardly hears. */
function cutOff(now: Moment): Words | null {
  const ref = now.turn && knobs[now.turn.knob]!;
  if (!ref || now.move !== 'turn' || Math.abs(now.change) > 0.001) return null;
  const above = knobs.findIndex(({ i }) => i === ref.j);
  const weight = now.weights[above];
  if (weight === undefined || Math.abs(weight) >= CUT_OFF) return null;
  return [
    `Unit ${ref.j} reaches the answer only through `,
    weightRef(above),
    `, and that is ${format(weight, 2)}. While it is, the knobs of unit ${ref.j} are all but dead.`,
  ];
}

function steepest({ shown }: BlameState, now: Moment): Words | null {
  if (!shown) return null;
  const slopes = Array.from(bench.slopes(now.weights));
  const knob = slopes.reduce((best, slope, k) => (Math.abs(slope) > Math.abs(slopes[best]!) ? k : best), 0);
  const slope = slopes[knob]!;
  if (slope === 0) return ['All nine slopes are 0: there is nothing to follow.'];
  return ['Steepest is the slope of ', weightRef(knob), `, ${signed(slope)}: a small turn ${way(-slope)} lowers E fastest.`];
}

function offer({ shown }: BlameState, moments: readonly Moment[]): Words | null {
  const own = moments.filter(({ move }) => move === 'turn').length;
  if (shown || own < OFFER) return null;
  return [
    `${grouped(own)} turns, ${grouped(own * bench.cases)} cases run. One run of the four cases forward and back would tell all nine slopes: show them.`,
  ];
}

/** How the game ended, and how slopes and blind machines fare from the same start; null while it goes on. */
export function closing(state: BlameState): Words | null {
  const now = playOf(state).at(-1)!;
  const won = isWon(now);
  if (!won && !isFull(state)) return null;
  const { steps, tries } = comparisonOf(state.seed);
  const n = cases.length;
  const end = won ? `E is below ${GOAL}.` : `${MOST_MOVES} moves, and E is still ${format(now.E)}. The game ends here.`;
  const slopes =
    steps === null
      ? `From this start the slopes alone do not get below ${GOAL} in ${MOST_MOVES} steps`
      : `From this start the slopes alone need ${countOf(steps, 'step')}, ${grouped(2 * n * steps)} cases run forward or back`;
  const blind =
    tries.length === 0
      ? `of ${MACHINES} machines that guess, none gets there in ${MOST_MOVES} tries`
      : `of ${MACHINES} machines that guess, ${tries.length} ${tries.length === 1 ? 'gets' : 'get'} there in ${MOST_MOVES} tries, the quickest in ${tries[0]}, ${grouped(n * tries[0]!)} cases run`;
  return [`${end} ${slopes}; ${blind}.`];
}
