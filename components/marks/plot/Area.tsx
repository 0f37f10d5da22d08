import { area } from 'd3';
import { memo } from 'react';
import { round } from './scale';
import { usePlane } from './context';
import { Sheet } from './Sheet';
import { toneClass, type Tone } from './tone';

export interface AreaProps {
  /** Between two heights at each x: a band over seeds; or down to the axis, with the low one there. */
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
  readonly tone?: Tone;
}

interface Strip {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

const path = area<Strip>()
  .defined(({ x, low, high }) => Number.isFinite(x) && Number.isFinite(low) && Number.isFinite(high))
  .x(({ x }) => x)
  .y0(({ low }) => low)
  .y1(({ high }) => high)
  .digits(2);

/** A filled band. It says between what, never how much by its colour. */
export const Area = memo(function Area({ points, tone = 'ink' }: AreaProps) {
  const { x, y } = usePlane();
  const places = points.map(([at, low, high]): Strip => ({ x: x.to(at), low: round(100 - y.to(low)), high: round(100 - y.to(high)) }));
  return (
    <Sheet clip>
      <path className={`plot-area ${toneClass(tone)}`} d={path(places) ?? ''} />
    </Sheet>
  );
});
