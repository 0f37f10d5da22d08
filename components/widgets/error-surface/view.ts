import { list, maybe, real } from '@/components/figure/codec';
import type { Point } from '@/components/marks/plot/Curve';
import type { Path } from '@/lib/models/error-surface';
import { format } from '@/lib/notation/format';
import { pathsOf, weightsAt } from './measure';
import { EDGE, SWEEPS, type ErrorSurfaceState } from './state';

const onMap = ([a, b]: Point) => Math.abs(a) <= EDGE && Math.abs(b) <= EDGE;

/** A path's place after so many sweeps; its last one where it has ended before. */
function at({ a, b, E }: Path, sweep: number) {
  const k = Math.min(sweep, E.length - 1);
  const point: Point = [a[k]!, b[k]!];
  return { point, E: E[k]!, said: point.map((w) => format(w, 2)) };
}

/** A path as it is drawn and told. */
function track(path: Path, cursor: number) {
  const points = path.a.map((a, k): Point => [a, path.b[k]!]);
  const now = at(path, cursor);
  return {
    points,
    /** Its sweeps that lie on the map. */
    dots: points.filter(onMap),
    E: path.E,
    /** Where it is now; null when it has left the map. */
    here: onMap(now.point) ? now.point : null,
    place: now.said.join(' and '),
    text: format(now.E, 3),
  };
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
export function view(state: ErrorSurfaceState) {
  const paths = pathsOf(state);
  const { cursor } = state;
  const [heavy, plain] = [track(paths.heavy, cursor), track(paths.plain, cursor)];
  const troubles = [troubleOf('The path with velocity', paths.heavy), troubleOf('The path without', paths.plain)].filter(Boolean);
  return {
    heavy,
    plain,
    /** E axis of the heights. */
    highest: Math.max(0.5, ...heavy.E, ...plain.E),
    say: `After ${cursor} ${cursor === 1 ? 'sweep' : 'sweeps'} E is ${heavy.text} with velocity and ${plain.text} without. With velocity the two weights stand at ${heavy.place}.`,
    /** What went wrong, in a sentence; null when nothing did. */
    warning: troubles.length > 0 ? troubles.join(' ') : null,
    stepper: stepperQuery(state),
    rows: Array.from({ length: SWEEPS / 4 + 1 }, (_, k) => [
      String(4 * k),
      ...[paths.heavy, paths.plain].map((path) => at(path, 4 * k)).flatMap(({ said, E }) => [...said, format(E, 4)]),
    ]),
  };
}

export type ErrorSurfaceView = ReturnType<typeof view>;

/** A link to the stepper with these weights: its case 1 1, at the beginning. Weights to six places, so that it stays short. */
function stepperQuery(state: ErrorSurfaceState): string {
  const weights = [...weightsAt(state, state.cursor)].map((w) => Number(w.toFixed(6)));
  const [number, numbers] = [maybe(real()), maybe(list(real()))];
  return `one-case=chosen.3~cursor.0~epsilon.${number.write(state.epsilon)}~alpha.${number.write(state.alpha)}~weights.${numbers.write(weights)}`;
}
