import { Choice } from '@/components/controls/Choice';
import { SeedField } from '@/components/controls/SeedField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed } from '@/components/figure/use-run';
import { useTakenOver } from '@/components/figure/use-taken-over';
import { Values } from '@/components/marks/Values';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { Angles, Arrows } from './Angles';
import { bookOf, EPSILON, RANGE } from './run';
import { feedback, LAST, RECORDED, STRIDE, type FeedbackState } from './state';
import { view as viewOf, type FeedbackRecord, type FeedbackView } from './view';

const taskOptions = [
  { value: 'parity', text: 'parity', spoken: 'parity of three inputs' },
  { value: 'encoder', text: 'encoder', spoken: 'eight patterns through five units' },
  { value: 'deep', text: '2 layers', spoken: 'eight patterns through two hidden layers' },
] as const;

interface FeedbackProps extends FigureProps<FeedbackState> {
  /** What `npm run reproduce` recorded. */
  readonly record?: FeedbackRecord;
}

/** Back-propagation against a fixed random way down: the angle between the two signals, and how long a hundred starts took. */
export default function Feedback({ record, ...props }: FeedbackProps) {
  const figure = useFigure(feedback, props);
  const { state, set } = figure;
  const { task, seed } = state;
  const taken = useTakenOver();
  // The first drawing needs no more than its own moment; the rest is trained in the page's free time.
  useFollowed([bookOf({ task, seed, way: 'fixed' }), bookOf({ task, seed, way: 'same' })], taken ? LAST : state.cursor);
  const view = viewOf(state, record ?? null, taken ? LAST : state.cursor);
  return (
    <FigureFrame
      figure={figure}
      title="Another way down"
      instruction="Press Play and watch the angle."
      caption={
        <>
          <strong>Fixed random weights can carry the error down too.</strong> The forward weights come to fit them, so that the angle falls
          and the signal points downhill. It takes longer than back-propagation in all three tasks, longest through two hidden layers. Where
          back-propagation itself teaches, the angle stays near 90°.
        </>
      }
      reading={<Reading />}
      say={view.verdict}
      stepLabel={`${STRIDE} sweeps`}
      choice={<Choice label="task" options={taskOptions} value={task} onChange={(to) => set({ task: to })} />}
      seed={`seed ${seed}`}
      settings={<SeedField label="Seed" seed={seed} last={RECORDED} onSeed={(to) => set({ seed: to })} />}
      table={<RunTable view={view} />}
    >
      <div className="feedback" data-sweeps={view.sweeps} data-known={view.known}>
        <Angles view={view} />
        <div className="feedback-side">
          <Arrows angle={view.angle} />
          <p className="figure-verdict feedback-verdict">{view.verdict}</p>
          <Values
            className="feedback-now"
            caption="Both ways from this start"
            heads={['the way down', 'E', 'angle', 'right at']}
            rows={ways.map(({ way, head }) => [head, ...view.now[way]])}
            rowClass={(row) => (ways[row]!.way === 'fixed' ? 'is-fixed' : undefined)}
          />
          <p className="feedback-note">{view.compared}</p>
        </div>
      </div>
    </FigureFrame>
  );
}

const wayHead = (sign: string, name: string) => (
  <>
    <span aria-hidden="true">{sign} </span>
    {name}
  </>
);
const ways = [
  { way: 'same', head: wayHead('○', 'the same weights') },
  { way: 'fixed', head: wayHead('●', 'random weights') },
] as const;

function RunTable({ view: { angles, E } }: { readonly view: FeedbackView }) {
  const rows = angles.fixed.flatMap(([sweeps, angle], k) =>
    k % 10 === 0 ? [[grouped(sweeps), format(angle, 1), format(E.fixed[k]!), format(angles.same[k]![1], 1), format(E.same[k]!)]] : [],
  );
  return (
    <PlotTable
      caption="Angles in degrees, and errors"
      heads={['sweep', 'angle, random', 'E, random', 'angle, same', 'E, same']}
      rows={rows}
    />
  );
}

function Reading() {
  return (
    <>
      <p>
        The <strong>arrows</strong> are two signals that can reach the lowest hidden layer, all its units and all cases as one vector each:
        ∂E/∂x as back-propagation sends it, level, and what comes down through the fixed random weights. The <strong>solid curve</strong> is
        their angle in the run that random weights teach, the <strong>dashed</strong> one in the run that back-propagation teaches, from the
        same start. Each dot is one of {RECORDED} recorded runs, at the sweep when all outputs were on the right side of one half: full with
        random weights, open with the same.
      </p>
      <p>
        Tasks: parity of three inputs with eight hidden units; eight patterns through five units; the same through two layers of eight. ε ={' '}
        {EPSILON}, no velocity; weights, biases and the random way down begin within ±{RANGE}. These are small tasks; on large ones such
        rules did badly, as the text says.
      </p>
    </>
  );
}
