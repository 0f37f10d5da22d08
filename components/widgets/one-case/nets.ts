import { compile, type Network } from '@/lib/engine';
import type { PaperNet } from '@/lib/nets/net';
import { printedWeights } from '@/lib/nets/printed-symmetry';
import { symmetry } from '@/lib/nets/symmetry';
import { roundedStart, xor } from '@/lib/nets/xor';
import * as symmetryLayouts from './symmetry-layouts';
import { upright, wide, type Layout } from './layouts';

/** What can be stepped through: a net, and where its weights start. `printed`: the weights that the paper prints in Fig. 1. */
export const netNames = ['xor', 'symmetry', 'printed'] as const;
export type NetName = (typeof netNames)[number];

/** Everything about a net that does not depend on what the reader does. */
export interface NetChoice {
  readonly paper: PaperNet;
  readonly net: Network;
  /** Elementary steps of any one of its cases. */
  readonly steps: number;
  readonly epsilon: number;
  readonly alpha: number;
  readonly wide: Layout;
  readonly upright: Layout;
}

/** A unit that computes takes (1), (2), (4) or (7), and (5); every weight its (6) and its (8) or (9); the error is one more. */
function stepsOf(net: Network): number {
  const computed = net.layers.filter(({ kind }) => kind !== null).reduce((sum, { size }) => sum + size, 0);
  return 4 * computed + 2 * net.weightCount + 1;
}

function choice(paper: PaperNet, layouts: { readonly wide: Layout; readonly upright: Layout }): NetChoice {
  const net = compile(paper.spec);
  const { epsilon, alpha } = paper.settings.schedule[0]!;
  return { paper, net, steps: stepsOf(net), epsilon, alpha, wide: layouts.wide, upright: layouts.upright };
}

const twoTwoOne = choice(xor, { wide, upright });
const sixTwoOne = choice(symmetry, symmetryLayouts);

export const choiceOf = (name: NetName): NetChoice => (name === 'xor' ? twoTwoOne : sixTwoOne);

/** The weights a net starts with: drawn from the seed and rounded to two places, or those the paper prints. */
export function startOf(name: NetName, seed: number): Float64Array {
  return name === 'printed' ? printedWeights(sixTwoOne.net) : roundedStart(choiceOf(name).paper, seed);
}
