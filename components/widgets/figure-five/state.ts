import { LAST_SEED } from '@/components/controls/seeds';
import { list, maybe, oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { fig5, fig5Net } from '@/lib/nets/unrolled';

/** As many steps as the picture has room for; the paper draws three. */
export const MOST_STEPS = 6;
/** How large a weight can be made here. */
export const LARGEST = 4;
export const EPSILONS = { least: 0.5, most: 20 } as const;

/** What is made of the copies' gradients: their average, as in the paper, or their sum, as in today's programs. */
export const ways = ['average', 'sum'] as const;
export type Way = (typeof ways)[number];

export interface FigureFiveState extends Walking {
  readonly cursor: number;
  /** How often the net is run: as many copies of every weight. */
  readonly steps: number;
  /** The weight that is followed, by its place in `fig5Net.connections`. */
  readonly chosen: number;
  /** Which of the two start states. */
  readonly start: number;
  readonly seed: number;
  /** The four weights as the reader has made them; null for those of the seed. */
  readonly weights: readonly number[] | null;
  readonly way: Way;
  readonly epsilon: number;
}

/** The walk: time 0, the steps forward, the error, the steps back, the change. */
export const lastOf = ({ steps }: Pick<FigureFiveState, 'steps'>): number => 2 * steps + 2;
/** Where the error is measured: all is stored, nothing has gone back. */
export const errorAt = ({ steps }: Pick<FigureFiveState, 'steps'>): number => steps + 1;

/** The same moment of a walk of another length: as far from its start, the error, or on the way back as far from its end. */
function moment({ cursor, steps }: FigureFiveState, to: number): number {
  if (cursor <= steps) return Math.min(cursor, to);
  return cursor === steps + 1 ? to + 1 : Math.max(to + 2, cursor + 2 * (to - steps));
}

export const figureFive = defineFigure<FigureFiveState>({
  name: 'figure-five',
  initial: {
    cursor: fig5Net.iterations + 1,
    steps: fig5Net.iterations,
    chosen: 0,
    start: 0,
    seed: 16,
    weights: null,
    way: 'average',
    epsilon: 2,
    playing: false,
    speed: 1,
  },
  settle: (next, before) => ({
    ...next,
    cursor: next.steps === before.steps ? next.cursor : moment(before, next.steps),
    // Those that the reader has made belong to their seed.
    weights: next.seed === before.seed ? next.weights : null,
  }),
  link: {
    steps: whole(1, MOST_STEPS),
    cursor: whole(0, 2 * MOST_STEPS + 2),
    chosen: whole(0, fig5Net.connections.length - 1),
    start: whole(0, fig5.cases.length - 1),
    seed: whole(0, LAST_SEED),
    weights: maybe(list(real(-LARGEST, LARGEST), fig5Net.connections.length, fig5Net.connections.length)),
    way: oneOf(...ways),
    epsilon: real(EPSILONS.least, EPSILONS.most),
  },
  check: (state) => (state.cursor > lastOf(state) ? `step ${state.cursor} is beyond the last, ${lastOf(state)}` : undefined),
  keep: ['seed', 'speed'],
  walk: { last: lastOf, paces: perSecond('step', 0.5, 1, 2) },
});
