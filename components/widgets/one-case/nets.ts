import { isLarge, autoLayout } from '@/components/marks/net/auto-layout';
import type { Layout } from '@/components/marks/net/layout';
import { compile } from '@/lib/engine';
import { encoder424, encoder838 } from '@/lib/nets/encoders';
import { familyTrees } from '@/lib/nets/family-trees';
import type { PaperNet } from '@/lib/nets/net';
import { parity } from '@/lib/nets/parity';
import { printedWeights } from '@/lib/nets/printed-symmetry';
import { sequences } from '@/lib/nets/sequences';
import { symmetry, symmetryWith } from '@/lib/nets/symmetry';
import { fig5 } from '@/lib/nets/unrolled';
import { roundedStart, xor } from '@/lib/nets/xor';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { keeper } from '@/lib/training/keeper';
import * as symmetryLayouts from './symmetry-layouts';
import { upright, wide } from './layouts';
import { outlineOf } from '@/lib/models/outline';

/**
 * What can be stepped through: a net of lib/nets, and where its weights start. `printed`: the weights that the paper prints in
 * Fig. 1; `symmetry-3`: its net with so many hidden units. These words are part of links.
 */
export const netNames = [
  'xor',
  'symmetry',
  'printed',
  'xor-one-hidden',
  'parity-4',
  'encoder-4-2-4',
  'encoder-8-3-8',
  'family-trees',
  'iterative-3',
  'sequences',
  'symmetry-1',
  'symmetry-3',
  'symmetry-4',
] as const;
export type NetName = (typeof netNames)[number];

const papers: Readonly<Record<NetName, PaperNet>> = {
  xor,
  symmetry,
  printed: symmetry,
  'xor-one-hidden': xorOneHidden,
  'parity-4': parity,
  'encoder-4-2-4': encoder424,
  'encoder-8-3-8': encoder838,
  'family-trees': familyTrees,
  'iterative-3': fig5,
  sequences,
  'symmetry-1': symmetryWith(1),
  'symmetry-3': symmetryWith(3),
  'symmetry-4': symmetryWith(4),
};

/** Everything about a net that does not depend on what the reader does. */
export type NetChoice = ReturnType<typeof choiceOf>;

const byHand: Readonly<Record<string, Readonly<Record<'wide' | 'upright', Layout>>>> = {
  [xor.id]: { wide, upright },
  [symmetry.id]: symmetryLayouts,
};

/** Above the ranks of the net of Fig. 5, whose layers are single units. */
const heads: Readonly<Record<string, readonly string[]>> = {
  [fig5.id]: ['start', 'after 1', 'after 2', 'after 3'],
};

const choiceFrom = keeper({ last: netNames.length, by: ({ id }: PaperNet) => id }, (paper) => {
  const net = compile(paper.spec);
  const { epsilon, alpha } = paper.settings.schedule[0]!;
  const outline = outlineOf(net);
  const place = (narrow: boolean) => autoLayout(net, { upright: narrow, heads: heads[paper.id] });
  const layouts = byHand[paper.id] ?? { wide: place(false), upright: place(true) };
  return {
    paper,
    net,
    outline,
    /** Elementary steps of any one of its cases. */
    steps: outline.steps,
    epsilon,
    alpha,
    /** Too large for lines: drawn as matrices, of which the one in play is shown. */
    large: isLarge(net),
    ...layouts,
  };
});

export const choiceOf = (name: NetName) => choiceFrom(papers[name]);

const startFrom = keeper({ last: 4, by: ({ name, seed }: { name: NetName; seed: number }) => `${name} ${seed}` }, ({ name, seed }) => {
  const { net, paper } = choiceOf(name);
  return name === 'printed' ? printedWeights(net) : roundedStart(paper, seed);
});

/** The weights a net starts with: drawn from the seed and rounded to two places, or those the paper prints. The caller's own copy. */
export const startOf = (name: NetName, seed: number): Float64Array => startFrom({ name, seed }).slice();
