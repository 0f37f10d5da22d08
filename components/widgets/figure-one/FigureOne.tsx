import { useMemo } from 'react';
import { NumberField } from '@/components/controls/NumberField';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { Tool } from '@/components/controls/Tool';
import { FigureFrame } from '@/components/figure/FigureFrame';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { Squares } from '@/components/marks/plot/Squares';
import { Sym } from '@/components/marks/Sym';
import { turnedOver } from '@/lib/nets/symmetry-units';
import { paper, printed, runOf, SEEDS, solvedAt, type Recipe } from './run';
import { Ratios } from './Ratios';
import { RunSeeds, Seeds } from './Seeds';
import { useSeeds } from './use-seeds';
import { figureOne, MOST_HIDDEN, type FigureOneState } from './state';
import { steppedMoment } from './stepped-moment';
import { runWords, threes, view as viewOf } from './view';
import { Weights } from './Weights';

interface FigureOneProps extends FigureProps<FigureOneState> {
  /** When the runs of content/results came right, from seed 1 on; given by the page. */
  readonly record?: readonly (number | null)[];
}

const options = [
  { value: 'run', text: 'This run', spoken: 'the weights of this run' },
  { value: 'printed', text: 'As printed', spoken: 'the weights that the paper prints' },
] as const;
const diagonal = threes.map((_, k) => [k, k] as const);
const none: readonly (number | null)[] = [];

const symbol = (q: 'epsilon' | 'alpha') => <Sym mark={{ of: { q }, tone: 'ink' }} silent />;
const fields = [
  { of: 'hidden', label: 'Hidden units', step: 1, least: 1, most: MOST_HIDDEN, whole: true },
  { of: 'epsilon', label: symbol('epsilon'), name: 'epsilon', step: 0.01, least: 0, most: 2 },
  { of: 'alpha', label: symbol('alpha'), name: 'alpha', step: 0.05, least: 0, most: 0.99 },
  { of: 'range', label: 'Starting range ±', step: 0.1, least: 0.01, most: 5 },
] as const;

/** Fig. 1 of the Letter, alive: its net learns from any start, beside a thousand others. */
export default function FigureOne({ record = none, ...props }: FigureOneProps) {
  const figure = useFigure(figureOne, props);
  const { state, set, id, number } = figure;
  const { source, seed, sweep, input, hidden, epsilon, alpha, range } = state;
  const recipe = useMemo((): Recipe => ({ hidden, epsilon, alpha, range }), [hidden, epsilon, alpha, range]);
  const run = runOf({ ...recipe, seed });
  const { moment } = useRun(run, sweep);
  const weights = source === 'printed' ? printed : moment.weights;
  const many = useSeeds(recipe);
  const view = useMemo(() => viewOf({ source, input, hidden }, weights, moment.sweeps), [source, input, hidden, weights, moment.sweeps]);
  const solved = solvedAt(run);
  const at = moment.sweeps;
  const toSeed = (to: number) => set({ seed: to });
  const other = () => toSeed(1 + Math.floor(Math.random() * SEEDS));

  return (
    <FigureFrame
      figure={figure}
      title="The paper’s Fig. 1, learning"
      instruction="Press Play. Turn inputs over. Load the printed weights."
      caption={<Caption />}
      reading={<Reading />}
      say={view.say}
      stepLabel="Sweep"
      keys={{ n: other }}
      hint="↑ ↓ inputs · N other seed"
      choice={<Choice label="weights" options={options} value={source} onChange={(to) => set({ source: to })} />}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed of the starting weights" seed={seed} onSeed={toSeed} />
          {fields.map(({ of, ...field }) => (
            <NumberField
              key={of}
              {...field}
              value={recipe[of]}
              // The paper's number, where the reader has another.
              was={recipe[of] === paper[of] ? undefined : paper[of]}
              onValue={(to) => set({ [of]: to })}
            />
          ))}
          <div className="one-more">
            <RunSeeds many={many} />
            <Tool onPress={other}>Other seed</Tool>
            <OpenInStepper moment={steppedMoment(state, moment)} from={{ id, number }}>
              Open these weights in the stepper, with this input
            </OpenInStepper>
          </div>
        </>
      }
    >
      <div className="figure-one" data-sweep={at} data-right={view.right} data-source={source}>
        <div className="one-net">
          <Weights view={view} onFlip={(place) => set({ input: turnedOver(input, place) })} />
          <div className="one-answers">
            <div className="one-map">
              <p className="one-head">
                64 answers, <strong>{view.right} right</strong>
              </p>
              <Squares
                label={`Answers to all 64 inputs; ${view.right} are right`}
                values={view.map}
                full={1}
                tone="forward"
                cell={17}
                rowNames={threes}
                framed={[...diagonal, view.here]}
              />
            </div>
            <div>
              <p className="one-words">{view.words}</p>
              <p className="one-ratios">Sizes from the outside in: {view.ratios}</p>
            </div>
          </div>
        </div>
        <div className="one-runs">
          <Ratios run={run} sweep={at} solved={solved} onGo={figure.walk!.go} />
          <p className="one-run-words">{runWords(at, solved, [run.watched('middle').get(at), run.watched('largest').get(at)])}</p>
          <Seeds many={many} recipe={recipe} seed={seed} sweep={at} solved={solved} record={record} />
        </div>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>The pattern that the paper prints comes out of most starts, but when it comes is a matter of luck.</strong> Mirror places get
      equal and opposite weights, so that a symmetric row cancels. Their sizes settle near 1 to 2 to 4, or now and then near 2 to 3 to 4,
      only after the last row has come right.
    </>
  );
}

function Reading() {
  return (
    <>
      <p>
        A square’s area is the size of a weight; filled is positive, hollow negative. Products of inputs that are on count in the sum, and
        their numbers are bold. In the map of answers a row is the first three inputs, a column the last three read backwards, a full square
        is an answer of 1; the framed diagonal holds the symmetric rows, and one further frame the row on show.
      </p>
      <p>
        Right: on the right side of 0.5. The two curves are the middle (dashed) and the largest size in unit 7, in multiples of the
        smallest. Below, each dot is a run; the ringed one is yours. Inputs 0 and 1, random biases and the stopping rule are our reading;
        the paper states none.
      </p>
    </>
  );
}
