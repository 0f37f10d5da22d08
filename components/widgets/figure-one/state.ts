import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { stridesPerSecond } from '@/components/figure/paces';
import { restartFrom, type Walking } from '@/components/figure/walk';
import { LIMIT, markOf, paper, type Recipe } from './run';

export const MOST_HIDDEN = 4;

/** Which weights are on show: those of the run, or the paper's. */
export const sources = ['run', 'printed'] as const;

export interface FigureOneState extends Recipe, Walking {
  readonly source: (typeof sources)[number];
  readonly seed: number;
  /** Sweeps made. */
  readonly sweep: number;
  /** The input on show, by its place among the 64 cases. */
  readonly input: number;
}

/** A run that has come out with the paper's order of magnitudes, a little after it was right; Play shows it from the beginning. */
export const opening: FigureOneState = { source: 'run', seed: 41, sweep: 1600, input: 0b101101, ...paper, playing: false, speed: 2 };

const isRun = ({ source }: Pick<FigureOneState, 'source'>) => source === 'run';

export const figureOne = defineFigure<FigureOneState>({
  name: 'figure-one',
  initial: opening,
  // Another run is shown from its beginning.
  settle: (next, before) => (next.seed === before.seed && markOf(next) === markOf(before) ? next : { ...next, source: 'run', sweep: 0 }),
  link: {
    source: oneOf(...sources),
    seed: whole(0, LAST_SEED),
    sweep: whole(0, LIMIT),
    input: whole(0, 63),
    hidden: whole(1, MOST_HIDDEN),
    epsilon: real(0, 2),
    alpha: real(0, 0.99),
    range: real(0.01, 5),
  },
  brief: ['source', 'hidden', 'epsilon', 'alpha', 'range'],
  keep: ['seed', 'hidden', 'epsilon', 'alpha', 'range', 'speed'],
  walk: {
    at: (state) => (isRun(state) ? state.sweep : 0),
    // The printed weights are one moment of a run that nobody has kept.
    last: (state) => (isRun(state) ? LIMIT : 0),
    go: (state, sweep) => ({ ...state, sweep }),
    restart: restartFrom(opening, LIMIT),
    unit: 'sweep',
    paces: stridesPerSecond('sweep', 1, 5, 20, 100),
  },
});
