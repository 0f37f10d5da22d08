import { Children, isValidElement, type ReactNode } from 'react';
import { percent, usePlane } from './context';
import { Curve, endOf, type CurveProps, type Point } from './Curve';
import { separate } from './labels';
import { toneClass, type Tone } from './tone';

export interface NameMark {
  readonly text: string;
  /** What it names: a curve's last point. */
  readonly at: Point;
  readonly tone?: Tone;
}

/** A line of type, in px. */
const LINE = 17;

/** Names beside the ends of what they name; those that would touch are moved apart, in the same order. */
export function Names({ of }: { readonly of: readonly NameMark[] }) {
  const plane = usePlane();
  const placed = of
    .map((one) => ({ ...one, x: plane.x.to(one.at[0]), y: 100 - plane.y.to(one.at[1]) }))
    .filter(({ x, y }) => Number.isFinite(x + y));
  const half = (100 * LINE) / 2 / plane.height;
  const heights = separate(
    placed.map(({ y }) => y),
    2 * half,
    half / 2,
    100 - half / 2,
  );
  return placed.map(({ text, x, tone = 'ink' }, k) => (
    <text key={k} className={`plot-name is-end ${toneClass(tone)}`} x={percent(x)} y={percent(heights[k]!)} dx="8" dy="4.5">
      {text}
    </text>
  ));
}

/** The names of the curves among a plot's children. */
export function namedCurves(children: ReactNode): readonly CurveProps[] {
  return Children.toArray(children)
    .filter((child) => isValidElement<CurveProps>(child))
    .filter((child) => child.type === Curve && child.props.name !== undefined)
    .map(({ props }) => props);
}

/** The names of curves at their ends. */
export function CurveNames({ curves }: { readonly curves: readonly CurveProps[] }) {
  const plane = usePlane();
  const of = curves.flatMap((curve): NameMark[] => {
    const end = endOf(plane, curve);
    if (!end) return [];
    return [{ text: curve.name!, at: [plane.x.from(end[0]), plane.y.from(100 - end[1])], ...(curve.tone ? { tone: curve.tone } : {}) }];
  });
  return <Names of={of} />;
}
