import { memo } from 'react';
import { isInside, isPlaced, placeOf, usePlane } from './context';
import type { Point } from './Curve';
import { Sheet } from './Sheet';
import { toneClass, type Tone } from './tone';

export interface DotsProps {
  /** Null is left out, and so is what lies outside the plane. */
  readonly points: readonly (Point | null)[];
  /** Diameter in px; the same at every width. */
  readonly size?: number;
  readonly tone?: Tone;
  /** A ring instead of a disc. */
  readonly open?: boolean;
  /** A ring of paper around each, where dots lie on lines. */
  readonly halo?: boolean;
}

/** Dots, however many, as one path: strokes of no length with round ends stay round while the plane stretches. */
export const Dots = memo(function Dots({ points, size = 6, tone = 'ink', open = false, halo = false }: DotsProps) {
  const plane = usePlane();
  const d = points
    .flatMap((point) => (point ? [placeOf(plane, point)] : []))
    .filter(isInside)
    .map(([x, y]) => `M${x} ${y}h0`)
    .join('');
  return (
    <Sheet>
      {halo && <path className="plot-dots is-paper" d={d} strokeWidth={size + 4} />}
      <path className={`plot-dots ${toneClass(tone)}`} d={d} strokeWidth={size} />
      {open && <path className="plot-dots is-paper" d={d} strokeWidth={Math.max(1, size - 3)} />}
    </Sheet>
  );
});

/** One dot with a ring around it: the one that is chosen, or the one that travels. */
export function Chosen({ point, size = 15, tone = 'ink' }: { readonly point: Point; readonly size?: number; readonly tone?: Tone }) {
  const place = placeOf(usePlane(), point);
  if (!isPlaced(place)) return null;
  return <circle className={`plot-ring ${toneClass(tone)}`} cx={`${place[0]}%`} cy={`${place[1]}%`} r={size / 2} />;
}
