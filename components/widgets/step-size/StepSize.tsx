import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { format } from '@/lib/notation/format';
import { Endings, Landings } from './Charts';
import { PATIENCE, SEED, START } from './measure';
import { alphas, LARGEST, STEP, stepSize, type StepSizeState } from './state';
import { view as viewOf } from './view';

const moverOptions = [
  { value: 'line', text: 'one line', spoken: 'all weights together along the line on which the error curves most' },
  { value: 'bias', text: 'one bias', spoken: 'the bias of the output unit alone' },
  { value: 'all', text: 'all weights', spoken: 'every weight by its own slope' },
] as const;
const alphaOptions = alphas.map((value) => ({ value, text: format(value, value === 0 ? 0 : 1), spoken: `α is ${value}` }));

/** A ball that takes steps down a net's error curve, ε under the finger: it settles, swings or blows up. */
export default function StepSize(props: FigureProps<StepSizeState>) {
  const figure = useFigure(stepSize, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  const toEpsilon = (epsilon: number) => set({ epsilon });
  return (
    <FigureFrame
      figure={figure}
      title="Too large a step"
      instruction="Drag ε to the right, past the limit. Then let all weights move."
      caption={caption}
      reading={reading}
      say={`${view.now} ${view.verdict}`}
      stepLabel="Sweep"
      choice={
        <Slider
          label={<Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} silent />}
          name="step size epsilon"
          value={state.epsilon}
          least={STEP}
          most={LARGEST}
          step={STEP}
          text={format(state.epsilon, 3)}
          onValue={toEpsilon}
        />
      }
      seed={`seed ${SEED}`}
      table={<PlotTable caption="The landings" heads={['sweep', 'place', 'E']} rows={view.rows} />}
    >
      <div className="figure-beside leaps" data-kind={view.kind} data-sweep={state.cursor}>
        <Landings view={view} cursor={state.cursor} />
        <div className="leaps-side">
          <p className="figure-verdict leaps-verdict">{view.verdict}</p>
          <Values
            className="leaps-limit"
            caption="What sets the limit"
            rows={[
              ['curvature λ at the bottom', format(view.curvature, 2)],
              [`limit ${state.alpha === 0 ? '2/λ' : '2(1 + α)/λ'}`, format(view.limit, 3)],
              [timesTheLimit, format(state.epsilon / view.limit, 2)],
            ]}
          />
          <Endings state={state} limit={view.limit} onEpsilon={toEpsilon} />
          <div className="figure-choices leaps-choices">
            <Choice label="what moves" options={moverOptions} value={state.mover} onChange={(mover) => set({ mover })} />
            <Choice label="α" options={alphaOptions} value={state.alpha} onChange={(alpha) => set({ alpha })} />
          </div>
        </div>
      </div>
    </FigureFrame>
  );
}

const timesTheLimit = (
  <>
    <Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} /> is so many times the limit
  </>
);

const caption = (
  <>
    <strong>The sharpest bend sets the pace.</strong> A step ε times the slope lands beyond the bottom as soon as ε is more than 1/λ; beyond
    2/λ every landing is farther off than the last. What follows depends on the walls: where they grow less steep it swings, where they do
    not it blows up. Velocity moves the limit, and rings.
  </>
);

const reading = (
  <>
    <p>
      <strong>Above</strong>, E along one line through the lowest place of a net, and the landings on it, joined. <strong>Below</strong>,
      the same landings, each under itself, one sweep a line. <strong>At the right</strong>, for every ε where the last landings of a long
      run lie; shaded where it has blown up. The dashed line is the limit.
    </p>
    <p>
      The net has one input, two tanh units and one linear unit, seven weights, and learns nine points of a bump. Its lowest place was found
      from seed {SEED}. Each run begins {START} from it along the line on which E curves most. The bias alone has a parabola. With all
      weights moving, the landings leave the line. How a run ends is said after {PATIENCE} sweeps.
    </p>
  </>
);
