import { Tool } from '@/components/controls/Tool';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { highest } from '@/components/marks/plot/counts';
import { useMany } from '@/components/figure/use-many';
import { grouped } from '@/lib/notation/magnitude';
import { fared, manyOf, pileDomain, TRIED } from './many-starts';
import type { Choice } from './state';

const LOWEST = 12;
const figured = (power: number) => grouped(10 ** power);

/** A hundred starts in the way that is chosen: each a dot over the sweep at which it came right. */
export function ManyStarts({ choice, onSeed }: { readonly choice: Choice; readonly onSeed: (seed: number) => void }) {
  const { outcomes, running, problem, start, cancel } = useMany();
  const { say, dots, stuck } = fared(outcomes, running);
  return (
    <div className="xor-many" data-tried={outcomes.length} data-running={running || undefined}>
      <Plot
        className="xor-pile"
        label={`Starts over the sweep at which they came right: ${say}`}
        x={{ domain: pileDomain, ticks: [1, 2, 3], format: figured, label: '' }}
        y={{ domain: [0, Math.max(LOWEST, highest(dots))], ticks: [] }}
        height={48}
        room={{ left: 4, right: 8, top: 6, bottom: 28 }}
      >
        <Dots points={dots.map((dot) => dot && [dot[0], dot[1] + 0.5])} size={4} />
      </Plot>
      <p role="status">{problem ?? say}</p>
      <Tool onPress={running ? cancel : () => start(manyOf(choice))}>{running ? 'Stop' : `Try seeds 1 to ${TRIED}`}</Tool>
      {stuck.length > 0 && !running && <Tool onPress={() => onSeed(stuck[0]!)}>Seed {stuck[0]} got stuck</Tool>}
    </div>
  );
}
