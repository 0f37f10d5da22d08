import { useMemo } from 'react';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Raised } from '@/components/marks/Raised';
import { Values } from '@/components/marks/Values';
import { spokenPowers } from '@/lib/notation/magnitude';
import { Row } from './Row';
import { breakOrMend, LARGEST, MACHINES, rates, SMALLEST, type RatesState } from './state';
import { given, nudgeText, SEED, sizes, view as viewOf, type RatesView } from './view';

const reading = (
  <>
    <p>
      The net is the stepper’s of How It Works, weights from seed {SEED}, with the inputs {given.inputs.join(' and ')} and the target{' '}
      {given.target}. Between the machines stand a quantity, its value now and, in green, how far the nudge moves it: measured, by running
      the row again. All that is not on this path stands still.
    </p>
    <p>
      A rate is how far what comes out moves for a small move of 1 of what goes in. In the chart the line is what the rates say, the dots
      are measured. With a nudge that is not small the two part.
    </p>
  </>
);

/** Machines in a row between a weight and the error: each multiplies a nudge, and one can be broken. */
export default function Rates(props: FigureProps<RatesState>) {
  const figure = useFigure(rates, props);
  const { state, set } = figure;
  const { cursor, nudge, broken } = state;
  const view = useMemo(() => viewOf({ cursor, nudge, broken }), [cursor, nudge, broken]);
  return (
    <FigureFrame
      figure={figure}
      title="Rates multiply"
      hint="↑ ↓ machines"
      instruction="Step the nudge through. Then break a machine."
      caption={
        <>
          <strong>A nudge goes through five machines, and each multiplies it.</strong> What comes out, divided by what went in, is the
          product of the five rates: the slope by which the weight is changed. Where one machine is stuck, the error feels nothing of the
          nudge, and the weight learns nothing.
        </>
      }
      reading={reading}
      say={spokenPowers(view.say)}
      choice={
        <Slider
          label="nudge"
          name="Nudge of the weight"
          value={nudge}
          least={SMALLEST}
          most={LARGEST}
          step={1}
          text={nudgeText(nudge)}
          onValue={(to) => set({ nudge: to })}
        />
      }
    >
      <div className="rates" data-step={cursor} data-broken={broken ?? 'none'}>
        <Row view={view} onBreak={(machine) => set(breakOrMend(state, machine))} />
        <Left view={view} />
        <div className="rates-words">
          <p className="figure-say rates-say">
            <Raised text={view.say.replaceAll(' × ', '\u00a0×\u00a0')} />
          </p>
          <Values
            className="rates-product"
            caption="The product of the rates, and the same measured"
            rows={[
              ['rates multiplied', <Total key="rates" sum={`${view.product.factors} = `} result={view.product.result} />],
              ['nudge out : nudge in', <Total key="moves" result={view.ratio} />],
            ]}
          />
        </div>
      </div>
    </FigureFrame>
  );
}

const Total = ({ sum = '', result }: { readonly sum?: string; readonly result: string }) => (
  <>
    {sum}
    <b>
      <Raised text={result} />
    </b>
  </>
);

/** What is left of the nudge below each place, in powers of ten: a rate of ½ is the same stretch down everywhere. */
function Left({ view: { predicted, measured } }: { readonly view: RatesView }) {
  const dots = (negative: boolean) => measured.filter((one) => one.negative === negative).map(({ at }) => at);
  return (
    <Plot
      className="rates-left"
      label="How much of the nudge is left at each place, in powers of ten: by the rates as a line, measured as dots"
      x={{ domain: [0, MACHINES], ticks: [] }}
      y={{ ...sizes, label: 'of the nudge, so much is left \u00a0 ● measured \u00a0 ○ with a minus' }}
      height={[148, 112]}
      room={{ left: 42, right: 42, narrowRight: 12, top: 30, bottom: 12 }}
    >
      <Curve points={predicted} tone="quiet" width="thin" />
      <Dots points={dots(false)} size={10} tone="change" />
      <Dots points={dots(true)} size={11} tone="change" open />
    </Plot>
  );
}
