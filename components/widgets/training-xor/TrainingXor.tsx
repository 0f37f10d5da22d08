import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useOthers } from '@/components/figure/use-others';
import { useRun } from '@/components/figure/use-run';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { answersTo, type Run } from '@/lib/training';
import { Answers, ErrorCurves } from './Charts';
import { ManyStarts } from './ManyStarts';
import { Readings } from './Readings';
import { epsilon, runOf } from './run';
import { alphas, LAST, trainingXor, type TrainingXorState, type Velocity } from './state';
import { steppedMoment } from './stepped-moment';
import { errorText, linesOf, sayOf, wayName, ways, worstOf } from './view';

const updateOptions = [
  { value: 'sweep', text: 'per sweep', spoken: 'weights change once a sweep' },
  { value: 'case', text: 'per case', spoken: 'weights change after every case' },
] as const;
const velocityOptions = alphas.map((alpha, value) => ({
  value: value as Velocity,
  text: `α ${format(alpha, alpha === 0 ? 0 : 1)}`,
  spoken: `α is ${alpha}`,
}));

/** XOR learned from one start in four ways: the error and the four answers over the sweeps, each of which opens in the stepper. */
export default function TrainingXor(props: FigureProps<TrainingXorState>) {
  const figure = useFigure(trainingXor, props);
  const { state, set, id, number } = figure;
  const { seed, update, velocity, sweep } = state;
  const run = runOf({ seed, update, velocity });
  const { moment, known } = useRun(run, sweep, LAST);
  const others = ways(seed)
    .filter((way) => way.update !== update || way.velocity !== velocity)
    .map((way) => ({ name: wayName(way), run: runOf(way) }));
  const followed = useOthers(
    others.map((other) => other.run),
    LAST,
    known >= LAST,
  );

  const whole = useMemo(() => linesOf(run, known), [run, known]);
  const done = useMemo(() => linesOf(run, Math.min(sweep, known)), [run, sweep, known]);
  const say = sayOf(state, moment, run);
  const charted = { whole, done, moment, onSweep: figure.walk!.go };
  const chosen = worstOf(moment);
  const toSeed = (to: number) => set({ seed: to, sweep: 0 });
  return (
    <FigureFrame
      figure={figure}
      title="Training XOR"
      instruction="Press Play. Then give it velocity: α 0.9."
      caption={
        <>
          <strong>The net first learns OR, then the exception.</strong> The answer to 1 1 rises with the two that should rise, away from its
          target, and turns back only when the rest is nearly settled. All four ways from this start tell the same story; velocity tells it
          in fewer sweeps.
        </>
      }
      reading={<Reading seed={seed} />}
      say={`${say.now} ${say.when}`}
      choice={
        <div className="xor-choices">
          <Choice label="change per" options={updateOptions} value={update} onChange={(to) => set({ update: to })} />
          <Choice label="α" options={velocityOptions} value={velocity} onChange={(to) => set({ velocity: to })} />
        </div>
      }
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed" seed={seed} onSeed={toSeed} />
          <OpenInStepper moment={steppedMoment(state, moment, chosen)} from={{ id, number }}>
            Open this sweep in the stepper, case {cases[chosen]!.name}
          </OpenInStepper>
        </>
      }
      table={<RunTable run={run} known={known} />}
    >
      <div className="xor-run" data-sweep={moment.sweeps}>
        <div className="xor-charts">
          <ErrorCurves {...charted} way={state} ghosts={others.filter((other) => followed.includes(other.run))} />
          <Answers {...charted} />
        </div>
        <div className="xor-side">
          <Readings moment={moment} />
          <p className="xor-say">{say.when}</p>
          <ManyStarts key={`${update} ${velocity}`} choice={state} onSeed={toSeed} />
        </div>
      </div>
    </FigureFrame>
  );
}

function Reading({ seed }: { readonly seed: number }) {
  return (
    <>
      <p>
        <strong>Above</strong>, E over the four cases; <strong>below</strong>, the answer to each case, solid where 1 is wanted, dashed
        where 0 is; the dotted lines are the bounds within which an answer counts as right. Both axes count sweeps in powers of ten; the
        start, sweep 0, has a place of its own before sweep 1. The thin curves are the other three ways from the same start.
      </p>
      <p>
        Per sweep, the slopes of all four cases are summed and the weights change once; per case, they change after each. ε is the share of
        the slope that is taken, α the share of the change before that is kept: velocity.
      </p>
      <p>
        All four ways begin at the weights of seed {seed}, rounded to two places as in the stepper, with ε = {epsilon}. The stepper opens at
        the case whose answer is furthest from its target. The many starts are not rounded.
      </p>
    </>
  );
}

const SWEEPS = [0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000];

/** The run in numbers. */
function RunTable({ run, known }: { readonly run: Run; readonly known: number }) {
  const rows = SWEEPS.filter((sweep) => sweep <= known).map((sweep) => [
    grouped(sweep),
    errorText(run.curve.get(sweep)),
    ...cases.map((_, c) => format(run.watched(answersTo(c)).get(sweep))),
  ]);
  return (
    <PlotTable caption="Error and answers" heads={['sweep', 'E', ...cases.map(({ name, target }) => `${name} → ${target}`)]} rows={rows} />
  );
}
