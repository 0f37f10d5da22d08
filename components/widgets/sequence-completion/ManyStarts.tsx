import { useMemo } from 'react';
import { TryStarts } from '@/components/figure/TryStarts';
import { useMany } from '@/components/figure/use-many';
import { many, TRIED } from './run';
import { fared } from './view';

/** Some starts more: how many learn, and how many of the five others each completes. */
export function ManyStarts() {
  const runs = useMany();
  const { outcomes, running } = runs;
  const told = useMemo(() => fared(outcomes, running), [outcomes, running]);
  return (
    <TryStarts
      className="sequence-many"
      many={runs}
      config={() => many}
      total={TRIED}
      ask={`Train from ${TRIED} seeds now`}
      counted="Seeds that have ended"
      told={told}
    />
  );
}
