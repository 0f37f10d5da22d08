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
import { Values } from '@/components/marks/Values';
import { deepSettings } from '@/lib/models/deep-net-four-ways';
import { grouped, spokenPowers } from '@/lib/notation/magnitude';
import { bookOf } from './run';
import { depths, EVERY, fourWaysFigure, layersOf, LOOKS, type FourWaysState } from './state';
import { ERRORS, MOVES, SWEEPS, view as viewOf, type FourWaysView } from './view';

const depthOptions = depths.map((value) => ({ value, text: `${layersOf[value]} layers`, spoken: `${value} hidden layers` }));
/** A stroke of its own for each way. */
const strokes = [{ dash: true }, { width: 'thick' }, {}, { width: 'thin' }] as const;

/** The same deep net built and started in four ways, trained side by side: does its first layer learn? */
export default function FourWays(props: FigureProps<FourWaysState>) {
  const figure = useFigure(fourWaysFigure, props);
  const { state, set } = figure;
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
      reading={reading}
      say={spokenPowers(view.words)}
      steps={{ at: view.sweeps, of: LOOKS * EVERY, unit: 'sweep' }}
      choice={<Choice label="hidden layers" options={depthOptions} value={state.depth} onChange={(depth) => set({ depth })} />}
      seed={`seed ${state.seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => set({ seed })} />}
    >
      <div className="four-ways" data-sweeps={view.sweeps} data-learned={view.learned.join(' ')}>
        <Chart view={view} of="moves" title="how far the first layer has moved" />
        <Chart view={view} of="errors" title="error E" />
        <div className="four-ways-standing" role="region" aria-label="How the four nets stand" tabIndex={0}>
          <Values
            caption="How the four nets stand"
            heads={['way', 'first slope at the start', 'first layer moved', 'cases right', 'learned by sweep']}
            rows={view.ways.map((way) => [<Way key={way.name} {...way} />, way.heard, way.moved, way.right, way.verdict])}
            rowClass={(row) => (view.ways[row]!.learned ? 'is-learned' : undefined)}
          />
        </div>
      </div>
    </FigureFrame>
  );
}

/** A way, and what is changed in it. */
const Way = ({ name, changed }: { readonly name: string; readonly changed: string }) => (
  <>
    {name}
    <span className="heard">, </span>
    <span className="four-ways-what">{changed}</span>
  </>
);

interface ChartProps {
  readonly view: FourWaysView;
  readonly of: 'moves' | 'errors';
  readonly title: string;
}

function Chart({ view: { ways, sweeps, words }, of, title }: ChartProps) {
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

const reading = (
  <>
    <p>
      <strong>At the left</strong>, the length of the change of the first layer’s weights as a share of their length at the start, on powers
      of ten; where a line begins later, it was less. <strong>At the right</strong>, equation (3). The first slope is the mean |∂E/∂w| into
      the first layer as a share of that into the output. Learned means: all 16 cases on the right side of one half.
    </p>
    <p>
      The task is parity of four inputs, −1 or 1; {deepSettings.width} units a layer, ε = {deepSettings.epsilon}, α = {deepSettings.alpha},
      biases from 0, one change a sweep. The better start is four times that of Glorot and Bengio, for the sigmoid’s slope is a quarter. We
      look every {EVERY} sweeps, up to {grouped(LOOKS * EVERY)}; many starts are in the text.
    </p>
  </>
);
