import { useFollowed } from '@/components/figure/use-run';
import { Area } from '@/components/marks/plot/Area';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import { format } from '@/lib/notation/format';
import { endingsOf } from './measure';
import { epsilons, held, LARGEST, SWEEPS, type StepSizeState } from './state';
import { bandOf, EDGE, HIGHEST, REACH, type StepSizeView } from './view';

const across = { domain: [-EDGE, EDGE], ticks: [-3, -2, -1, 0, 1, 2, 3] } as const;
const room = { left: 40, right: 14 };

/** The ball's landings on the curve, and under each the same landing by its sweep. */
export function Landings({ view, cursor }: { readonly view: StepSizeView; readonly cursor: number }) {
  const { curve, done, ahead, doneAt, aheadAt, ball } = view;
  return (
    <div className="leaps-landings">
      <Plot
        className="leaps-curve"
        label={`Landings on the error curve. ${view.now} ${view.verdict}`}
        x={{ ...across, format: () => '' }}
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

export interface EndingsProps {
  readonly state: Pick<StepSizeState, 'mover' | 'alpha' | 'epsilon'>;
  readonly limit: number;
  readonly onEpsilon: (epsilon: number) => void;
}

/** For every ε, where the last landings lie: one line while it settles, a fork beyond the limit. */
export function Endings({ state, limit, onEpsilon }: EndingsProps) {
  const book = endingsOf(state);
  useFollowed([book], epsilons.length);
  const { known, dots, left } = book;
  const last = left.at(-1);
  return (
    <Plot
      className="leaps-endings"
      label={`Where the last landings lie, for every ε. The limit is ${format(limit, 3)}.${left.length > 0 ? ` The smallest ε that blows up is ${format(left[0]!, 3)}.` : ''}`}
      x={{ domain: [0, LARGEST], ticks: [0, 0.1, 0.2, 0.3, 0.4], label: 'ε · dashed: the limit' }}
      y={{ domain: [-REACH, REACH], ticks: [-10, 0, 10], label: 'last landings' }}
      height={[140, 120]}
      room={{ left: 30, right: 10, top: 26, bottom: 44 }}
      over={
        <Reader
          label="step size epsilon, on the picture of the last landings"
          stops={epsilons}
          at={epsilons.indexOf(held(state.epsilon))}
          onAt={(k) => onEpsilon(epsilons[k]!)}
          say={(k) => format(epsilons[k]!, 3)}
          arrows={false}
        />
      }
    >
      <Area points={bandOf(left)} tone="quiet" />
      <Dots key={known} points={dots} size={2.5} />
      {last !== undefined && <Texts of={[{ at: [last, -REACH], text: 'blows up', anchor: 'end', dx: -4, dy: -8 }]} />}
      <Rule x={limit} />
    </Plot>
  );
}
