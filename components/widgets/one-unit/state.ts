import { backward, compile, forward, makeCases, makeWorkspace, random, update, weightIndex } from '@/lib/engine';
import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** The gallery's example of a figure: one unit learns one case, a sweep a step. All of it plain data. */
export interface OneUnitState extends Walking {
  readonly seed: number;
  /** Sweeps done. */
  readonly cursor: number;
  /** The answer it ought to give. */
  readonly target: number;
}

type Own =
  | { readonly type: 'break' }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'aim'; readonly target: number };

export const SWEEPS = 20;
export const EPSILON = 4;
function reduce(state: OneUnitState, action: Own): OneUnitState {
  switch (action.type) {
    case 'seed':
      return { ...state, seed: action.seed, cursor: 0, playing: false };
    case 'aim':
      return { ...state, target: action.target };
    case 'break':
      throw new Error('This error was made on purpose.');
  }
}

export const oneUnit = defineFigure<OneUnitState, Own>({
  name: 'one-unit',
  initial: { seed: 9, cursor: 0, target: 1, playing: false, speed: 1 },
  reduce,
  link: { seed: whole(0, 9999), cursor: whole(0, SWEEPS), target: whole(0, 1) },
  keep: ['seed', 'speed'],
  walk: { last: () => SWEEPS, unit: 'sweep', paces: perSecond('sweep', 1, 4, 16) },
  alone: false,
});

/** The unit before a sweep: its weight and bias, what it says, and the error. */
export interface Moment {
  readonly w: number;
  readonly bias: number;
  readonly y: number;
  readonly E: number;
}

/** All moments of the run, `SWEEPS` + 1 of them; from seed and target alone. */
export function runOf({ seed, target }: Pick<OneUnitState, 'seed' | 'target'>): readonly Moment[] {
  const net = compile({
    layers: [
      { name: 'input', size: 1 },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [{ from: 'input', to: 'output' }],
  });
  const source = random(seed);
  const weights = Float64Array.from({ length: net.weightCount }, () => source.uniform(-1, 1));
  const deltaW = new Float64Array(net.weightCount);
  const work = makeWorkspace(net, makeCases(net, [[1]], [[target]]));
  return Array.from({ length: SWEEPS + 1 }, () => {
    forward(work, weights);
    const moment = { w: weights[weightIndex(net, 2, 1)]!, bias: weights[weightIndex(net, 2, 0)]!, y: work.y[1]!, E: 0 };
    const E = backward(work, weights);
    update(net, weights, work.dEdw, deltaW, { epsilon: EPSILON });
    return { ...moment, E };
  });
}
