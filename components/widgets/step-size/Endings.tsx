import { useFollowed } from '@/components/figure/use-run';
import { Area } from '@/components/marks/plot/Area';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import { format } from '@/lib/notation/format';
import { endingsOf } from './measure';
import { epsilons, held, LARGEST, type StepSizeState } from './state';
import { bandOf, REACH } from './view';

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
  const alone = left.length > 0 ? left.at(-1)! : null;
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
      {alone !== null && <Texts of={[{ at: [alone, -REACH], text: 'blows up', anchor: 'end', dx: -4, dy: -8 }]} />}
      <Rule x={limit} />
    </Plot>
  );
}
