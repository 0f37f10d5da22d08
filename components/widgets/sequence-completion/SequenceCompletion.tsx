import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { sequences } from '@/lib/nets/sequences';
import { grouped } from '@/lib/notation/magnitude';
import { ManyStarts } from './ManyStarts';
import { Pairs } from './Pairs';
import { runOf, solvedAt } from './run';
import { sequenceCompletion, type SequenceCompletionState } from './state';
import { Tape } from './Tape';
import { view as viewOf } from './view';

/** A recurrent net that is given two letters and has to say four digits, trained while one looks on. */
export default function SequenceCompletion(props: FigureProps<SequenceCompletionState>) {
  const figure = useFigure(sequenceCompletion, props);
  const { state, set } = figure;
  const run = runOf(state.seed);
  const { moment } = useRun(run, state.sweep);
  const view = useMemo(() => viewOf(moment, state.chosen), [moment, state.chosen]);
  const solved = solvedAt(run);
  return (
    <FigureFrame
      figure={figure}
      title="Two letters in, four digits out"
      instruction="Press Play, and watch the 25 tiles fill. Tap a tile to open it."
      caption={<Caption />}
      reading={<Reading />}
      say={`${view.words} ${view.told}`}
      stepLabel="Sweep"
      hint="arrows and Enter on the map open a pair"
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => set({ seed })} />}
    >
      <div className="sequence" data-sweep={moment.sweeps} data-trained={view.trained} data-others={view.others}>
        <div>
          <Tape steps={view.steps} />
          <p className="sequence-told">{view.told}</p>
        </div>
        <div className="sequence-side">
          <Pairs tiles={view.tiles} chosen={state.chosen} onChoose={(chosen) => set({ chosen })} />
          <p className="figure-say sequence-words">
            {view.words}
            {solved !== undefined && solved <= moment.sweeps && ` All right since sweep ${grouped(solved)}.`}
          </p>
          <ManyStarts />
        </div>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>When the digits are asked for, the letters are gone.</strong> What is left of them are the thirty hidden units, which hand
      what they say on from step to step. Nobody tells the net what a letter stands for. Most nets complete most of the five sequences that
      they were never shown, but not all.
    </>
  );
}

const [{ epsilon } = { epsilon: NaN }] = sequences.settings.schedule;

function Reading() {
  return (
    <p>
      The area of a square is what a unit says. A digit counts as right when its own unit is above one half and the two others are below. In
      the map, a row for the first letter, a column for the second, and a quarter of a tile for each right digit; thick frames are the five
      pairs kept out of the training. ε = {epsilon}, no velocity, weights uniform in ±{sequences.settings.range}, the gradients of the
      copies of a weight added, as in our record of a hundred starts; the longer chapter gives none of these, and its digit units were also
      joined to each other.
    </p>
  );
}
