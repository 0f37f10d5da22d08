import { Curve } from '@/components/marks/plot/Curve';
import { FourAnswers } from '@/components/marks/plot/FourAnswers';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { namedCases as cases } from '@/lib/nets/xor';
import { countOf } from '@/lib/notation/magnitude';
import { keeper, type Run, type Snapshot } from '@/lib/training';
import { goal } from './run';
import type { Choice } from './state';
import { errorText, linesOf, ruler, stops, wayName, type Lines } from './view';

interface ChartsProps {
  readonly whole: Lines;
  readonly done: Lines;
  readonly moment: Snapshot;
  readonly onSweep: (sweep: number) => void;
}

const room = { left: 48, right: 96, narrowRight: 44 };
const head = (_: number, k: number) => (k === 0 ? 'the start' : countOf(k, 'sweep'));

/** The line of a run that has been followed to its end: the same points each time, for they never change. */
const errorOf = keeper({ last: 8 }, (run: Run) => linesOf(run).E);

interface ErrorCurvesProps extends ChartsProps {
  readonly way: Choice;
  /** The other ways from the same start, as far as they are known. */
  readonly ghosts: readonly { readonly name: string; readonly run: Run }[];
}

/** The error over the sweeps, what is done in ink; the other ways thin. */
export function ErrorCurves({ way, whole, done, ghosts, moment: { sweeps, E }, onSweep }: ErrorCurvesProps) {
  const readings = () => [{ name: 'E', y: E, text: errorText(E) }];
  return (
    <Plot
      className="xor-error"
      label="Error E after each sweep, both in powers of ten"
      x={{ ...ruler, label: '' }}
      y={{ domain: [1e-4, 1], log: true, label: 'E' }}
      height={[150, 130]}
      room={{ ...room, bottom: 30, top: 30 }}
      over={<Reader label="Sweep" stops={stops} head={head} readings={readings} at={sweeps} onAt={onSweep} arrows={false} />}
    >
      {ghosts.map(({ name, run }) => (
        <Curve key={name} points={errorOf(run)} tone="quiet" width="thin" name={name} />
      ))}
      <Curve points={whole.E} width="thin" name={wayName(way)} />
      <Curve points={done.E} />
    </Plot>
  );
}

/** The four answers over the same sweeps, each on its way from one half to its target. */
export function Answers({ whole, done, moment: { sweeps, outputs }, onSweep }: ChartsProps) {
  return (
    <FourAnswers
      className="xor-answers"
      cases={cases}
      whole={whole.answers}
      done={done.answers}
      outputs={outputs}
      x={ruler}
      height={[140, 130]}
      room={{ ...room, top: 26, bottom: 44 }}
      reader={{ stops, at: sweeps, onAt: onSweep }}
    >
      <Rule y={goal.worst!} line="dot" tone="quiet" />
      <Rule y={1 - goal.worst!} line="dot" tone="quiet" />
    </FourAnswers>
  );
}
