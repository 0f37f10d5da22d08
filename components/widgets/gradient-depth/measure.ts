import { gradientByDepth } from '@/lib/models/gradient-by-depth';
import type { Start } from '@/lib/models/task';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';
import { keeper, makeBook } from '@/lib/training';
import type { GradientDepthState, StartName } from './state';

/** Units in every layer, as in the chapter's numbers. */
export const WIDTH = 10;
/** Starts of the band: seeds 1 to this. */
export const STARTS = 30;

const fitted: Readonly<Record<ComparedKind, Start>> = { sigmoid: 'Glorot × 4', tanh: 'Glorot', relu: 'He' };
/** How the weights begin. */
export const startOf = (start: StartName, kind: ComparedKind): Start =>
  start === 'fitted' ? fitted[kind] : { narrow: 0.3, middle: 1, wide: 3 }[start];

export type Stack = Pick<GradientDepthState, 'kind' | 'start' | 'depth'>;

function wayFrom({ kind, start, depth }: Stack, seed: number) {
  const layers = gradientByDepth({ depth, width: WIDTH, kind, start: startOf(start, kind), seed }).toReversed();
  const top = layers[0]!.error;
  return {
    /** What each layer hears of the error, the output first: index k is k layers down. */
    layers,
    /** The error that arrives, as a share of the output's. */
    shares: layers.map(({ error }) => (top === 0 ? 0 : error / top)),
  };
}

const mark = ({ kind, start, depth }: Stack) => `${kind} ${start} ${depth}`;

/** The way of one seed. */
export const wayOf = keeper({ last: 60, by: (of: Stack & { readonly seed: number }) => `${mark(of)} ${of.seed}` }, (of) =>
  wayFrom(of, of.seed),
);

/** Many starts of a stack, gone through one after another: the smallest and the largest share so far, by layers down. */
export const bandOf = keeper({ last: 200, by: mark }, (stack: Stack) => {
  const low = Array.from({ length: stack.depth }, () => Infinity);
  const high = Array.from({ length: stack.depth }, () => 0);
  const measure = (before: number) =>
    wayFrom(stack, before + 1).shares.forEach((share, k) => {
      low[k] = Math.min(low[k]!, share);
      high[k] = Math.max(high[k]!, share);
    });
  return makeBook(STARTS, measure, { low, high });
});

export type Band = ReturnType<typeof bandOf>;

/** The bands of all three kinds, the chosen one last, so that it lies over the others. */
export const bandsOf = (state: Stack) =>
  [...comparedKinds.filter((kind) => kind !== state.kind), state.kind].map((kind) => ({ kind, band: bandOf({ ...state, kind }) }));
