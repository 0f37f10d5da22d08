import { memo } from 'react';
import { RaisedSpans } from '../Raised';
import { isPlaced, percent, placeOf, usePlane } from './context';
import type { Point } from './Curve';
import { toneClass, type Tone } from './tone';

export interface TextMark {
  readonly at: Point;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** How far from the point, in px. */
  readonly dx?: number;
  readonly dy?: number;
  readonly tone?: Tone;
  readonly className?: string;
}

/** Words at points of the plane: the name of a line where it is free, what a level means. */
export const Texts = memo(function Texts({ of }: { readonly of: readonly TextMark[] }) {
  const plane = usePlane();
  return of.map(({ at, text, anchor = 'start', dx = 0, dy = 4.5, tone, className }, k) => {
    const place = placeOf(plane, at);
    return (
      isPlaced(place) && (
        <text
          key={k}
          className={['plot-name', tone && toneClass(tone), className].filter(Boolean).join(' ')}
          x={percent(place[0])}
          y={percent(place[1])}
          dx={dx}
          dy={dy}
          textAnchor={anchor}
        >
          <RaisedSpans text={text} />
        </text>
      )
    );
  });
});
