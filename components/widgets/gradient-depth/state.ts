import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';

/** Starting ranges: within ±0.3, ±1, ±3, or fitted to the kind of unit. */
export const starts = ['narrow', 'middle', 'wide', 'fitted'] as const;
export type StartName = (typeof starts)[number];

export const DEEPEST = 32;

export interface GradientDepthState extends Walking {
  readonly kind: ComparedKind;
  readonly start: StartName;
  /** Computed layers, the output among them. */
  readonly depth: number;
  readonly seed: number;
  /** Layers that the error has gone down, from 0 at the output to depth − 1 at the first layer. */
  readonly cursor: number;
}

export const gradientDepth = defineFigure<GradientDepthState>({
  name: 'gradient-depth',
  initial: { kind: 'sigmoid', start: 'middle', depth: 8, seed: 1, cursor: 7, playing: false, speed: 1 },
  // What is asked of a depth is what arrives in the first layer.
  settle: (next, before) => {
    if (next.depth === before.depth) return next;
    const depth = Math.min(DEEPEST, Math.max(1, Math.round(next.depth)));
    return { ...next, depth, cursor: depth - 1 };
  },
  link: {
    kind: oneOf(...comparedKinds),
    start: oneOf(...starts),
    depth: whole(1, DEEPEST),
    seed: whole(0, LAST_SEED),
    cursor: whole(0, DEEPEST - 1),
  },
  check: ({ depth, cursor }) =>
    cursor < depth
      ? undefined
      : `${depth} ${depth === 1 ? 'layer has' : 'layers have'} at most ${depth - 1} below the output, not ${cursor}`,
  keep: ['seed', 'speed'],
  walk: { last: ({ depth }) => depth - 1, paces: perSecond('layer', 1, 2, 5), unit: 'layer' },
});
