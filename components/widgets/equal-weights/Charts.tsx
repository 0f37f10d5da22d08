import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { FourAnswers } from '@/components/marks/plot/FourAnswers';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { reading } from '@/components/marks/plot/ticks';
import { namedCases as cases } from '@/lib/nets/xor';
import { countOf } from '@/lib/notation/magnitude';
import type { Run, Snapshot } from '@/lib/training';
import { apart } from './run';
import { LAST } from './state';
import { differences, linesOf, placeOf, rightAt } from './view';

const ruler = { domain: [0, LAST], ticks: [0, 200, 400, 600, 800, 1000] } as const;
const stops = Array.from({ length: LAST + 1 }, (_, sweep) => sweep);
const room = { left: 44, right: 46, narrowRight: 40 };

interface ChartProps {
  readonly run: Run;
  /** How far the run has been followed. */
  readonly known: number;
  readonly moment: Snapshot;
  readonly onSweep: (sweep: number) => void;
}

/** The largest difference between the twins, in powers of ten; every other nudge a thin line. */
export function Differences({
  run,
  known,
  moment: { sweeps, weights },
  onSweep,
  others,
}: ChartProps & { readonly others: readonly Run[] }) {
  const lines = linesOf(run);
  const right = rightAt(run);
  const difference = apart(weights);
  const name = `after ${countOf(sweeps, 'sweep')} the largest difference is`;
  const readings = () => [{ name, y: placeOf(difference), text: reading(difference), tone: 'change' as const }];
  return (
    <Plot
      className="twins-apart"
      label="The largest difference between the weights of the two hidden units after each sweep, in powers of ten, for every nudge"
      x={{ ...ruler, label: '' }}
      y={{ ...differences, label: 'largest difference of the twins \u00a0 ○ came right' }}
      height={[204, 196]}
      room={{ ...room, bottom: 26, top: 34 }}
      over={<Reader label="Sweep" stops={stops} readings={readings} at={sweeps} onAt={onSweep} arrows={false} />}
    >
      {others.map((other, k) => (
        <Curve key={k} ys={linesOf(other).apart} to={other.known} tone="quiet" width="thin" />
      ))}
      <Dots points={others.map(rightAt)} size={9} open tone="quiet" />
      <Curve ys={lines.apart} to={known} width="thin" tone="change" />
      <Curve ys={lines.apart} to={sweeps} tone="change" />
      {right && <Chosen point={right} size={12} tone="change" />}
    </Plot>
  );
}

/** The four answers on the same ruler. */
export function Answers({ run, known, moment: { sweeps, outputs }, onSweep }: ChartProps) {
  const { answers } = linesOf(run);
  return (
    <FourAnswers
      className="twins-answers"
      cases={cases}
      whole={answers.map((ys) => ({ ys, to: known }))}
      done={answers.map((ys) => ({ ys, to: sweeps }))}
      outputs={outputs}
      x={ruler}
      height={[96, 96]}
      room={{ ...room, top: 26, bottom: 44 }}
      reader={{ stops, at: sweeps, onAt: onSweep }}
    />
  );
}
