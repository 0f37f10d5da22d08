import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Plane } from './Plane';
import { perceptron, type PerceptronState } from './state';
import { SweepStrip } from './SweepStrip';
import { Sweeps, Worked } from './Tables';
import { MOST_POINTS } from './tasks';
import { view as viewOf } from './view';

const options = [
  { value: 'and', text: 'AND', spoken: 'AND: on when both inputs are on' },
  { value: 'or', text: 'OR', spoken: 'OR: on when at least one input is on' },
  { value: 'xor', text: 'XOR', spoken: 'XOR: on when exactly one input is on' },
  { value: 'own', text: 'Yours', spoken: 'points that you place' },
] as const;

/** A perceptron learning, one look at one case a step: Rosenblatt's rule, up to where its end is known. */
export default function Perceptron({ number, start }: FigureProps<PerceptronState>) {
  const handle = useFigure(perceptron, { number, start });
  const { state, dispatch } = handle;
  const view = useMemo(() => viewOf(state), [state]);
  const own = state.task === 'own';
  const cases = view.plane.places.length;

  return (
    <FigureFrame
      figure={handle}
      title="A perceptron learning"
      instruction={
        own
          ? 'Tap the plane to place a 1, again for a 0, again to clear.'
          : 'Step through XOR to its end. Then try AND, OR, or points of your own.'
      }
      caption={<Caption />}
      reading={<Reading />}
      say={[view.say, view.closing].filter((part) => part !== null).join(' ')}
      choice={
        <Choice label="what to learn" options={options} value={state.task} onChange={(to) => dispatch({ type: 'choose', task: to })} />
      }
      ruler={{
        says: view.say,
        stops: view.run.mistakes.map((_, k) => (k + 1) * cases),
        children: <SweepStrip run={view.run} cursor={state.cursor} cases={cases} />,
      }}
    >
      <div className="perceptron" data-step={state.cursor} data-verdict={view.verdict ?? undefined}>
        <div className="perceptron-plane">
          <Plane
            plane={view.plane}
            open={own}
            spot={state.spot}
            onPlace={(a, b) => dispatch({ type: 'place', a, b })}
            onMove={(a, b) => dispatch({ type: 'move', a, b })}
          />
          {own && (
            <p className="perceptron-points">
              {cases} of at most {MOST_POINTS} points{' '}
              <button type="button" className="figure-tool" onClick={() => dispatch({ type: 'clear' })}>
                Clear the plane
              </button>
            </p>
          )}
        </div>
        <div className="perceptron-side">
          <p className="perceptron-say">{view.say}</p>
          <Worked rows={view.worked} />
          <Sweeps rows={view.sweeps} most={5} />
          {view.closing && <p className="figure-closing">{view.closing}</p>}
        </div>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>For XOR the weights come back, so the learning can never end.</strong> When the same weights return at the start of a sweep,
      all that follows is the same too. Two rows marked <em>the same</em> are that proof; AND and OR, which one line can part, come to rest
      instead.
    </>
  );
}

function Reading() {
  return (
    <p>
      A disc shows the answer wanted there, hatching the half of the plane that is answered with 1, a thick ring a case that the weights get
      wrong. The dashed line is where the line stood before a correction. All weights start at 0 and each correction is a whole input, so
      all numbers stay whole, and weights that return are the same exactly. Under the keys: mistakes in each sweep.
    </p>
  );
}
