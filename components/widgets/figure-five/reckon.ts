import { random } from '@/lib/engine';
import { descentIterative, gradientOfLayers, gradientThroughTime, runIterative } from '@/lib/nets/iterative';
import { fig5, fig5Net, type IterativeNet } from '@/lib/nets/unrolled';
import type { FigureFiveState, Way } from './state';

/** Weights of a seed: uniform in (−RANGE, RANGE), rounded to two places. */
export const RANGE = 3;
/** Sweeps over both start states in the chart. */
export const SWEEPS = 200;

/** The four weights: the reader’s own, or those of the seed. */
export function weightsOf({ seed, weights }: Pick<FigureFiveState, 'seed' | 'weights'>): readonly number[] {
  if (weights) return weights;
  const draw = random(seed);
  return fig5Net.connections.map(() => Math.round(draw.uniform(-RANGE, RANGE) * 100) / 100);
}

const netOf = (steps: number): IterativeNet => ({ ...fig5Net, iterations: steps });

export type Reckoned = ReturnType<typeof reckon>;

/** One start state run and sent back, in both nets. */
export function reckon(settings: Pick<FigureFiveState, 'steps' | 'start' | 'seed' | 'weights'>) {
  const net = netOf(settings.steps);
  const weights = weightsOf(settings);
  const each = fig5.cases[settings.start]!;
  /** ∂E/∂w by going back through the stored history. */
  const time = gradientThroughTime(net, weights, each);
  /** The same by the engine, in the layered net, every copy a weight of its own. */
  const layers = gradientOfLayers(net, weights, each);
  /** The largest difference between the two, over all copies of all weights. */
  const apart = Math.max(...time.copies.flatMap((row, t) => row.map((value, k) => Math.abs(value - layers.copies[t]![k]!))));
  return { net, weights, ...each, history: runIterative(net, weights, each.inputs), time, layers, apart };
}

export type Descents = ReturnType<typeof descents>;

/** E over the sweeps from the same weights: by average and by sum with one ε, and by sum with ε divided by the copies. */
export function descents({ steps, seed, weights, epsilon }: Pick<FigureFiveState, 'steps' | 'seed' | 'weights' | 'epsilon'>) {
  const [net, from] = [netOf(steps), weightsOf({ seed, weights })];
  const down = (rate: number, by: Way) => descentIterative(net, from, fig5.cases, { epsilon: rate, by, sweeps: SWEEPS });
  return { average: down(epsilon, 'average'), sum: down(epsilon, 'sum'), smaller: down(epsilon / steps, 'sum') };
}
