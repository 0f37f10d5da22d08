import { compareWays, everyTurn, firstMoment, makeBench, momentAfter, type Look, type Moment } from '@/lib/models/knob-turning';
import { roundedStart, xor } from '@/lib/nets/xor';
import { keeper } from '@/lib/training/keeper';
import { MOST_MOVES, moveOf, TURN } from './moves';

export const bench = makeBench(xor.spec, xor.cases);
/** The nine weights in the engine's order: receiver by receiver, bias last. */
export const knobs = bench.net.connections;
export const cases = xor.cases;

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
  moments: [firstMoment(bench, roundedStart(xor, seed), luck)] as readonly Moment[],
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
  for (const letter of moves.slice(same)) moments.push(momentAfter(bench, moments.at(-1)!, moveOf(letter), TURN));
  Object.assign(known, { moves, moments });
  return moments;
}

/** The game is won when E is below this: on average an answer is then within 0.16 of its target. */
export const GOAL = 0.05;
export const isWon = ({ E }: Look): boolean => E < GOAL;

/** What the best of the eighteen single turns would do to E. */
export function bestTurn({ weights }: Moment): number {
  const { down, up } = everyTurn(bench, weights, TURN);
  return Math.min(...down, ...up);
}

/** Machines whose luck is compared with the slopes: seeds 1 to this. */
export const MACHINES = 20;

/** How slopes and machines fare from a start, played out once, when first asked for. */
export const comparisonOf = keeper({ last: 16 }, (seed: number) =>
  compareWays(bench, GOAL, roundedStart(xor, seed), TURN, MOST_MOVES, MACHINES),
);
