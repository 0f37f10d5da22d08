import { useMemo } from 'react';
import { NumberField } from '@/components/controls/NumberField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed } from '@/components/figure/use-run';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Rule } from '@/components/marks/plot/Rule';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { href } from '@/lib/site/paths';
import { Map } from './Map';
import { bottomOf, DOWNHILL, mapOf, SEED, TRAINED } from './measure';
import { EDGE, errorSurface, LARGEST_EPSILON, SWEEPS, type ErrorSurfaceState } from './state';
import { view as viewOf, type ErrorSurfaceView } from './view';

const othersOptions = [
  { value: 'fixed', text: 'Others fixed', spoken: 'the other seven weights stand still' },
  { value: 'best', text: 'Others move', spoken: 'the other seven weights go downhill too' },
] as const;
const pairOptions = [
  { value: 'output', text: '3→5, 4→5', spoken: 'both weights into the output unit' },
  { value: 'through', text: '1→3, 3→5', spoken: 'a weight into unit 3 and the weight onward' },
] as const;

/** The error over two weights of a trained net, and the two ways down. */
export default function ErrorSurface({ number, start }: FigureProps<ErrorSurfaceState>) {
  const figure = useFigure(errorSurface, { number, start });
  const { state, dispatch } = figure;
  const map = mapOf(state);
  const measured = useFollowed([map], map.blocks);
  const view = useMemo(() => viewOf(state), [state]);
  const bottom = bottomOf(state.pair);
  return (
    <FigureFrame
      figure={figure}
      title="A real error surface"
      instruction="Walk down. Then drag the start, or make ε ten times larger."
      caption={<Caption />}
      reading={<Reading E={bottom.E} />}
      say={[view.say, view.warning].filter(Boolean).join(' ')}
      stepLabel="Sweep"
      hint="arrows on the map move the start"
      choice={
        <Choice
          label="the other weights"
          options={othersOptions}
          value={state.others}
          onChange={(to) => dispatch({ type: 'others', others: to })}
        />
      }
      seed={`seed ${SEED}`}
      settings={
        <Choice label="the two weights" options={pairOptions} value={state.pair} onChange={(to) => dispatch({ type: 'pair', pair: to })} />
      }
      table={
        <PlotTable
          caption="Both paths, every fourth sweep: the two weights of the map, a across and b up, and E, with velocity and without"
          heads={['sweep', 'a, with', 'b, with', 'E, with', 'a, without', 'b, without', 'E, without']}
          rows={view.rows}
        />
      }
    >
      <div className="surface" data-sweep={state.cursor} data-warned={view.warning !== null || undefined}>
        <div className="surface-left">
          <Map
            state={state}
            view={view}
            map={map}
            measured={measured}
            bottom={bottom}
            onStart={(a, b) => dispatch({ type: 'start', a, b })}
          />
          {!measured && (
            <p className="surface-busy" role="status">
              The map is being measured: {Math.round((100 * map.known) / map.blocks)} %
            </p>
          )}
        </div>
        <div className="surface-right">
          <p className="surface-say">{view.say}</p>
          {view.warning && <p className="figure-closing">{view.warning}</p>}
          <Heights view={view} cursor={state.cursor} />
          <div className="surface-fields">
            <NumberField
              label={<Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} silent />}
              name="step size"
              value={state.epsilon}
              step={0.1}
              least={0}
              most={LARGEST_EPSILON}
              onValue={(epsilon) => dispatch({ type: 'epsilon', epsilon })}
            />
            <NumberField
              label={<Sym mark={{ of: { q: 'alpha' }, tone: 'ink' }} silent />}
              name="share of the last change"
              value={state.alpha}
              step={0.05}
              least={0}
              most={1}
              onValue={(alpha) => dispatch({ type: 'alpha', alpha })}
            />
          </div>
          <p className="surface-open">
            <a href={href(`/how-it-works/?${view.stepper}`)}>Open this place in the stepper</a>
          </p>
        </div>
      </div>
    </FigureFrame>
  );
}

/** The height along either path, sweep by sweep. */
function Heights({ view: { heavy, plain, highest, say }, cursor }: { readonly view: ErrorSurfaceView; readonly cursor: number }) {
  return (
    <Plot
      className="surface-heights"
      label={`The error along both paths over ${SWEEPS} sweeps. ${say}`}
      height={[140, 130]}
      room={{ right: 96, narrowRight: 90 }}
      x={{ domain: [0, SWEEPS], label: 'sweeps' }}
      y={{ domain: [0, highest], label: 'E' }}
    >
      <Rule x={cursor} line="solid" />
      <Curve ys={plain.E} tone="backward" width="thin" dash name="without" />
      <Curve ys={heavy.E} tone="change" name="with velocity" />
    </Plot>
  );
}

function Caption() {
  return (
    <>
      <strong>With velocity the same ε comes further.</strong> Both paths start at one place and take steps by the same ε. On flat ground
      the velocity adds up; on a steep wall it overshoots. A step that is too long leaps off the map, and what it leaves behind is not
      undone: far out the slopes are almost 0.
    </>
  );
}

function Reading({ E }: { readonly E: number }) {
  return (
    <>
      <p>
        Hairlines join places of equal error over all four cases of XOR; each carries its height. Green: eq. (9). Orange, and dashed in the
        chart of E: eq. (8). A dot is a sweep, a ring where the walk is now, the triangle the start, the open dot where training left the
        two weights (E {format(E, 4)}). The map reaches from −{EDGE} to {EDGE}; what goes beyond is not drawn.
      </p>
      <p>
        The net is that of How It Works, from seed {SEED}, trained by eq. (9) for {TRAINED.sweeps} sweeps with ε = {TRAINED.epsilon} and α ={' '}
        {TRAINED.alpha}. “Others fixed”: only the two weights move, so the paths lie on the map. “Others move”: at every place the seven
        others first take {DOWNHILL.sweeps} sweeps by eq. (8) with ε = {DOWNHILL.epsilon}; along the paths all nine move together, so a path
        need not have the map’s height. An E of four cases of one output cannot exceed 2, so a net of sigmoids that diverges does so in its
        weights.
      </p>
    </>
  );
}
