import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { reading } from '@/components/marks/plot/ticks';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { countOf } from '@/lib/notation/magnitude';
import type { Run, Snapshot } from '@/lib/training';
import { apart } from './run';
import { LAST } from './state';
import { differences, linesOf, placeOf, rightAt } from './view';

const ruler = { domain: [0, LAST], ticks: [0, 200, 400, 600, 800, 1000] } as const;
const stops = Array.from({ length: LAST + 1 }, (_, sweep) => sweep);
const room = { left: 44, right: 46, narrowRight: 40 };

export interface ChartProps {
  readonly run: Run;
  /** How far the run has been followed. */
  readonly known: number;
  readonly moment: Snapshot;
  readonly onSweep: (sweep: number) => void;
}

/** The largest difference between the twins, in powers of ten; every other nudge a thin line. */
export function Differences({ run, known, moment, onSweep, others }: ChartProps & { readonly others: readonly Run[] }) {
  const lines = linesOf(run);
  const difference = apart(moment.weights);
  const right = rightAt(run);
  const here = [moment.sweeps, placeOf(difference)] as const;
  return (
    <Plot
      className="twins-apart"
      label="The largest difference between the weights of the two hidden units after each sweep, in powers of ten, for every nudge"
      x={{ ...ruler, label: '' }}
      y={{ ...differences, label: 'largest difference of the twins \u00a0 ○ came right' }}
      height={[204, 196]}
      room={{ ...room, bottom: 26, top: 34 }}
      over={
        <Reader
          label="Sweep"
          stops={stops}
          readings={() => [
            {
              name: `after ${countOf(moment.sweeps, 'sweep')} the largest difference is`,
              y: here[1],
              text: reading(difference),
              tone: 'change',
            },
          ]}
          at={moment.sweeps}
          onAt={onSweep}
          arrows={false}
        />
      }
    >
      {others.map((other, k) => (
        <Curve key={k} ys={linesOf(other).apart} to={other.known} tone="quiet" width="thin" />
      ))}
      <Dots points={others.map(rightAt)} size={9} open tone="quiet" />
      <Curve ys={lines.apart} to={known} width="thin" tone="change" />
      <Curve ys={lines.apart} to={moment.sweeps} tone="change" />
      {right && <Chosen point={right} size={12} tone="change" />}
    </Plot>
  );
}

/** The four answers on the same ruler. */
export function Answers({ run, known, moment, onSweep }: ChartProps) {
  const { answers } = linesOf(run);
  const readings = () =>
    cases.map(({ name }, c) => {
      const y = moment.outputs[c]![0]!;
      return { name, y, text: format(y, 2), tone: 'forward' } as const;
    });
  return (
    <Plot
      className="twins-answers"
      label="The answers to the four cases after each sweep"
      x={{ ...ruler, label: 'sweeps' }}
      y={{ domain: [0, 1], ticks: [0, 0.5, 1], label: 'answers' }}
      height={[96, 96]}
      room={{ ...room, top: 26, bottom: 44 }}
      over={<Reader label="Sweep, on the answers" stops={stops} readings={readings} at={moment.sweeps} onAt={onSweep} arrows={false} />}
    >
      {cases.map(({ name, target }, c) => (
        <Curve key={name} ys={answers[c]!} to={known} tone="quiet" width="thin" dash={target === 0} name={name} />
      ))}
      {cases.map(({ name, target }, c) => (
        <Curve key={`${name} done`} ys={answers[c]!} to={moment.sweeps} tone="forward" dash={target === 0} />
      ))}
    </Plot>
  );
}
