import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Raised } from '@/components/marks/Raised';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Values } from '@/components/marks/Values';
import { reading } from '@/components/marks/plot/ticks';
import { output, slope as slopeOf } from '@/lib/engine';
import { format } from '@/lib/notation/format';
import { comparedKinds, kindNames } from '@/lib/notation/kinds';
import { grouped } from '@/lib/notation/magnitude';
import { Charts, Lens } from './Charts';
import { EDGE, slopeMicroscope, zooms, type SlopeMicroscopeState } from './state';
import { LENS, SATURATED, view as viewOf } from './view';

const kindOptions = comparedKinds.map((kind) => ({ value: kind, text: kindNames[kind], spoken: `the curve of a ${kindNames[kind]} unit` }));
const zoomPositions = zooms.map((times) => ({ figure: grouped(times), spoken: `magnified ${grouped(times)} times` }));

const howToRead = (
  <>
    <p>
      <strong>Above</strong>, solid and blue, the output against the total input; dashed and orange, the tangent at x.{' '}
      <strong>Below</strong>, the slope of the curve in orange, of the two others thin. Grey is where the slope is under {SATURATED}.
    </p>
    <p>
      <strong>The lens</strong> reaches from x − {LENS} to x + {LENS}, or as much less as it magnifies more; up and across have the same
      unit, so a slope of 1 rises at 45°. The thin step goes across and then up to the tangent. Measured is the difference of y at both
      edges of the lens, divided by its width. The slope of a sigmoid is y(1 − y), of tanh 1 − y², of a ReLU 1 above 0 and here 0 below and
      at it.
    </p>
  </>
);

/** The curve of a unit with its tangent, its slope, and a lens that shows the two become one. */
export default function SlopeMicroscope(props: FigureProps<SlopeMicroscopeState>) {
  const figure = useFigure(slopeMicroscope, props);
  const { state, set, dispatch } = figure;
  const { kind, place, zoom } = state;
  const view = useMemo(() => viewOf({ kind, place, zoom }), [kind, place, zoom]);
  return (
    <FigureFrame
      figure={figure}
      title="Slope under the microscope"
      instruction="Drag x outwards, or press Play. Then magnify, and try the other curves."
      caption={
        <>
          <strong>A unit listens most where it is undecided.</strong> Blame on its way down is multiplied by the slope of the curve, and the
          slope is that of the tangent, which the curve becomes under a strong lens. A sigmoid passes a quarter at most, tanh all of it at
          its middle; a ReLU passes all or nothing.
        </>
      }
      reading={howToRead}
      say={view.say}
      choice={<Choice label="curve" options={kindOptions} value={kind} onChange={(to) => set({ kind: to })} />}
      table={<SlopesTable />}
    >
      <div className="slope" data-place={place} data-kind={kind} data-saturated={view.saturated || undefined}>
        <Charts view={view} onPlace={(to) => dispatch({ type: 'go', to })} />
        <div className="slope-side">
          <div className="slope-glass">
            <Lens view={view} />
            <DetentSlider label="times larger" positions={zoomPositions} value={zoom} onChange={(to) => set({ zoom: to })} />
          </div>
          <Values
            className="slope-values"
            caption={`The slope of the ${kindNames[kind]} unit, worked out and measured`}
            rows={[
              ['slope, worked out', view.sum],
              [`measured, x ± ${reading(view.h)}`, format(view.measured, 6)],
              ['off by', reading(view.measured - view.slope)],
            ]}
            cellClass={(row) => (row === 0 ? 'pass-backward is-signal' : undefined)}
          />
          <p className="figure-say slope-say">
            <Raised text={view.say} />
          </p>
        </div>
      </div>
    </FigureFrame>
  );
}

const SHOWN = Array.from({ length: EDGE + 1 }, (_, k) => 2 * k - EDGE);

/** The three curves in numbers. */
function SlopesTable() {
  const rows = SHOWN.map((x) => [
    format(x, 0),
    ...comparedKinds.flatMap((kind) => {
      const y = output(kind, x);
      return [format(y), format(slopeOf(kind, y))];
    }),
  ]);
  return <PlotTable caption="Output and slope" heads={['x', ...comparedKinds.flatMap((kind) => [kindNames[kind], 'slope'])]} rows={rows} />;
}
