import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { SWEEPS } from './state';
import { EDGE, HIGHEST, type StepSizeView } from './view';

const ticks = [-3, -2, -1, 0, 1, 2, 3];
const across = { domain: [-EDGE, EDGE], ticks } as const;
const room = { left: 40, right: 14 };
const bare = () => '';

/** The ball's landings on the curve, and under each the same landing by its sweep. */
export function Landings({ view, cursor }: { readonly view: StepSizeView; readonly cursor: number }) {
  const { curve, done, ahead, doneAt, aheadAt, ball } = view;
  return (
    <div className="leaps-landings">
      <Plot
        className="leaps-curve"
        label={`Landings on the error curve. ${view.now} ${view.verdict}`}
        x={{ ...across, format: bare }}
        y={{ domain: [0, HIGHEST], ticks: [0, 20, 40, 60], label: 'E' }}
        height={[220, 180]}
        room={{ ...room, bottom: 10, top: 28 }}
      >
        <Curve points={curve} />
        <Curve points={ahead} tone="quiet" width="thin" />
        <Curve points={done} tone="change" width="thin" />
        <Dots points={done} size={7} tone="change" />
        {ball && <Chosen point={ball} />}
      </Plot>
      <Plot
        className="leaps-series"
        label="The same landings, sweep by sweep downwards"
        x={{ ...across, label: 'distance from the lowest place' }}
        y={{ domain: [SWEEPS, 0], ticks: [0, 10, 20, 30, 40], label: 'sweeps' }}
        height={[150, 130]}
        room={{ ...room, top: 26 }}
      >
        <Rule x={0} line="hair" />
        <Curve points={aheadAt} tone="quiet" width="thin" />
        <Curve points={doneAt} tone="change" width="thin" />
        <Dots points={doneAt} size={5} tone="change" />
        <Rule y={cursor} line="hair" />
      </Plot>
    </div>
  );
}
