import { random, restoreRandom, type RandomState } from '@/lib/engine';
import { blindTry, everyTurn, makeBench, slopeStep, slopeStepsBelow, triesBelow, turned, type Look } from '@/lib/models/knob-turning';
import { roundedStart, xor } from '@/lib/nets/xor';
import { keeper } from '@/lib/training/keeper';
import { MOST_MOVES, moveOf, TURN, type Move } from './moves';

export const bench = makeBench(xor.spec, xor.cases);
/** The nine weights in the engine's order: receiver by receiver, bias last. */
export const knobs = bench.net.connections;
export const cases = xor.cases;

/** The game after one of its moves, or before the first. Nothing in it changes any more. */
export interface Moment extends Look {
  readonly weights: Float64Array;
  /** What led here; null at the start. */
  readonly move: Move['kind'] | null;
  /** The knob a turn or a try turned; null for a step along the slopes. */
  readonly turn: { readonly knob: number; readonly by: number } | null;
  /** By how much the move changed E. For a try that was turned back: by how much E would have changed. */
  readonly change: number;
  /** A try that was turned back. */
  readonly undone: boolean;
  /** Where the machine's generator stands. */
  readonly luck: RandomState;
}

export interface Game {
  /** Of the starting weights. */
  readonly seed: number;
  /** Seed of the machine that guesses. */
  readonly luck: number;
  /** One letter a move (moves.ts). */
  readonly moves: string;
}

/** The last game played from a start. */
const lastFrom = keeper({ last: 4, by: ({ seed, luck }: Game) => `${seed} ${luck}` }, ({ seed, luck }) => ({
  moves: '',
  moments: [start(seed, luck)] as readonly Moment[],
}));

/**
 * All moments of a game, the start first. The last game from its start is kept, so that a further move costs one look and
 * not the whole game again; what comes out depends on the game alone.
 */
export function playOf(game: Game): readonly Moment[] {
  const { moves } = game;
  const known = lastFrom(game);
  let same = 0;
  while (same < moves.length && moves[same] === known.moves[same]) same++;
  const moments = known.moments.slice(0, same + 1);
  for (const letter of moves.slice(same)) moments.push(after(moments.at(-1)!, moveOf(letter)));
  Object.assign(known, { moves, moments });
  return moments;
}

/** The game is won when E is below this: on average an answer is then within 0.16 of its target. */
export const GOAL = 0.05;
export const isWon = ({ E }: Look): boolean => E < GOAL;

function start(seed: number, luck: number): Moment {
  const weights = roundedStart(xor, seed);
  return { ...bench.look(weights), weights, move: null, turn: null, change: 0, undone: false, luck: random(luck).save() };
}

function after(before: Moment, move: Move): Moment {
  if (move.kind === 'try') {
    const luck = restoreRandom(before.luck);
    const { at, by, kept, look } = blindTry(bench, before.weights, before.E, TURN, luck);
    const now = kept ? { ...look, weights: turned(before.weights, at, by) } : before;
    return { ...now, move: 'try', turn: { knob: at, by }, change: look.E - before.E, undone: !kept, luck: luck.save() };
  }
  const steps = move.kind === 'slopes';
  const weights = steps ? slopeStep(bench, before.weights, TURN).weights : turned(before.weights, move.knob, move.by);
  const look = bench.look(weights);
  const turn = steps ? null : { knob: move.knob, by: move.by };
  return { ...look, weights, move: move.kind, turn, change: look.E - before.E, undone: false, luck: before.luck };
}

/** What the best of the eighteen single turns would do to E. */
export function bestTurn({ weights }: Moment): number {
  const { down, up } = everyTurn(bench, weights, TURN);
  return Math.min(...down, ...up);
}

/** Machines whose luck is compared with the slopes: seeds 1 to this. */
export const MACHINES = 20;

/** From the same start: how many steps the slopes need until E is below the goal, and how many tries each machine. */
export interface Comparison {
  /** null: more than MOST_MOVES. */
  readonly steps: number | null;
  /** Of the machines that get there within MOST_MOVES, fewest first. */
  readonly tries: readonly number[];
}

/** Played out once for each start, when first asked for. */
export const comparisonOf = keeper({ last: 16 }, (seed: number): Comparison => {
  const weights = roundedStart(xor, seed);
  const tries = Array.from({ length: MACHINES }, (_, k) => triesBelow(bench, GOAL, weights, TURN, MOST_MOVES, random(k + 1)));
  return {
    steps: slopeStepsBelow(bench, GOAL, weights, TURN, MOST_MOVES),
    tries: tries.filter((count) => count !== null).sort((a, b) => a - b),
  };
});
