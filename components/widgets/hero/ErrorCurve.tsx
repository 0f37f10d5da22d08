import { useMemo } from 'react';
import { Scrub } from '@/components/controls/Scrub';
import { Curve } from '@/components/marks/plot/Curve';
import { Needle } from '@/components/marks/plot/Needle';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { curveView, MARK, MOST } from './curve-view';
import type { Moment } from './moment';
import { solvedAt, type Run } from './run';

export interface ErrorCurveProps {
  readonly run: Run;
  readonly moment: Moment;
  readonly onGo: (sweep: number) => void;
}

const name = <span className="hero-axis-name">Error, E</span>;
const y = { domain: [0, MOST], label: name, ticks: [0, 2, 4, 6, 8, 10, 12], paper: 'fine' } as const;

/** E against sweeps. The chart is also a ruler: any sweep on it can be gone to. */
export function ErrorCurve({ run, moment: { sweep, E }, onGo }: ErrorCurveProps) {
  const { known } = run;
  const rightFrom = solvedAt(run);
  // What stands around the curve is laid out anew only when the run has gone on.
  const { end, solved, texts } = useMemo(() => curveView({ known, reached: () => rightFrom }), [known, rightFrom]);
  const text = format(E, 3);
  const scrub = (
    <Scrub
      className="hero-scrub"
      label="Sweep"
      value={sweep}
      max={end}
      valueText={`sweep ${grouped(sweep)}, error ${text}`}
      stops={rightFrom === undefined ? [] : [rightFrom]}
      onChange={onGo}
    >
      {null}
    </Scrub>
  );
  return (
    <Plot
      className="hero-curve"
      label="Error against sweeps through all 64 cases"
      x={{ domain: [0, end], label: 'sweeps through all 64 cases', ticks: 4, paper: 'fine' }}
      y={y}
      height={272}
      room={{ left: 34, right: 54, bottom: 56 }}
      over={scrub}
    >
      <Texts of={texts} />
      {solved !== undefined && <Rule x={solved} to={MARK} line="dot" />}
      {sweep < known && <Curve ys={run.curve} from={sweep} to={known} tone="quiet" width="thin" />}
      <Curve ys={run.curve} to={sweep} />
      <Needle x={sweep} y={Math.min(E, MOST)} text={text} />
    </Plot>
  );
}
