import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { Cube } from './Cube';
import { ManyCodes } from './ManyCodes';
import { digitOf, FIRST_HIDDEN, HIDDEN, MIDDLE, runOf, SEEDS, settings, solvedAt } from './run';
import { encoder, type EncoderState } from './state';
import { steppedMoment } from './stepped-moment';
import { view as viewOf, type EncoderView } from './view';

/** Eight patterns through three hidden units: the net invents a code for each. */
export default function Encoder({ number, start }: FigureProps<EncoderState>) {
  const figure = useFigure(encoder, { number, start });
  const { state, dispatch } = figure;
  const run = runOf(state.seed);
  const { moment } = useRun(run, state.sweep);
  const view = useMemo(() => viewOf(moment), [moment]);
  const solved = solvedAt(run);
  const toSeed = (seed: number) => dispatch({ type: 'seed', seed });
  const other = () => toSeed(1 + Math.floor(Math.random() * SEEDS));
  return (
    <FigureFrame
      figure={figure}
      title="Eight patterns, three units: a code is invented"
      instruction="Press Play, and watch the eight codes part."
      caption={<Caption />}
      reading={<Reading />}
      say={view.words}
      stepLabel="Sweep"
      keys={{ n: other }}
      hint="N other seed"
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={state.seed} onSeed={toSeed} />}
    >
      <div className="encoder" data-sweep={moment.sweeps} data-distinct={view.distinct}>
        <Codes view={view} />
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
          <button type="button" className="figure-tool" onClick={other}>
            Other seed
          </button>
          <p>
            <OpenInStepper moment={steppedMoment(state.seed, moment.sweeps)} from={{ id: figure.id, number }}>
              Open this sweep in the stepper
            </OpenInStepper>
          </p>
          <ManyCodes />
        </div>
      </div>
    </FigureFrame>
  );
}

const units = Array.from({ length: HIDDEN }, (_, h) => FIRST_HIDDEN + h);

/** A row for each pattern: what the three hidden units say to it, that in digits, and what comes out. */
function Codes({ view: { codes, digits, said, right } }: { readonly view: EncoderView }) {
  return (
    <table className="encoder-codes">
      <caption className="heard">What the hidden units say to each pattern</caption>
      <thead>
        <tr>
          <th scope="col">pattern</th>
          {units.map((j) => (
            <th key={j} scope="col">
              unit {j}
            </th>
          ))}
          <th scope="col">code</th>
          <th scope="col">comes out</th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code, k) => (
          <tr key={k}>
            <th scope="row">{k + 1}</th>
            {code.map((y, h) => (
              <td key={h} className={digitOf(y) === '½' ? 'is-middle' : undefined}>
                <HintonSquare value={y} />
                <span>{format(y, 2)}</span>
              </td>
            ))}
            <td className="encoder-digits">{digits[k]}</td>
            <td>
              {format(said[k] ?? NaN, 2)} {right[k] ? 'right' : 'wrong'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Caption() {
  return (
    <>
      <strong>Nobody tells the net how to write eight things with three units.</strong> It has to find codes that differ, and it does not
      keep to 0 and 1: where the task leaves a unit undecided, a value near one half serves as well as any.
    </>
  );
}

const [{ epsilon, alpha } = { epsilon: NaN, alpha: NaN }] = settings.schedule;

function Reading() {
  return (
    <p>
      The area of a square is the output of a hidden unit. In the code a value up to {MIDDLE[0]} counts as 0, from {MIDDLE[1]} as 1, and ½
      stands for what is between. “Comes out” is the output unit that should say 1; right means that all eight outputs are on the right side
      of 0.5. In the cube each pattern is a point. The longer chapter of 1986 gives no step size or starting range; ours are ε = {epsilon},
      α = {alpha} and ±{settings.range}. Of the thousand, those have learned it whose outputs came within 0.1 of their targets.
    </p>
  );
}
