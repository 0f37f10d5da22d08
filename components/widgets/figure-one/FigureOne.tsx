import { useMemo } from 'react';
import { NumberField } from '@/components/controls/NumberField';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { Squares } from '@/components/marks/plot/Squares';
import { Sym } from '@/components/marks/Sym';
import { paper, printed, runOf, SEEDS, solvedAt, type Recipe } from './run';
import { Ratios } from './Ratios';
import { RunSeeds, Seeds } from './Seeds';
import { useSeeds } from './use-seeds';
import { figureOne, MOST_HIDDEN, type FigureOneState } from './state';
import { steppedMoment } from './stepped-moment';
import { runWords, threes, view as viewOf } from './view';
import { Weights } from './Weights';

export interface FigureOneProps {
  /** The figure's number, "7.1"; given by the chapter compiler. */
  readonly number: string;
  /** When the runs of content/results came right, from seed 1 on; given by the page. */
  readonly record?: readonly (number | null)[];
  /** Where the figure starts; the gallery uses it. */
  readonly start?: Partial<FigureOneState>;
}

const options = [
  { value: 'run', text: 'This run', spoken: 'the weights of this run' },
  { value: 'printed', text: 'As printed', spoken: 'the weights that the paper prints' },
] as const;
const diagonal = threes.map((_, k) => [k, k] as const);
const none: readonly (number | null)[] = [];

/** Fig. 1 of the Letter, alive: its net learns from any start, beside a thousand others. */
export default function FigureOne({ number, record = none, start }: FigureOneProps) {
  const figure = useFigure(figureOne, { number, start });
  const { state, dispatch } = figure;
  const { source, seed, sweep, input, hidden, epsilon, alpha, range } = state;
  const recipe = useMemo((): Recipe => ({ hidden, epsilon, alpha, range }), [hidden, epsilon, alpha, range]);
  const run = runOf({ ...recipe, seed });
  const { moment } = useRun(run, sweep);
  const weights = source === 'printed' ? printed : moment.weights;
  const many = useSeeds(recipe);
  const view = useMemo(() => viewOf({ source, input, hidden }, weights, moment.sweeps), [source, input, hidden, weights, moment.sweeps]);
  const solved = solvedAt(run);
  const at = moment.sweeps;
  const change = (one: keyof Recipe) => (value: number) => dispatch({ type: 'recipe', recipe: { [one]: value } });
  const other = () => dispatch({ type: 'seed', seed: 1 + Math.floor(Math.random() * SEEDS) });

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
      choice={<Choice label="weights" options={options} value={source} onChange={(to) => dispatch({ type: 'source', source: to })} />}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed of the starting weights" seed={seed} onSeed={(to) => dispatch({ type: 'seed', seed: to })} />
          <NumberField
            label="Hidden units"
            value={hidden}
            step={1}
            least={1}
            most={MOST_HIDDEN}
            whole
            was={was('hidden', hidden)}
            onValue={change('hidden')}
          />
          <NumberField
            label={<Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} silent />}
            name="epsilon"
            value={epsilon}
            step={0.01}
            least={0}
            most={2}
            was={was('epsilon', epsilon)}
            onValue={change('epsilon')}
          />
          <NumberField
            label={<Sym mark={{ of: { q: 'alpha' }, tone: 'ink' }} silent />}
            name="alpha"
            value={alpha}
            step={0.05}
            least={0}
            most={0.99}
            was={was('alpha', alpha)}
            onValue={change('alpha')}
          />
          <NumberField
            label="Starting range ±"
            value={range}
            step={0.1}
            least={0.01}
            most={5}
            was={was('range', range)}
            onValue={change('range')}
          />
          <div className="one-more">
            <RunSeeds many={many} />
            <button type="button" className="figure-tool" onClick={other}>
              Other seed
            </button>
            <OpenInStepper moment={steppedMoment(state, moment)} from={{ id: figure.id, number }}>
              Open these weights in the stepper, with this input
            </OpenInStepper>
          </div>
        </>
      }
    >
      <div className="figure-one" data-sweep={at} data-right={view.right} data-source={source}>
        <div className="one-net">
          <Weights view={view} onFlip={(place) => dispatch({ type: 'flip', at: place })} />
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
              <p className="one-ratios">
                Sizes from the outside in: {view.hidden.map(({ unit, ratios }) => `unit ${unit} ${ratios}`).join('; ')}
              </p>
            </div>
          </div>
        </div>
        <div className="one-runs">
          <Ratios run={run} sweep={at} solved={solved} onGo={(to) => dispatch({ type: 'go', to })} />
          <p className="one-run-words">{runWords(at, solved, [run.watched('middle').get(at), run.watched('largest').get(at)])}</p>
          <Seeds many={many} recipe={recipe} seed={seed} sweep={at} solved={solved} record={record} />
        </div>
      </div>
    </FigureFrame>
  );
}

/** The paper's number, where the reader has another. */
const was = (one: keyof Recipe, value: number) => (value === paper[one] ? undefined : paper[one]);

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
