import { useMemo } from 'react';
import { NumberField } from '@/components/controls/NumberField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Rule } from '@/components/marks/plot/Rule';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { href } from '@/lib/site/paths';
import { Map } from './Map';
import { bottomOf, DOWNHILL, SEED, TRAINED } from './measure';
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

const fields = [
  { q: 'epsilon', name: 'step size', step: 0.1, most: LARGEST_EPSILON },
  { q: 'alpha', name: 'share of the last change', step: 0.05, most: 1 },
] as const;

/** The error over two weights of a trained net, and the two ways down. */
export default function ErrorSurface(props: FigureProps<ErrorSurfaceState>) {
  const figure = useFigure(errorSurface, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  return (
    <FigureFrame
      figure={figure}
      title="A real error surface"
      instruction="Walk down. Then drag the start, or make ε ten times larger."
      caption={caption}
      reading={<Reading E={bottomOf(state.pair).E} />}
      say={[view.say, view.warning].filter(Boolean).join(' ')}
      stepLabel="Sweep"
      hint="arrows on the map move the start"
      choice={<Choice label="the other weights" options={othersOptions} value={state.others} onChange={(others) => set({ others })} />}
      seed={`seed ${SEED}`}
      settings={<Choice label="the two weights" options={pairOptions} value={state.pair} onChange={(pair) => set({ pair })} />}
      table={
        <PlotTable
          caption="Both paths, every fourth sweep: the two weights of the map, a across and b up, and E, with velocity and without"
          heads={['sweep', 'a, with', 'b, with', 'E, with', 'a, without', 'b, without', 'E, without']}
          rows={view.rows}
        />
      }
    >
      <div className="figure-beside surface" data-sweep={state.cursor} data-warned={view.warning !== null || undefined}>
        <Map state={state} view={view} onStart={(a, b) => set({ a, b, playing: false })} />
        <div className="surface-right">
          <p className="figure-say surface-say">{view.say}</p>
          {view.warning && <p className="figure-closing">{view.warning}</p>}
          <Heights view={view} cursor={state.cursor} />
          <div className="surface-fields">
            {fields.map(({ q, ...field }) => (
              <NumberField
                key={q}
                label={<Sym mark={{ of: { q }, tone: 'ink' }} silent />}
                value={state[q]}
                least={0}
                {...field}
                onValue={(to) => set({ [q]: to })}
              />
            ))}
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

const caption = (
  <>
    <strong>With velocity the same ε comes further.</strong> Both paths start at one place and take steps by the same ε. On flat ground the
    velocity adds up; on a steep wall it overshoots. A step that is too long leaps off the map, and what it leaves behind is not undone: far
    out the slopes are almost 0.
  </>
);

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
