import type { EquationNumber, Step, Trace } from '@/lib/engine';

/**
 * What the slopes of all weights cost, counted in products of two numbers: an addition goes with nearly each, and so is
 * not counted on either side. Nor are the exponentials of eq. (2) and the squares of eq. (3).
 */
export interface Products {
  readonly forward: number;
  readonly backward: number;
  readonly by: Readonly<Partial<Record<EquationNumber, number>>>;
}

/** The products that one elementary step makes. */
function productsOfStep({ equation, operands, kind }: Step): number {
  switch (equation) {
    case 1: // y_i · w_ji for each sender, the bias's 1 · w_j0 among them
    case 7:
      return Math.floor(operands.length / 2); // ∂E/∂x_j · w_ji; a lone first operand is a ∂E/∂y_j to start from
    case 5:
      return kind === 'sigmoid' || kind === 'tanh' ? 2 : 1; // y_j · (1 − y_j), and ∂E/∂y_j times that
    case 6:
      return 1; // ∂E/∂x_j · y_i
    default:
      return 0;
  }
}

/** Counts the products in the forward and in the backward pass of one case, step by step of its trace. */
export function countProducts(steps: Trace): Products {
  const by: Partial<Record<EquationNumber, number>> = {};
  const in_ = { forward: 0, backward: 0 };
  for (const step of steps) {
    if (step.pass !== 'forward' && step.pass !== 'backward') continue;
    const products = productsOfStep(step);
    in_[step.pass] += products;
    if (products > 0) by[step.equation] = (by[step.equation] ?? 0) + products;
  }
  return { ...in_, by };
}

/** Passes through the whole net, and products in them, for one case. */
export interface Price {
  readonly passes: number;
  readonly products: number;
}

/**
 * The rule for a layered net that uses each weight once a case: a forward pass makes one product a weight (eq. 1), a
 * backward pass two (eqs 6 and 7). The second is a little too much for the paper's nets: (7) stops above the inputs, and
 * the two products a unit of (5) do not make up for that. `countProducts` tells by how much.
 */
export const byRule = { forward: 1, backward: 2 } as const;

/**
 * One weight at a time: a forward pass for each weight, moved up; and one more, with all in their places, to compare with.
 * With `bothWays` each is moved up and down, and nothing else is needed: two passes a weight.
 */
export function priceOfTrying(weights: number, bothWays = false, forward: number = weights * byRule.forward): Price {
  const passes = bothWays ? 2 * weights : weights + 1;
  return { passes, products: passes * forward };
}

/** One pass forward and one back, whatever the number of weights. */
export function priceOfBackward(
  weights: number,
  { forward, backward }: Pick<Products, 'forward' | 'backward'> = {
    forward: weights * byRule.forward,
    backward: weights * byRule.backward,
  },
): Price {
  return { passes: 2, products: forward + backward };
}
