import { useMany } from '@/components/figure/use-many';
import { grouped } from '@/lib/notation/magnitude';
import { many, SEEDS } from './run';
import { fared } from './view';

/** A thousand starts: how often all eight codes differ, and how often 0.5 is used. */
export function ManyCodes() {
  const { outcomes, running, problem, start, cancel } = useMany();
  return (
    <div className="encoder-many" data-done={outcomes.length} data-running={running || undefined}>
      <button type="button" className="figure-tool" onClick={running ? cancel : () => start(many)}>
        {running ? 'Stop' : `Run ${grouped(SEEDS)} seeds now`}
      </button>
      {running && <progress max={SEEDS} value={outcomes.length} aria-label="Seeds that have ended" />}
      <p role="status">{problem ?? fared(outcomes, running)}</p>
    </div>
  );
}
