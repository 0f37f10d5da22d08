import type { Point } from '@/components/marks/plot/Curve';
import { bumpTask, landingsBeside, lowestFrom } from '@/lib/models/bowl';
import { curvatureAt, curveAlong, curveThrough, landings, stepLimit, type ErrorCurve, type Landings } from '@/lib/models/step-size-limit';
import { keeper, makeBook } from '@/lib/training';
import { epsilons, type Mover, type StepSizeState } from './state';

/** Of the careful descent to the lowest place, whose bottom all three ways share. */
export const SEED = 2;
const CAREFUL = 3000;
/** How far up its side every run begins, as a distance from the lowest place. */
export const START = 1;
/** A run is followed so far before it is said how it ends. */
export const PATIENCE = 400;
/** And, for the picture of all ε, so far; of which the last landings are drawn. */
const TRIED = 160;
const DRAWN = 16;

const net = keeper({ last: 1 }, (seed: number) => {
  const task = bumpTask();
  const lowest = lowestFrom(task, seed, CAREFUL);
  const { values, steepest } = curvatureAt(task, lowest);
  // A direction has no sign; this one makes the start lie to the right wherever it is computed.
  const sign = steepest.at(-1)! < 0 ? -1 : 1;
  return { task, lowest, sharpest: values[0]!, steepest: steepest.map((v) => sign * v) };
});

/** The curve along which the ball is drawn, by the distance from the lowest place, and how much it curves there. */
export const curveOf = keeper({ last: 3 }, (mover: Mover): { readonly curve: ErrorCurve; readonly curvature: number } => {
  const { task, lowest, sharpest, steepest } = net(SEED);
  if (mover !== 'bias') return { curve: curveThrough(task, lowest, steepest), curvature: sharpest };
  const last = lowest.length - 1;
  const along = curveAlong(task, lowest, last);
  const curve: ErrorCurve = (s) => along(lowest[last]! + s);
  // On a parabola any two slopes tell its curvature.
  return { curve, curvature: curve(1).slope - curve(0).slope };
});

type Walked = Pick<StepSizeState, 'mover' | 'epsilon' | 'alpha'>;

function walk({ mover, epsilon, alpha }: Walked, sweeps: number): Landings & { readonly weights?: Float64Array } {
  const { task, lowest, steepest } = net(SEED);
  const how = { epsilon, alpha, sweeps };
  return mover === 'all' ? landingsBeside(task, lowest, steepest, START, how) : landings(curveOf(mover).curve, START, how);
}

/** A run: where it lands, and how it ends. */
export const walkOf = keeper({ last: 12, by: ({ mover, epsilon, alpha }: Walked) => `${mover} ${epsilon} ${alpha}` }, (walked: Walked) =>
  walk(walked, PATIENCE),
);

/** The largest ε that lets it come to rest at the bottom. */
export const limitOf = ({ mover, alpha }: Pick<Walked, 'mover' | 'alpha'>): number => stepLimit(curveOf(mover).curvature, alpha);

/** Where all seven weights have come to rest, how much E curves there at most. */
export const curvatureAtEnd = keeper({ last: 12, by: ({ epsilon, alpha }: Walked) => `${epsilon} ${alpha}` }, (walked: Walked) => {
  const { weights } = walkOf(walked);
  return weights === undefined ? curveOf(walked.mover).curvature : curvatureAt(net(SEED).task, weights).values[0]!;
});

/**
 * For every ε of the slider where the last landings of a way to move lie, measured ε by ε: dots of ε and place, none of an ε whose
 * run has left; and the ε whose runs have.
 */
export const endingsOf = keeper(
  { last: 9, by: ({ mover, alpha }: Pick<Walked, 'mover' | 'alpha'>) => `${mover} ${alpha}` },
  ({ mover, alpha }) => {
    const dots: Point[] = [];
    const left: number[] = [];
    const measure = (k: number) => {
      const epsilon = epsilons[k]!;
      const { w, end } = walk({ mover, alpha, epsilon }, TRIED);
      if (end.kind === 'leaves') left.push(epsilon);
      // Landings that cannot be told apart are one dot.
      else for (const place of new Set(w.slice(-DRAWN).map((s) => Math.round(100 * s) / 100 + 0))) dots.push([epsilon, place]);
    };
    return makeBook(epsilons.length, measure, { dots, left });
  },
);
