import { gradientByDepth, type LayerSignal } from '@/lib/models/gradient-by-depth';
import type { Start } from '@/lib/models/task';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';
import { keeper, type Budget } from '@/lib/training';
import { type GradientDepthState, type StartName } from './state';

/** Units in every layer, as in the chapter's numbers. */
export const WIDTH = 10;
/** Starts of the band: seeds 1 to this. */
export const STARTS = 30;

const fitted: Readonly<Record<ComparedKind, Start>> = { sigmoid: 'Glorot × 4', tanh: 'Glorot', relu: 'He' };
/** How the weights begin. */
export const startOf = (start: StartName, kind: ComparedKind): Start =>
  start === 'fitted' ? fitted[kind] : { narrow: 0.3, middle: 1, wide: 3 }[start];

export type Stack = Pick<GradientDepthState, 'kind' | 'start' | 'depth'>;

/** What each layer hears of the error, the output first: index k is k layers down. */
export interface Way {
  readonly layers: readonly LayerSignal[];
  /** The error that arrives, as a share of the output's. */
  readonly shares: readonly number[];
}

function wayFrom({ kind, start, depth }: Stack, seed: number): Way {
  const layers = gradientByDepth({ depth, width: WIDTH, kind, start: startOf(start, kind), seed }).toReversed();
  const top = layers[0]!.error;
  return { layers, shares: layers.map(({ error }) => (top === 0 ? 0 : error / top)) };
}

const mark = ({ kind, start, depth }: Stack) => `${kind} ${start} ${depth}`;

/** The way of one seed. */
export const wayOf = keeper({ last: 60, by: (of: Stack & { readonly seed: number }) => `${mark(of)} ${of.seed}` }, (of) =>
  wayFrom(of, of.seed),
);

/** Many starts of a stack, gone through one after another. */
export interface Band {
  readonly known: number;
  /** The smallest and the largest share so far, by layers down. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  advance(to: number, budget?: Budget): boolean;
}

export const bandOf = keeper({ last: 200, by: mark }, (stack: Stack): Band => {
  const low = Array.from({ length: stack.depth }, () => Infinity);
  const high = Array.from({ length: stack.depth }, () => 0);
  let known = 0;
  return {
    low,
    high,
    get known() {
      return known;
    },
    advance(to, { ms = Infinity, now = () => performance.now() } = {}) {
      const last = Math.min(to, STARTS);
      const until = ms === Infinity ? Infinity : now() + ms;
      while (known < last) {
        wayFrom(stack, ++known).shares.forEach((share, k) => {
          low[k] = Math.min(low[k]!, share);
          high[k] = Math.max(high[k]!, share);
        });
        if (until !== Infinity && now() > until) break;
      }
      return known >= last;
    },
  };
});

/** The bands of all three comparedKinds, the chosen one first. */
export const bandsOf = (state: Stack): readonly { readonly kind: ComparedKind; readonly band: Band }[] =>
  [state.kind, ...comparedKinds.filter((kind) => kind !== state.kind)].map((kind) => ({ kind, band: bandOf({ ...state, kind }) }));
