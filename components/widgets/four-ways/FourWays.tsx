import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { SeedField } from '@/components/controls/SeedField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed } from '@/components/figure/use-run';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { Raised } from '@/components/marks/Raised';
import { deepSettings } from '@/lib/models/deep-net-four-ways';
import { grouped, spokenPowers } from '@/lib/notation/magnitude';
import { bookOf } from './run';
import { depths, EVERY, fourWaysFigure, layersOf, LOOKS, type FourWaysState } from './state';
import { ERRORS, MOVES, SWEEPS, view as viewOf, type FourWaysView, type WayView } from './view';

const depthOptions = depths.map((value) => ({ value, text: `${layersOf[value]} layers`, spoken: `${value} hidden layers` }));
/** A stroke of its own for each way. */
const strokes = [{ dash: true }, { width: 'thick' }, {}, { width: 'thin' }] as const;

/** The same deep net built and started in four ways, trained side by side: does its first layer learn? */
export default function FourWays({ number, start }: FigureProps<FourWaysState>) {
  const figure = useFigure(fourWaysFigure, { number, start });
  const { state, dispatch } = figure;
  const book = bookOf(state);
  useFollowed([book], state.cursor);
  const at = Math.min(state.cursor, book.known);
  const view = useMemo(() => viewOf(book, at), [book, at]);
  return (
    <FigureFrame
      figure={figure}
      title="One deep net, four ways"
      instruction="Press Play, and watch the first layers. Then take layers away."
      caption={
        <>
          <strong>The first layer decides.</strong> Through eight layers of the paper’s units hardly any slope reaches it, and it stays
          where chance put it. Change one thing, the units, the start or the connections, and it begins to move. With two layers even the
          first way moves.
        </>
      }
      reading={<Reading />}
      say={spokenPowers(view.words)}
      steps={{ at: view.sweeps, of: LOOKS * EVERY, unit: 'sweep' }}
      choice={
        <Choice label="hidden layers" options={depthOptions} value={state.depth} onChange={(depth) => dispatch({ type: 'depth', depth })} />
      }
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => dispatch({ type: 'seed', seed })} />}
    >
      <div
        className="four-ways"
        data-sweeps={view.sweeps}
        data-learned={view.ways
          .filter(({ learned }) => learned)
          .map(({ name }) => name)
          .join(' ')}
      >
        <Chart view={view} of="moves" title="how far the first layer has moved" />
        <Chart view={view} of="errors" title="error E" />
        <Standing ways={view.ways} />
      </div>
    </FigureFrame>
  );
}

function Chart({
  view: { ways, sweeps, words },
  of,
  title,
}: {
  readonly view: FourWaysView;
  readonly of: 'moves' | 'errors';
  readonly title: string;
}) {
  const moves = of === 'moves';
  return (
    <Plot
      className={`four-ways-${of}`}
      label={`The four nets over the sweeps: ${title}. ${spokenPowers(words)}`}
      x={{ domain: SWEEPS, ticks: [0, 1000, 2000, 3000], label: 'sweeps' }}
      y={
        moves
          ? { domain: MOVES, log: true, ticks: [1e-8, 1e-6, 1e-4, 1e-2, 1], label: title }
          : { domain: ERRORS, ticks: [0, 1, 2, 3, 4], label: title }
      }
      height={[220, 170]}
      room={{ left: 44, right: 92, narrowRight: 92, top: 28 }}
    >
      {moves && <Rule y={1} line="dot" />}
      {ways.map((way, k) => (
        <Curve key={way.name} points={way[of]} name={way.name} {...strokes[k]} />
      ))}
      <Rule x={sweeps} line="hair" />
    </Plot>
  );
}

/** How each of them stands. */
function Standing({ ways }: { readonly ways: readonly WayView[] }) {
  return (
    <div className="four-ways-standing" role="region" aria-label="How the four nets stand" tabIndex={0}>
      <table className="values">
        <caption className="heard">How the four nets stand</caption>
        <thead>
          <tr>
            <th scope="col">way</th>
            <th scope="col">first slope at the start</th>
            <th scope="col">first layer moved</th>
            <th scope="col">cases right</th>
            <th scope="col">learned by sweep</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ name, changed, heard, moved, right, verdict, learned }) => (
            <tr key={name} className={learned ? 'is-learned' : undefined}>
              <th scope="row">
                {name}
                <span className="heard">, </span>
                <span className="four-ways-what">{changed}</span>
              </th>
              <td>
                <Raised text={heard} />
              </td>
              <td>
                <Raised text={moved} />
              </td>
              <td>{right}</td>
              <td>{verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reading() {
  return (
    <>
      <p>
        <strong>At the left</strong>, the length of the change of the first layer’s weights as a share of their length at the start, on
        powers of ten; where a line begins later, it was less. <strong>At the right</strong>, equation (3). The first slope is the mean
        |∂E/∂w| into the first layer as a share of that into the output. Learned means: all 16 cases on the right side of one half.
      </p>
      <p>
        The task is parity of four inputs, −1 or 1; {deepSettings.width} units a layer, ε = {deepSettings.epsilon}, α = {deepSettings.alpha}
        , biases from 0, one change a sweep. The better start is four times that of Glorot and Bengio, for the sigmoid’s slope is a quarter.
        We look every {EVERY} sweeps, up to {grouped(LOOKS * EVERY)}; many starts are in the text.
      </p>
    </>
  );
}
