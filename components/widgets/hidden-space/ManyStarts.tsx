import { Tool } from '@/components/controls/Tool';
import { useMany } from '@/components/figure/use-many';
import { fared, manyStarts, TRIED } from './many-starts';

/** Fifty starts at once: how many learn, and which do not; each of those can be gone to. */
export function ManyStarts({ onSeed }: { readonly onSeed: (seed: number) => void }) {
  const { outcomes, running, problem, start, cancel } = useMany();
  const { say, stuck } = fared(outcomes, running);
  return (
    <div className="folded-starts" data-tried={outcomes.length} data-running={running || undefined}>
      <Tool onPress={running ? cancel : () => start(manyStarts)}>{running ? 'Stop' : `Try seeds 1 to ${TRIED}`}</Tool>
      <p role="status">{problem ?? say}</p>
      {stuck.length > 0 && (
        <ul aria-label="Seeds that have not learned">
          {stuck.map((seed) => (
            <li key={seed}>
              <Tool onPress={() => onSeed(seed)}>Seed {seed}</Tool>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
