import { memo } from 'react';
import type { Bar } from './counts';
import { round } from './scale';
import { usePlane } from './context';
import { Sheet } from './Sheet';
import { toneClass, type Tone } from './tone';

export interface HistogramProps {
  /** From `histogram()`. */
  readonly bars: readonly Bar[];
  readonly tone?: Tone;
}

/** Counts as bars on the x axis, a hairline of paper between them. */
export const Histogram = memo(function Histogram({ bars, tone = 'ink' }: HistogramProps) {
  const { x, y } = usePlane();
  const d = bars
    .filter(({ count }) => count > 0)
    .map(({ x0, x1, count }) => `M${x.to(x0)} 100V${round(100 - y.to(count))}H${x.to(x1)}V100Z`)
    .join('');
  return (
    <Sheet clip>
      <path className={`plot-bars ${toneClass(tone)}`} d={d} />
    </Sheet>
  );
});
