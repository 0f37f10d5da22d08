import { memo, useMemo } from 'react';
import { Histogram } from '@/components/marks/plot/Bars';
import { Plot } from '@/components/marks/plot/Plot';
import { Texts } from '@/components/marks/plot/Texts';
import { HELD } from './view';

interface SpreadProps {
  /** Held-out questions right of each recorded run. */
  readonly held: readonly number[];
  /** How many this run has right now; null where none is to stand out. */
  readonly now: number | null;
}

const counts = Array.from({ length: HELD + 1 }, (_, k) => k);
const HALF = 0.36;

/** How many of the four held-out questions the recorded nets had right; the number of this one is bold. */
export const Spread = memo(function Spread({ held, now }: SpreadProps) {
  const bars = useMemo(() => counts.map((k) => ({ x0: k - HALF, x1: k + HALF, count: held.filter((one) => one === k).length })), [held]);
  const high = Math.max(...bars.map(({ count }) => count));
  const texts = useMemo(
    () => bars.map(({ count }, k) => ({ at: [k, count] as const, text: String(count), anchor: 'middle' as const, dy: -5 })),
    [bars],
  );
  return (
    <Plot
      label={`Nets by how many of their four held-out questions they had right: ${bars.map(({ count }, k) => `${k} in ${count}`).join(', ')}`}
      x={{ domain: [-0.5, HELD + 0.5], ticks: counts, ...(now !== null && { now }) }}
      y={{ domain: [0, 1.5 * high], ticks: [] }}
      height={46}
      room={{ left: 4, right: 4, top: 4, bottom: 26 }}
    >
      <Histogram bars={bars} tone="quiet" />
      <Texts of={texts} />
    </Plot>
  );
});
