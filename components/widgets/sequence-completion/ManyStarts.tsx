import { useMemo } from 'react';
import { useMany } from '@/components/figure/use-many';
import { many, TRIED } from './run';
import { fared } from './view';

/** Some starts more: how many learn, and how many of the five others each completes. */
export function ManyStarts() {
  const { outcomes, running, problem, start, cancel } = useMany();
  const told = useMemo(() => fared(outcomes, running), [outcomes, running]);
  return (
    <div className="sequence-many" data-done={outcomes.length} data-running={running || undefined}>
      <button type="button" className="figure-tool" onClick={running ? cancel : () => start(many)}>
        {running ? 'Stop' : `Train from ${TRIED} seeds now`}
      </button>
      {running && <progress max={TRIED} value={outcomes.length} aria-label="Seeds that have ended" />}
      <p role="status">{problem ?? told}</p>
    </div>
  );
}
