import { useCallback, useMemo } from 'react';
import { Key } from '@/components/controls/Keys';
import { Choice } from '@/components/controls/Choice';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { spokenPowers, tenTo } from '@/lib/notation/magnitude';
import { Chart } from './Chart';
import { NudgeChart } from './NudgeChart';
import { Raised } from '@/components/marks/Raised';
import { machines, SEED, sizes, smallNets } from './sizes';
import { counting, type CountingState } from './state';
import { AllNets, Prices, Told } from './Tables';
import { useMeasurement } from './use-measurement';
import { view as viewOf } from './view';

const machineChoices = machines.map(({ id, name, inWords, exponent }) => ({
  value: id,
  text: name,
  spoken: `${inWords}, assumed at ${spokenPowers(tenTo(exponent))} multiplications a second`,
}));
const netChoices = smallNets.map(({ id, short }) => ({ value: id, text: short, spoken: short }));

/** What the slopes of all weights cost, by trial and by one backward pass: reckoned for any size, measured for four. */
export default function Counting(props: FigureProps<CountingState>) {
  const figure = useFigure(counting, props);
  const { state, dispatch, set } = figure;
  const done = useCallback(() => set({ moved: 'live' }), [set]);
  const { measured, running, toggle, forget } = useMeasurement(state.live, figure.visible, done);
  const view = useMemo(() => viewOf(state, measured, running), [state, measured, running]);
  const smaller = () => dispatch({ type: 'smaller' });
  const larger = () => dispatch({ type: 'larger' });
  const choose = useCallback((at: number) => dispatch({ type: 'choose', at }), [dispatch]);
  const reset = () => {
    forget();
    figure.reset();
  };

  return (
    <FigureFrame
      figure={figure}
      title="What the slopes of all weights cost"
      instruction="Walk the ruler of nets with ← and →. Then measure it in your own browser."
      caption={<Caption />}
      reading={<Reading />}
      say={view.say}
      playing={running}
      keys={{ ArrowLeft: smaller, ArrowRight: larger, ' ': toggle, r: reset }}
      steps={{ at: view.at + 1, of: sizes.length, unit: 'net' }}
      table={<AllNets rows={view.all} machine={view.machine.inWords} />}
    >
      <div
        className="counting"
        data-net={state.net}
        data-live={state.live}
        data-nudge={state.nudge}
        data-measured={measured.done || undefined}
      >
        <div className="counting-part">
          <div className="counting-charts">
            <Chart net={state.net} machine={state.machine} valueText={spokenPowers(view.sentence)} onChoose={choose} />
          </div>
          <div className="counting-told">
            <Told row={view.net} />
            <p className="figure-say counting-say">{view.sentence}</p>
          </div>
          <FigureControls
            atStart={view.at === 0}
            atEnd={view.at === sizes.length - 1}
            changed={!figure.fromStart || measured.done || running}
            onBack={smaller}
            onStep={larger}
            stepLabel="Larger"
            onReset={reset}
            selector={
              <Choice
                label="machine, assumed"
                options={machineChoices}
                value={state.machine}
                onChange={(to) => set({ machine: to, moved: 'ruler' })}
              />
            }
          />
        </div>
        <div className="counting-part is-live">
          <div className="counting-bench">
            <p className="counting-head">Measured here</p>
            <div className="counting-keys">
              <Key icon={running ? 'pause' : 'play'} hint="Space" onPress={toggle}>
                {running ? 'Stop' : 'Measure here'}
              </Key>
              <Choice label="net to measure" options={netChoices} value={state.live} onChange={(to) => set({ live: to, moved: 'live' })} />
            </div>
            <Prices
              rows={view.live.rows}
              what={`${view.live.weights} slopes`}
              ratio
              caption={`Slopes of all ${view.live.weights} weights, tried up and down`}
            />
            <p className="figure-say counting-say">{view.live.outcome}</p>
          </div>
          <div className="counting-exact">
            <p className="counting-head">How exact is trying?</p>
            <NudgeChart view={view.live.nudge} nudge={state.nudge} onChoose={(nudge) => set({ nudge, moved: 'live' })} />
            <p className="figure-say counting-say">
              <Raised text={view.live.nudge.words} />
            </p>
          </div>
        </div>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>
        Trying one weight at a time costs a forward pass for every weight; one backward pass gives all slopes for about the price of two
        more.
      </strong>{' '}
      Each graduation is a factor of ten: with ten times the weights, trying costs a hundred times as much, a backward pass ten.
    </>
  );
}

function Reading() {
  return (
    <p>
      Counted are multiplications for one case, by a rule: one a weight for a forward pass, two for a backward pass. Nets that use a weight
      at several places make more, both ways alike. The speeds are assumed:{' '}
      <Raised text={machines.map(({ exponent }) => tenTo(exponent)).join(', ')} /> a second. Below, nothing is assumed: multiplications are
      counted in every step of one case; times are your browser’s, over all cases, with starting weights from seed {SEED} and every weight
      tried up and down.
    </p>
  );
}
