import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { SeedField } from '@/components/controls/SeedField';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed } from '@/components/figure/use-run';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Raised } from '@/components/marks/Raised';
import { Values } from '@/components/marks/Values';
import { UNKNOWN } from '@/lib/notation/format';
import { comparedKinds, kindNames } from '@/lib/notation/kinds';
import { spokenPowers } from '@/lib/notation/magnitude';
import { Factors, Shares } from './Charts';
import { bandsOf, STARTS, WIDTH } from './measure';
import { DEEPEST, gradientDepth, type GradientDepthState } from './state';
import { rangeOf, view as viewOf } from './view';

const kindOptions = comparedKinds.map((value) => ({ value, text: kindNames[value], spoken: `${kindNames[value]} units` }));
const startOptions = [
  { value: 'narrow', text: '±0.3', spoken: 'weights within 0.3 of 0' },
  { value: 'middle', text: '±1', spoken: 'weights within 1 of 0' },
  { value: 'wide', text: '±3', spoken: 'weights within 3 of 0' },
  { value: 'fitted', text: 'fitted', spoken: 'weights fitted to the kind of unit' },
] as const;

/** The error on its way down a deep stack, multiplied by weights and slopes at every layer: it fades, keeps its size or explodes. */
export default function GradientDepth(props: FigureProps<GradientDepthState>) {
  const figure = useFigure(gradientDepth, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  const { step } = view;
  // The chosen kind's band is wanted first.
  const bands = bandsOf(state)
    .map(({ band }) => band)
    .toReversed();
  useFollowed(bands, STARTS);
  return (
    <FigureFrame
      figure={figure}
      title="The error on its way down"
      instruction="Drag the layers. Then choose other units and other weights."
      caption={caption}
      reading={reading}
      say={spokenPowers(`${view.now} ${view.verdict}`)}
      stepLabel="Layer"
      choice={
        <Slider
          label="layers"
          value={state.depth}
          least={1}
          most={DEEPEST}
          step={1}
          text={String(state.depth)}
          onValue={(depth) => set({ depth })}
        />
      }
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed" seed={state.seed} onSeed={(seed) => set({ seed })} />}
      table={
        <PlotTable
          caption="The error layer by layer, from the output down"
          heads={['layer', '× weights', '× slopes', 'share', 'mean |∂E/∂w|']}
          rows={view.rows}
        />
      }
    >
      <div className="figure-beside depths" data-layer={state.depth - state.cursor} data-depth={state.depth}>
        <div className="depths-main">
          <Shares state={state} view={view} />
          <div className="figure-choices depths-choices">
            <Choice label="units" options={kindOptions} value={state.kind} onChange={(kind) => set({ kind })} />
            <Choice label="weights" options={startOptions} value={state.start} onChange={(start) => set({ start })} />
          </div>
        </div>
        <div className="depths-side">
          <p className="figure-verdict depths-verdict">
            <Raised text={view.verdict} />
          </p>
          <p className="depths-note">
            <Raised text={`${rangeOf(bands[0]!)} ${view.gradients}`} />
          </p>
          <Values
            className="depths-step"
            caption={view.now}
            captionSeen
            heads={['error above', '× weights', '× slopes', '= error']}
            rows={[step ? [step.above, step.weights, step.slopes, step.error] : Array.from({ length: 4 }, () => UNKNOWN)]}
            headless
          />
          <Factors state={state} view={view} />
        </div>
      </div>
    </FigureFrame>
  );
}

const caption = (
  <>
    <strong>A factor a layer becomes a power.</strong> Each layer multiplies the error by its weights and its slopes. The sigmoid’s slopes
    are at most a quarter, so weights must make up for it; wider weights flatten the curve and take back what they give. Weights fitted to
    the unit keep the product near 1.
  </>
);

const reading = (
  <>
    <p>
      <strong>At the left</strong>, the length of ∂E/∂x of each layer against that of the output, on a ruler of powers of ten: all units and
      cases as one vector. The line is one start, the band {STARTS} starts, least to largest; the chosen units are in colour.{' '}
      <strong>Below at the right</strong>, the two factors at each layer for the chosen units, and their product.
    </p>
    <p>
      Every layer has {WIDTH} units, biases are 0, and nothing has been trained. The 16 cases and what is wanted of them are drawn at random
      with the weights. Fitted means within ±√(6/(senders + receivers)) for tanh, four times that for the sigmoid, and ±√(6/senders) for
      ReLU.
    </p>
  </>
);
