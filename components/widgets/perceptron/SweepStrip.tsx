import { Histogram } from '@/components/marks/plot/Bars';
import { Plot } from '@/components/marks/plot/Plot';
import { SweepBar } from '@/components/marks/SweepBar';
import type { Run } from './run';

export interface SweepStripProps {
  readonly run: Run;
  readonly cursor: number;
  readonly cases: number;
}

/** More sweeps than this are not figured one by one. */
const FIGURED = 24;

/** The run as a ruler: one part for each sweep, as high as its mistakes so far; the window is where we stand. */
export function SweepStrip({ run, cursor, cases }: SweepStripProps) {
  const total = run.looks.length;
  const sweeps = run.mistakes.length;
  const at = run.looks[cursor - 1]?.sweep ?? 0;
  const soFar = run.looks.slice((at - 1) * cases, cursor).filter(({ mistake }) => mistake).length;
  const shown = run.mistakes.slice(0, at).map((count, k) => (k + 1 === at ? soFar : count));
  const bars = shown.map((count, k) => ({ x0: k, x1: k + 1, count }));
  return (
    <div className="sweep-strip">
      <Plot
        bare
        label="Mistakes in each sweep"
        x={{ domain: [0, Math.max(1, sweeps)] }}
        y={{ domain: [0, Math.max(1, cases)] }}
        height={32}
      >
        <Histogram bars={bars} />
      </Plot>
      <SweepBar done={cursor} of={total} />
      {sweeps <= FIGURED && (
        <div className="sweep-figures" aria-hidden="true">
          {run.mistakes.map((_, k) => (
            <span key={k}>{k < at ? shown[k] : '·'}</span>
          ))}
        </div>
      )}
    </div>
  );
}
