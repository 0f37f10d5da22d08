import { backward, forward, makeCases, makeWorkspace, type Network } from '@/lib/engine';
import type { QuantityRef } from '@/lib/engine/types';

/** Which quantities `quantityAt` works out for given weights: x, y, w, E of the case and the slopes of E. */
export type TimedName = 'x' | 'y' | 'w' | 'E' | 'dEdy' | 'dEdx' | 'dEdw' | 'deltaW' | 'deltaWBefore';
export interface TimedRef extends QuantityRef {
  readonly q: TimedName;
}

const ofWeights: ReadonlySet<TimedName> = new Set<TimedName>(['w', 'dEdw', 'deltaW', 'deltaWBefore']);

/** Whether a quantity needs a case: all but the weights and the changes made last do. */
export const needsCase = ({ q }: TimedRef): boolean => q !== 'w' && q !== 'deltaWBefore';

/** How a weight is changed, eqs (8) and (9); of a shared weight by the mean of its slopes with `average`, else by their sum. */
export interface ChangeSettings {
  readonly epsilon: number;
  readonly alpha: number;
  readonly average?: boolean;
}

/**
 * A function from weights, and what they were changed by last, to one quantity of one case, to the bit the number that `trace`
 * gives for it, but without its steps: one forward pass, and for a slope or a change one backward pass. Of a shared weight, ∂E/∂w
 * is that of the one connection named, while its change has the slopes of all.
 *
 * @param one inputs and targets of the case
 * @throws RangeError for a unit or connection that the net does not have
 */
export function quantityAt(
  net: Network,
  one: { readonly input: readonly number[]; readonly target: readonly number[] },
  { q, j = 0, i }: TimedRef,
  change: ChangeSettings = { epsilon: 0, alpha: 0 },
): (weights: ArrayLike<number>, changes?: ArrayLike<number>) => number {
  const missing = () =>
    new RangeError(`quantity: this net has no ${q}${j === 0 ? '' : ` of unit ${j}`}${i === undefined ? '' : ` from unit ${i}`}`);
  const connection = net.connections.find((each) => each.j === j && each.i === i);
  if (ofWeights.has(q) && !connection) throw missing();
  if (q === 'w') return (weights) => weights[connection!.index]!;
  if (q === 'deltaWBefore') return (_, changes) => changes?.[connection!.index] ?? 0;
  const layer = net.layers.find(({ first, size }) => j >= first && j < first + size);
  if (q !== 'E' && (!layer || (layer.kind === null && q !== 'y'))) throw missing();
  const work = makeWorkspace(net, makeCases(net, [one.input], [one.target]));
  const into = net.connections.filter((each) => each.j === j);
  const outOf = net.connections.filter((each) => each.i === j);
  const y = (unit: number) => (unit === 0 ? 1 : work.y[unit - 1]!);
  const dEdx = (unit: number) => work.dEdx[unit - 1]!;

  return (given, changes) => {
    const weights = given instanceof Float64Array ? given : Float64Array.from(given);
    forward(work, weights);
    if (q === 'y') return y(j);
    if (q === 'x') return into.reduce((sum, each) => sum + y(each.i) * weights[each.index]!, 0);
    work.dEdw.fill(0);
    const E = backward(work, weights);
    switch (q) {
      case 'E':
        return E;
      case 'dEdx':
        return dEdx(j);
      // Eq. (6); 0 + turns −0 into 0, as the sum over the cases does.
      case 'dEdw':
        return 0 + dEdx(j) * y(i!);
      // Eqs (8) and (9); without α the last change plays no part.
      case 'deltaW': {
        const { epsilon, alpha, average = false } = change;
        const { index } = connection!;
        const dEdw = average ? work.dEdw[index]! / net.uses[index]! : work.dEdw[index]!;
        const before = alpha > 0 ? (changes?.[index] ?? 0) : 0;
        return alpha * before - epsilon * dEdw;
      }
      case 'dEdy': {
        // Eqs (4) and (7).
        const own = layer!.targetOffset < 0 ? 0 : y(j) - one.target[layer!.targetOffset + j - layer!.first]!;
        return outOf.reduce((sum, each) => sum + dEdx(each.j) * weights[each.index]!, own);
      }
    }
  };
}
