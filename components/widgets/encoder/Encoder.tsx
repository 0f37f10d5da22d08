import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { Tool } from '@/components/controls/Tool';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { Values } from '@/components/marks/Values';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { Cube } from './Cube';
import { ManyCodes } from './ManyCodes';
import { alpha, digitOf, epsilon, FIRST_HIDDEN, HIDDEN, MIDDLE, runOf, SEEDS, settings, solvedAt, steppedMoment } from './run';
import { encoder, type EncoderState } from './state';
import { view as viewOf } from './view';

const units = Array.from({ length: HIDDEN }, (_, h) => FIRST_HIDDEN + h);

/** Eight patterns through three hidden units: the net invents a code for each. */
export default function Encoder(props: FigureProps<EncoderState>) {
  const figure = useFigure(encoder, props);
  const { state, set, id, number } = figure;
  const run = runOf(state.seed);
  const { moment } = useRun(run, state.sweep);
  const view = useMemo(() => viewOf(moment), [moment]);
  const solved = solvedAt(run);
  const other = () => set({ seed: 1 + Math.floor(Math.random() * SEEDS) });
  return (
    <FigureFrame
      figure={figure}
      title="Eight patterns, three units: a code is invented"
      instruction="Press Play, and watch the eight codes part."
      caption={caption}
      reading={reading}
      say={view.words}
      stepLabel="Sweep"
      keys={{ n: other }}
      hint="N other seed"
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => set({ seed })} />}
    >
      <div className="encoder" data-sweep={moment.sweeps} data-distinct={view.distinct}>
        <Values
          className="encoder-codes"
          caption="What the hidden units say to each pattern"
          heads={['pattern', ...units.map((j) => `unit ${j}`), 'code', 'comes out']}
          rows={view.codes.map((code, k) => [
            k + 1,
            ...code.map((y, h) => <Said key={h} y={y} />),
            view.digits[k],
            `${format(view.said[k]!, 2)} ${view.right[k] ? 'right' : 'wrong'}`,
          ])}
          cellClass={(row, column) => {
            if (column > HIDDEN) return column === HIDDEN + 1 ? 'encoder-digits' : undefined;
            return digitOf(view.codes[row]![column - 1]!) === '½' ? 'is-middle' : undefined;
          }}
        />
        <div className="encoder-cube">
          <p className="encoder-head">
            unit {FIRST_HIDDEN} →, unit {FIRST_HIDDEN + 1} ↑, unit {FIRST_HIDDEN + 2} to the back
          </p>
          <Cube codes={view.codes} />
        </div>
        <div className="encoder-words">
          <p>
            {view.words}
            {solved !== undefined && solved <= moment.sweeps && ` All right since sweep ${grouped(solved)}.`}
          </p>
          <Tool onPress={other}>Other seed</Tool>
          <p>
            <OpenInStepper moment={steppedMoment(state.seed, moment.sweeps)} from={{ id, number }}>
              Open this sweep in the stepper
            </OpenInStepper>
          </p>
          <ManyCodes />
        </div>
      </div>
    </FigureFrame>
  );
}

/** What a hidden unit says, as a square and in figures. */
const Said = ({ y }: { readonly y: number }) => (
  <>
    <HintonSquare value={y} />
    <span>{format(y, 2)}</span>
  </>
);

const caption = (
  <>
    <strong>Nobody tells the net how to write eight things with three units.</strong> It has to find codes that differ, and it does not keep
    to 0 and 1: where the task leaves a unit undecided, a value near one half serves as well as any.
  </>
);

const reading = (
  <p>
    The area of a square is the output of a hidden unit. In the code a value up to {MIDDLE[0]} counts as 0, from {MIDDLE[1]} as 1, and ½
    stands for what is between. “Comes out” is the output unit that should say 1; right means that all eight outputs are on the right side
    of 0.5. In the cube each pattern is a point. The longer chapter of 1986 gives no step size or starting range; ours are ε = {epsilon}, α
    = {alpha} and ±{settings.range}. Of the thousand, those have learned it whose outputs came within 0.1 of their targets.
  </p>
);
