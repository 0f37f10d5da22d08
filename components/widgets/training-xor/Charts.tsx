import { Curve, type Point } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { countOf } from '@/lib/notation/magnitude';
import type { Run, Snapshot } from '@/lib/training';
import { goal } from './run';
import { errorText, linesOf, ruler, stops } from './view';

type Lines = ReturnType<typeof linesOf>;

const room = { left: 48, right: 96, narrowRight: 44 };
const head = (_: number, k: number) => (k === 0 ? 'the start' : countOf(k, 'sweep'));

export interface ErrorCurvesProps {
  readonly whole: Lines;
  readonly done: Lines;
  /** The other ways from the same start, as far as they are known. */
  readonly ghosts: readonly { readonly name: string; readonly run: Run }[];
  readonly sweep: number;
  readonly E: number;
  readonly name: string;
  readonly onSweep: (sweep: number) => void;
}

/** Lines of a run that has been followed to its end; kept by the run, for they never change. */
const kept = new WeakMap<Run, readonly Point[]>();
function errorOf(run: Run): readonly Point[] {
  const points = kept.get(run) ?? linesOf(run).E;
  kept.set(run, points);
  return points;
}

/** The error over the sweeps, what is done in ink; the other ways thin. */
export function ErrorCurves({ whole, done, ghosts, sweep, E, name, onSweep }: ErrorCurvesProps) {
  return (
    <Plot
      className="xor-error"
      label="Error E after each sweep, both in powers of ten"
      x={{ ...ruler, label: '' }}
      y={{ domain: [1e-4, 1], log: true, label: 'E' }}
      height={[150, 130]}
      room={{ ...room, bottom: 30, top: 30 }}
      over={
        <Reader
          label="Sweep"
          stops={stops}
          head={head}
          readings={() => [{ name: 'E', y: E, text: errorText(E) }]}
          at={sweep}
          onAt={onSweep}
          arrows={false}
        />
      }
    >
      {ghosts.map((ghost) => (
        <Curve key={ghost.name} points={errorOf(ghost.run)} tone="quiet" width="thin" name={ghost.name} />
      ))}
      <Curve points={whole.E} width="thin" name={name} />
      <Curve points={done.E} />
    </Plot>
  );
}

/** The four answers over the same sweeps, each on its way from one half to its target. */
export function Answers({
  whole,
  done,
  moment,
  onSweep,
}: {
  readonly whole: Lines;
  readonly done: Lines;
  readonly moment: Snapshot;
  readonly onSweep: (sweep: number) => void;
}) {
  const readings = () =>
    cases.map(({ name }, c) => {
      const y = moment.outputs[c]![0]!;
      return { name, y, text: format(y, 2), tone: 'forward' } as const;
    });
  return (
    <Plot
      className="xor-answers"
      label="The answers to the four cases after each sweep"
      x={{ ...ruler, label: 'sweeps' }}
      y={{ domain: [0, 1], ticks: [0, 0.5, 1], label: 'answers' }}
      height={[140, 130]}
      room={{ ...room, top: 26, bottom: 44 }}
      over={<Reader label="Sweep, on the answers" stops={stops} readings={readings} at={moment.sweeps} onAt={onSweep} arrows={false} />}
    >
      <Rule y={goal.worst!} line="dot" tone="quiet" />
      <Rule y={1 - goal.worst!} line="dot" tone="quiet" />
      {whole.answers.map(({ name, points }, c) => (
        <Curve key={name} points={points} tone="quiet" width="thin" dash={cases[c]!.target === 0} name={name} />
      ))}
      {done.answers.map(({ name, points }, c) => (
        <Curve key={name} points={points} tone="forward" dash={cases[c]!.target === 0} />
      ))}
    </Plot>
  );
}
