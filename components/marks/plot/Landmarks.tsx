import { memo } from 'react';
import { RaisedSpans } from '../Raised';
import { percent, usePlane } from './context';
import { whatFits } from './labels';
import { round } from './scale';

export interface Landmark {
  readonly id: string;
  /** Its number on the x axis. */
  readonly x: number;
  readonly text: string;
}

export interface LandmarksProps {
  readonly of: readonly Landmark[];
  readonly chosen?: string;
  /** Ids in the order in which they are named, as far as there is room; the chosen one comes first. Default: as given. */
  readonly first?: readonly string[];
}

/** Widths of the plane and of what is beside it that are counted on, in px: in a wide place, and in a narrow one. */
const WIDE = { plane: 468, left: 40, right: 80 };
const NARROW = { plane: 208, left: 40, right: 72 };
const CHARACTER = 7.2;

/** Which names there is room for, at least in planes as wide as is counted on. */
export function namedLandmarks(
  of: readonly Landmark[],
  order: readonly string[],
  place: (x: number) => number,
): { readonly wide: ReadonlySet<string>; readonly narrow: ReadonlySet<string> } {
  const marks = order.map((id) => of.find((one) => one.id === id)).filter((one) => one !== undefined);
  const fitting = ({ plane, left, right }: typeof WIDE) => {
    const fits = whatFits(
      marks.map(({ x, text }) => ({ at: left + (plane * place(x)) / 100, width: text.replace('^', '').length * CHARACTER })),
      left + plane + right,
    );
    return new Set(marks.filter((_, k) => fits[k]).map(({ id }) => id));
  };
  return { wide: fitting(WIDE), narrow: fitting(NARROW) };
}

/** A ruler of named things below the x axis: a stroke for each, a flag at the chosen one, names where they do not touch. */
export const Landmarks = memo(function Landmarks({ of, chosen, first }: LandmarksProps) {
  const { x: scale } = usePlane();
  const order = [...new Set([...(chosen === undefined ? [] : [chosen]), ...(first ?? of.map(({ id }) => id))])];
  const { wide, narrow } = namedLandmarks(of, order, scale.to);
  const now = of.find(({ id }) => id === chosen);
  const strokes = of.map(({ x }) => `M${round(scale.to(x))} 0v6`).join('');
  return (
    <g className="plot-landmarks" transform="translate(0 34)">
      <svg className="plot-sheet" y="100%" height="6" viewBox="0 0 100 6" preserveAspectRatio="none">
        <path className="plot-ticks" d={strokes} />
      </svg>
      {now && (
        <svg x={percent(scale.to(now.x))} y="100%" overflow="visible">
          <path className="plot-flag" d="M0 6l-5 -9h10z" />
        </svg>
      )}
      {of
        .filter(({ id }) => wide.has(id) || narrow.has(id))
        .map(({ id, x, text }) => {
          const where = narrow.has(id) ? (wide.has(id) ? '' : ' is-narrow-only') : ' is-wide-only';
          return (
            <text
              key={id}
              className={`plot-figure${id === chosen ? ' is-now' : ''}${where}`}
              x={percent(scale.to(x))}
              y="100%"
              dy="21"
              textAnchor="middle"
            >
              <RaisedSpans text={text} />
            </text>
          );
        })}
    </g>
  );
});
