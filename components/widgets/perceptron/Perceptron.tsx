import { Choice } from '@/components/controls/Choice';
import { Tool } from '@/components/controls/Tool';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Values } from '@/components/marks/Values';
import { UNKNOWN } from '@/lib/notation/format';
import { PerceptronPlane } from './PerceptronPlane';
import { perceptron, type PerceptronState } from './state';
import { SweepStrip } from './SweepStrip';
import { MOST_POINTS } from './tasks';
import { view as viewOf, type PerceptronView } from './view';

const options = [
  { value: 'and', text: 'AND', spoken: 'AND: on when both inputs are on' },
  { value: 'or', text: 'OR', spoken: 'OR: on when at least one input is on' },
  { value: 'xor', text: 'XOR', spoken: 'XOR: on when exactly one input is on' },
  { value: 'own', text: 'Yours', spoken: 'points that you place' },
] as const;

/** A perceptron learning, one look at one case a step: Rosenblatt's rule, up to where its end is known. */
export default function Perceptron(props: FigureProps<PerceptronState>) {
  const figure = useFigure(perceptron, props);
  const { state, set } = figure;
  const view = viewOf(state);
  const { plane, worked, say, closing, run } = view;
  const own = state.task === 'own';
  const cases = plane.places.length;

  return (
    <FigureFrame
      figure={figure}
      title="A perceptron learning"
      instruction={
        own
          ? 'Tap the plane to place a 1, again for a 0, again to clear.'
          : 'Step through XOR to its end. Then try AND, OR, or points of your own.'
      }
      caption={caption}
      reading={reading}
      say={closing === null ? say : `${say} ${closing}`}
      choice={<Choice label="what to learn" options={options} value={state.task} onChange={(task) => set({ task })} />}
      ruler={{
        says: say,
        stops: run.mistakes.map((_, k) => (k + 1) * cases),
        children: <SweepStrip run={run} cursor={state.cursor} cases={cases} />,
      }}
    >
      <div className="perceptron" data-step={state.cursor} data-verdict={view.verdict ?? undefined}>
        <div className="perceptron-plane">
          <PerceptronPlane
            plane={plane}
            open={own}
            spot={state.spot}
            onPlace={(a, b) => figure.dispatch({ type: 'place', a, b })}
            onMove={(a, b) => set({ spot: { a, b } })}
          />
          {own && (
            <p className="perceptron-points">
              {cases} of at most {MOST_POINTS} points <Tool onPress={() => set({ points: [] })}>Clear the plane</Tool>
            </p>
          )}
        </div>
        <div className="perceptron-side">
          <p className="figure-say perceptron-say">{say}</p>
          <Values
            caption="This case"
            heads={['this case', ...heads, 'total']}
            rows={worked.map(({ head, cells }) => [head, ...cells])}
            rowClass={(row) => worked[row]!.pass && `pass-${worked[row]!.pass}`}
          />
          <Sweeps rows={view.sweeps} />
          {closing && <p className="figure-closing">{closing}</p>}
        </div>
      </div>
    </FigureFrame>
  );
}

const heads = ['input 1', 'input 2', 'bias'];
/** Rows of sweeps that there is room for. */
const MOST_ROWS = 5;

/** The weights at the start of each sweep. Equal rows at the end of a run are the proof that it cycles. */
function Sweeps({ rows }: { readonly rows: PerceptronView['sweeps'] }) {
  const returning = rows.find(({ returns }) => returns);
  const last = rows.slice(-MOST_ROWS);
  const shown = returning && !last.includes(returning) ? [returning, ...last.slice(1)] : last;
  return (
    <Values
      caption="Weights at the start of each sweep, and the mistakes in it"
      heads={['sweep starts with', ...heads, 'wrong']}
      rows={shown.map(({ sweep, numbers, mistakes, returns }) => [
        <>
          {sweep}
          {returns && <span className="sweep-same"> the same</span>}
        </>,
        ...numbers,
        mistakes === null ? UNKNOWN : String(mistakes),
      ])}
      rowClass={(row) => (shown[row]!.returns ? 'is-return' : undefined)}
    />
  );
}

const caption = (
  <>
    <strong>For XOR the weights come back, so the learning can never end.</strong> When the same weights return at the start of a sweep, all
    that follows is the same too. Two rows marked <em>the same</em> are that proof; AND and OR, which one line can part, come to rest
    instead.
  </>
);

const reading = (
  <p>
    A disc shows the answer wanted there, hatching the half of the plane that is answered with 1, a thick ring a case that the weights get
    wrong. The dashed line is where the line stood before a correction. All weights start at 0 and each correction is a whole input, so all
    numbers stay whole, and weights that return are the same exactly. Under the keys: mistakes in each sweep.
  </p>
);
