import { lazy, Suspense } from 'react';
import { alone } from '@/components/figure/open-elsewhere';
import { grouped } from '@/lib/notation/magnitude';
import type { NumbersProps } from './Numbers';

/** Comes when a link names a run. */
const Arriving = lazy(() => import('./Arriving'));

/** Where the weights come from when they are of a training run, and the way back to it. */
export function FromRun({ state, dispatch }: NumbersProps) {
  const { run, seed, sweep, arrived, chosen } = state;
  if (run === null) return null;
  const [name, query] = run === 'encoder'
    ? ['encoder', `encoder=seed.${seed}~sweep.${sweep}`]
    : ['family-trees', `family-trees=recipe.${run === 'family-ours' ? 'ours' : 'printed'}~seed.${seed}~sweep.${sweep}~question.${chosen}`];
  return (
    <p className="from-run">
      {arrived === null
        ? <Suspense fallback="One moment …"><Arriving key={`${run} ${seed} ${sweep}`} state={state} dispatch={dispatch} /></Suspense>
        : <>The weights after {grouped(sweep)} sweeps, seed {seed}.</>}{' '}
      <a href={alone(name, query)}>Back to the training at this sweep</a>
    </p>
  );
}
