import { update, weightIndex } from '@/lib/engine';
import { pathOn, surface, type Path, type TwoWeights } from '@/lib/models/error-surface';
import { gradientAt, makeTask } from '@/lib/models/task';
import { roundedStart, xor } from '@/lib/nets/xor';
import { keeper, makeBook } from '@/lib/training';
import { EDGE, SWEEPS, type ErrorSurfaceState } from './state';

/** The net that is stepped through in How It Works, all four cases, trained by eq. (9) from the seed of its first state. */
const task = makeTask(xor.spec, xor.cases);
export const SEED = 9;
export const TRAINED = { sweeps: 300, epsilon: 0.5, alpha: 0.9 } as const;
/** How far the seven others go downhill at every place of the map, by eq. (8). */
export const DOWNHILL = { sweeps: 60, epsilon: 0.5 } as const;

const trained = keeper({ last: 1 }, (seed: number): Float64Array => {
  const weights = roundedStart(xor, seed);
  const deltaW = new Float64Array(weights.length);
  for (let t = 0; t < TRAINED.sweeps; t++) update(task.net, weights, gradientAt(task, weights).dEdw, deltaW, TRAINED);
  return weights;
});

type Pair = ErrorSurfaceState['pair'];

const weight = (j: number, i: number) => ({ j, i, index: weightIndex(task.net, j, i) });
/** The two weights of a pair, each by receiver and sender. */
export const pairs = { output: [weight(5, 3), weight(5, 4)], through: [weight(3, 1), weight(5, 3)] } as const;
const twoOf = (pair: Pair): TwoWeights => [pairs[pair][0].index, pairs[pair][1].index];

/** Where training left the two, and E there. */
export const bottomOf = keeper({ last: 2 }, (pair: Pair) => {
  const weights = trained(SEED);
  const [a, b] = twoOf(pair);
  return { a: weights[a]!, b: weights[b]!, E: gradientAt(task, weights).E };
});

/** Places along either side of the map: fewer where each is a descent of its own. Even, for it is measured in blocks of two by two. */
const sides: Readonly<Record<ErrorSurfaceState['others'], number>> = { fixed: 34, best: 22 };

/**
 * The map of a pair, measured block by block: E, row after row from the low end of the second weight; NaN where nothing has been
 * measured yet.
 */
export const mapOf = keeper(
  { last: 4, by: ({ pair, others }: Pick<ErrorSurfaceState, 'pair' | 'others'>) => `${pair} ${others}` },
  ({ pair, others }) => {
    const side = sides[others];
    const across = side / 2;
    const values = new Float64Array(side * side).fill(NaN);
    const at = (k: number) => -EDGE + (2 * EDGE * k) / (side - 1);
    const range = (k: number) => ({ low: at(k), high: at(k + 1), places: 2 });
    const measure = (block: number) => {
      const [row, column] = [2 * Math.floor(block / across), 2 * (block % across)];
      const { E } = surface(task, trained(SEED), twoOf(pair), range(column), range(row), others === 'best' ? DOWNHILL : undefined);
      E.forEach((line, r) => values.set(line, (row + r) * side + column));
    };
    return makeBook(across * across, measure, { side, values, blocks: across * across });
  },
);

export type Walked = Pick<ErrorSurfaceState, 'pair' | 'others' | 'a' | 'b' | 'epsilon' | 'alpha'>;
const by = ({ pair, others, a, b, epsilon, alpha }: Walked) => [pair, others, a, b, epsilon, alpha].join();

function walk({ pair, others, a, b, epsilon }: Walked, alpha: number, sweeps: number): Path {
  const two = twoOf(pair);
  const start = trained(SEED).slice();
  start[two[0]] = a;
  start[two[1]] = b;
  return pathOn(task, start, two, { epsilon, alpha, sweeps, move: others === 'fixed' ? 'two' : 'all' });
}

/** Both paths from one start: by eq. (9), and by eq. (8). */
export const pathsOf = keeper({ last: 8, by }, (walked: Walked) => ({
  heavy: walk(walked, walked.alpha, SWEEPS),
  plain: walk(walked, 0, SWEEPS),
}));

/** All nine weights after so many sweeps of the path with velocity. */
export const weightsAt = (walked: Walked, sweep: number): Float64Array => walk(walked, walked.alpha, sweep).weights;
