import { TryStarts } from '@/components/figure/TryStarts';
import { useMany } from '@/components/figure/use-many';
import { grouped } from '@/lib/notation/magnitude';
import { many, SEEDS } from './run';
import { fared } from './view';

/** A thousand starts: how often all eight codes differ, and how often 0.5 is used. */
export function ManyCodes() {
  const made = useMany();
  return (
    <TryStarts
      className="encoder-many"
      many={made}
      config={() => many}
      total={SEEDS}
      ask={`Run ${grouped(SEEDS)} seeds now`}
      counted="Seeds that have ended"
      told={fared(made.outcomes, made.running)}
    />
  );
}
