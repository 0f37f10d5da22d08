import { list, maybe, real } from '@/components/figure/codec';
import type { Point } from '@/components/marks/plot/Curve';
import type { Path } from '@/lib/models/error-surface';
import { format } from '@/lib/notation/format';
import { namesOf, pathsOf, weightsAt } from './measure';
import { EDGE, SWEEPS, type ErrorSurfaceState } from './state';

/** One path as it is drawn and told. */
export interface Track {
  readonly points: readonly Point[];
  /** Its sweeps that lie on the map. */
  readonly dots: readonly Point[];
  readonly E: readonly number[];
  /** Where it is now; null when it has left the map. */
  readonly here: Point | null;
  readonly text: string;
}

export interface ErrorSurfaceView {
  readonly heavy: Track;
  readonly plain: Track;
  /** E axis of the heights. */
  readonly highest: number;
  readonly say: string;
  /** What went wrong, in a sentence; null when nothing did. */
  readonly warning: string | null;
  /** Query of the stepper with the weights of this place. */
  readonly stepper: string;
  readonly rows: readonly (readonly string[])[];
}

/** Heights of the contour lines, in units of E. */
export const levels: readonly number[] = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 1.6];

const onMap = ([a, b]: Point) => Math.abs(a) <= EDGE && Math.abs(b) <= EDGE;

/** A path's place after so many sweeps; its last one where it has ended before. */
const at = ({ a, b, E }: Path, sweep: number) => {
  const k = Math.min(sweep, E.length - 1);
  return { point: [a[k]!, b[k]!] as const, E: E[k]! };
};

function track(path: Path, cursor: number): Track {
  const points = path.a.map((a, k): Point => [a, path.b[k]!]);
  const now = at(path, cursor);
  return { points, dots: points.filter(onMap), E: path.E, here: onMap(now.point) ? now.point : null, text: format(now.E, 3) };
}

/** What a step that is too long did to one path; null when it did nothing of the kind. */
function troubleOf(name: string, path: Path): string | null {
  const { E, diverged } = path;
  if (diverged !== null) return `${name} diverges: after sweep ${diverged} a weight is beyond a million.`;
  const left = path.a.findIndex((a, k) => !onMap([a, path.b[k]!]));
  const end = E.at(-1)!;
  const higher = end > E[0]! + 5e-4;
  const against = higher ? 'higher than it began' : end < E[0]! - 5e-4 ? 'lower than it began' : 'where it began';
  const rises = E.filter((height, k) => k > 0 && height > E[k - 1]! + 1e-9).length;
  if (left > 0) return `${name} leaves the map in sweep ${left}, and its E ends at ${format(end, 3)}, ${against}.`;
  if (higher) return `${name} ends higher than it began: E ${format(end, 3)}.`;
  return rises > SWEEPS / 4 ? `${name} goes uphill in ${rises} of ${SWEEPS} sweeps: it overshoots.` : null;
}

/** Everything the figure shows beside the map, from its state. Pure; the paths are kept. */
export function view(state: ErrorSurfaceState): ErrorSurfaceView {
  const { heavy, plain } = pathsOf(state);
  const { cursor } = state;
  const [withVelocity, without] = [track(heavy, cursor), track(plain, cursor)];
  const troubles = [troubleOf('The path with velocity', heavy), troubleOf('The path without', plain)].filter((each) => each !== null);
  const place = at(heavy, cursor)
    .point.map((w) => format(w, 2))
    .join(' and ');
  return {
    heavy: withVelocity,
    plain: without,
    highest: Math.max(0.5, ...heavy.E, ...plain.E),
    say: `After ${cursor} ${cursor === 1 ? 'sweep' : 'sweeps'} E is ${withVelocity.text} with velocity and ${without.text} without. With velocity the two weights stand at ${place}.`,
    warning: troubles.length > 0 ? troubles.join(' ') : null,
    stepper: stepperQuery(state),
    rows: Array.from({ length: SWEEPS / 4 + 1 }, (_, k) => rowOf(4 * k, heavy, plain)),
  };
}

function rowOf(sweep: number, heavy: Path, plain: Path): string[] {
  return [
    String(sweep),
    ...[heavy, plain].flatMap((path) => {
      const { point, E } = at(path, sweep);
      return [...point.map((w) => format(w, 2)), format(E, 4)];
    }),
  ];
}

/** A link to the stepper with these weights: its case 1 1, at the beginning. Weights to six places, so that it stays short. */
function stepperQuery(state: ErrorSurfaceState): string {
  const weights = [...weightsAt(state, state.cursor)].map((w) => Number(w.toFixed(6)));
  const [number, numbers] = [maybe(real(0, 100)), maybe(list(real()))];
  return `one-case=chosen.3~cursor.0~epsilon.${number.write(state.epsilon)}~alpha.${number.write(state.alpha)}~weights.${numbers.write(weights)}`;
}

/** "w53": how an axis is called in words. */
export const nameOf = ({ j, i }: { readonly j: number; readonly i: number }) => `weight from unit ${i} to unit ${j}`;
export const axesOf = (state: Pick<ErrorSurfaceState, 'pair'>) => namesOf(state.pair);
