import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Rule } from '@/components/marks/plot/Rule';
import { Raised } from '@/components/marks/Raised';
import { Values } from '@/components/marks/Values';
import { format } from '@/lib/notation/format';
import { spokenPowers } from '@/lib/notation/magnitude';
import { Band } from './Band';
import { gates, kinds, STEPS, throughTime, WIDEST, type ThroughTimeState } from './state';
import { DOMAIN, view as viewOf, type ThroughTimeView } from './view';

const kindOptions = kinds.map((value) => ({ value, text: value, spoken: value === 'linear' ? 'no curve' : `${value} curve` }));

const which = <span className="heard">which</span>;
const ofGates = { least: 0, most: 1, step: 0.01, decimals: 2 };
const ofWeights = { least: -WIDEST, most: WIDEST, step: 0.1, decimals: 1 };

/** An error on its way back through time, in a plain unit that feeds itself and in an LSTM cell, weight and gates under the finger. */
export default function ThroughTime(props: FigureProps<ThroughTimeState>) {
  const figure = useFigure(throughTime, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  const { plain, cell, at } = view;
  const slider = (of: (typeof gates)[number] | 'weight' | 'loop', label: string, { decimals, ...reach }: typeof ofGates, name?: string) => (
    <Slider
      key={of}
      label={label}
      name={name}
      value={state[of]}
      {...reach}
      text={format(state[of], decimals)}
      onValue={(to) => set({ [of]: to })}
    />
  );
  return (
    <FigureFrame
      figure={figure}
      title="An error on its way back through time"
      instruction="Press Play. Then drag the forget gate to 1, and the weight."
      caption={
        <>
          <strong>The same factor, over and over.</strong> At each step back, the plain unit multiplies an error by its weight and its
          slope. The cell multiplies it by its forget gate alone: at 1 the error lasts, as in 1997; at 0.9 an eighth is left after twenty
          steps.
        </>
      }
      reading={reading}
      say={spokenPowers(`${view.words} ${view.verdict}`)}
      stepLabel="Earlier"
      settings={
        <>
          <Choice label="curve of the plain unit" options={kindOptions} value={state.kind} onChange={(kind) => set({ kind })} />
          {slider('loop', 'cell’s output to its input', ofWeights)}
        </>
      }
      table={
        <PlotTable
          caption="From the last step back"
          heads={['step', 'unit says', 'error left', 'cell holds', 'error left', 'by the state alone']}
          rows={view.rows}
        />
      }
    >
      <div className="through" data-at={at}>
        <div className="through-main">
          <Band strand={plain} at={at} />
          <Band strand={cell} at={at} />
          <p className="through-scale" aria-hidden="true">
            <span>step 1</span>
            <span>step {STEPS}</span>
          </p>
        </div>
        <div className="through-side">
          <div className="through-sliders">
            {slider('weight', 'weight w', ofWeights, 'weight of the plain unit from its own output')}
            {gates.map((gate) => slider(gate, `${gate} gate`, ofGates))}
          </div>
          <p className="figure-verdict through-verdict">
            <Raised text={view.verdict} />
          </p>
          <Values
            className="through-chains"
            caption="What arrives at step 1"
            heads={[which, 'error in', `× ${STEPS - 1} steps`, '= at step 1']}
            rows={[plain, cell].map(({ name, chain }) => [name, ...chain])}
          />
        </div>
        <Shares view={view} />
      </div>
    </FigureFrame>
  );
}

/** Both shares on a ruler of powers of ten. */
function Shares({ view: { plain, cell, alone, at, words } }: { readonly view: ThroughTimeView }) {
  return (
    <Plot
      className="through-shares"
      label={`The share of the error that is left at each step. ${spokenPowers(words)}`}
      x={{ domain: [1, STEPS], ticks: [1, 6, 11, 16, STEPS], label: 'step' }}
      y={{ domain: DOMAIN, log: true, ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1, 1e4], label: 'share of the error' }}
      height={[150, 150]}
      room={{ left: 44, right: 12, top: 28 }}
    >
      <Rule y={1} line="dot" />
      {alone && <Curve points={alone} width="thin" dash />}
      <Curve points={plain.points} tone="backward" width="thin" />
      <Curve points={cell.points} tone="backward" width="thick" />
      <Rule x={at} line="hair" />
    </Plot>
  );
}

const reading = (
  <>
    <p>
      <strong>The bands</strong> run from step {STEPS} at the right back to step 1; where a band is half as wide, half of the error is left.
      The doorways are what each step lets through: the unit’s weight times its slope, the cell’s forget gate. <strong>Below</strong>, the
      same on powers of ten, thin for the unit, thick for the cell.
    </p>
    <p>
      An input of 1 comes in at step 1, through the input gate, and nothing after. The error is made at step {STEPS} and enters the cell
      through its output gate. Gates are held by hand here; in a network they learn. With a weight from the cell’s output to its input there
      is a second way back; the dashed line is the state alone, where the error was cut in 1997.
    </p>
  </>
);
