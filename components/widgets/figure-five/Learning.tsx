import { Slider } from '@/components/controls/Slider';
import { Curve, type Point } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { SWEEPS, type Descents } from './reckon';
import { EPSILONS, type Way } from './state';

interface LearningProps {
  readonly descents: Descents;
  readonly steps: number;
  readonly epsilon: number;
  readonly way: Way;
  readonly onEpsilon: (epsilon: number) => void;
}

const EVERY = 10;

/** E over the sweeps when the copies’ gradients are averaged, and when they are added. */
export function Learning({ descents: { average, sum, smaller }, steps, epsilon, way, onEpsilon }: LearningProps) {
  const dots = smaller.flatMap((E, sweep): Point[] => (sweep % EVERY === 0 ? [[sweep, E]] : []));
  const end = (E: readonly number[]) => format(E.at(-1)!);
  return (
    <div className="five-learning">
      <Plot
        className="five-chart"
        label={`E over ${SWEEPS} sweeps from these weights: averaged it ends at ${end(average)}, added at ${end(sum)}, added with ε divided by ${steps} at ${end(smaller)}`}
        x={{ domain: [0, SWEEPS], label: 'sweeps' }}
        y={{ domain: [1e-3, 1], log: true, label: 'E' }}
        height={[130, 130]}
        room={{ right: 76, narrowRight: 68 }}
      >
        <Curve ys={sum} dash width={way === 'sum' ? 'normal' : 'thin'} tone="change" name="sum" />
        <Curve ys={average} width={way === 'average' ? 'normal' : 'thin'} tone="change" name="average" />
        <Dots points={dots} size={5} open />
      </Plot>
      <div>
        <p className="five-compared">
          {steps === 1
            ? 'With one copy, sum and average are one.'
            : `With the same ε the sum goes ${steps} times as far in a step. Rings: the sum with ε ÷ ${steps}, ${format(epsilon / steps, 2)}; they lie on the average.`}
        </p>
        <Slider
          label={<Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} silent />}
          name="epsilon"
          value={epsilon}
          least={EPSILONS.least}
          most={EPSILONS.most}
          step={0.5}
          text={format(epsilon, 1)}
          onValue={onEpsilon}
        />
      </div>
    </div>
  );
}
