import { Histogram } from '@/components/marks/plot/Bars';
import { Plot } from '@/components/marks/plot/Plot';
import { SweepBar } from '@/components/marks/SweepBar';
import type { PerceptronRun } from '@/lib/models/perceptron';

/** More sweeps than this are not figured one by one. */
const FIGURED = 24;

/** The run as a ruler: one part for each sweep, as high as its mistakes so far; the window is where we stand. */
export function SweepStrip({ run, cursor, cases }: { readonly run: PerceptronRun; readonly cursor: number; readonly cases: number }) {
  const { looks, mistakes } = run;
  const at = looks[cursor - 1]?.sweep ?? 0;
  const soFar = looks.slice((at - 1) * cases, cursor).filter(({ mistake }) => mistake).length;
  const shown = mistakes.slice(0, at).map((count, k) => (k + 1 === at ? soFar : count));
  const upTo = (most: number) => ({ domain: [0, Math.max(1, most)] as const });
  return (
    <div className="sweep-strip">
      <Plot bare label="Mistakes in each sweep" x={upTo(mistakes.length)} y={upTo(cases)} height={32}>
        <Histogram bars={shown.map((count, k) => ({ x0: k, x1: k + 1, count }))} />
      </Plot>
      <SweepBar done={cursor} of={looks.length} />
      {mistakes.length <= FIGURED && (
        <div className="sweep-figures" aria-hidden="true">
          {mistakes.map((_, k) => (
            <span key={k}>{shown[k] ?? '·'}</span>
          ))}
        </div>
      )}
    </div>
  );
}
