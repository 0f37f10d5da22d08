import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed, useRun } from '@/components/figure/use-run';
import { useTakenOver } from '@/components/figure/use-taken-over';
import { format } from '@/lib/notation/format';
import { Answers, ErrorCurves } from './Charts';
import { ManyStarts } from './ManyStarts';
import { OpenInStepper } from './OpenInStepper';
import { Readings } from './Readings';
import { epsilon, runOf } from './run';
import { alphas, LAST, trainingXor, type TrainingXorState, type Velocity } from './state';
import { RunTable } from './RunTable';
import { linesOf, sayOf, wayName, ways, worstOf } from './view';

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
export default function TrainingXor({ number, start }: FigureProps<TrainingXorState>) {
  const figure = useFigure(trainingXor, { number, start });
  const { state, dispatch } = figure;
  const { seed, update, velocity, sweep } = state;
  const run = runOf({ seed, update, velocity });
  const { moment, known } = useRun(run, sweep, LAST);
  // The other three ways are followed in the page's free time, once the chosen one is drawn.
  const others = ways(seed)
    .filter((way) => way.update !== update || way.velocity !== velocity)
    .map((way) => ({ name: wayName(way), run: runOf(way) }));
  const taken = useTakenOver();
  useFollowed(taken && known >= LAST ? others.map((other) => other.run) : [], LAST);
  const ghosts = taken ? others.filter((other) => other.run.known >= LAST) : [];

  const whole = useMemo(() => linesOf(run, known), [run, known]);
  const done = useMemo(() => linesOf(run, Math.min(sweep, known)), [run, sweep, known]);
  const say = sayOf(state, moment, run);
  const go = (to: number) => dispatch({ type: 'go', to });
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
          <Choice label="change per" options={updateOptions} value={update} onChange={(to) => dispatch({ type: 'update', update: to })} />
          <Choice label="α" options={velocityOptions} value={velocity} onChange={(to) => dispatch({ type: 'velocity', velocity: to })} />
        </div>
      }
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed" seed={seed} onSeed={(to) => dispatch({ type: 'seed', seed: to })} />
          <OpenInStepper choice={state} moment={moment} chosen={worstOf(moment)} from={{ id: figure.id, number }} />
        </>
      }
      table={<RunTable run={run} known={known} />}
    >
      <div className="xor-run" data-sweep={moment.sweeps}>
        <div className="xor-charts">
          <ErrorCurves
            whole={whole}
            done={done}
            ghosts={ghosts}
            sweep={Math.min(sweep, known)}
            E={moment.E}
            onSweep={go}
            name={wayName(state)}
          />
          <Answers whole={whole} done={done} moment={moment} onSweep={go} />
        </div>
        <div className="xor-side">
          <Readings moment={moment} />
          <p className="xor-say">{say.when}</p>
          <ManyStarts key={`${update} ${velocity}`} choice={state} onSeed={(to) => dispatch({ type: 'seed', seed: to })} />
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
