import { lazy, Suspense } from 'react';
import { alone } from '@/components/figure/open-elsewhere';
import type { KnownRun } from '@/lib/nets/recipes';
import { grouped } from '@/lib/notation/magnitude';
import { isPending } from './past';
import type { OneCaseProps, OneCaseState } from './state';

/** Comes when a link names a moment that must be repeated. */
const Arriving = lazy(() => import('./Arriving'));

/** The figure in which a run is trained; of a link to a moment of it, the field that says which run, and the name of that for the case. */
const trainings: Readonly<Record<KnownRun, readonly [figure: string, field: string | null, chosen: string | null]>> = {
  encoder: ['encoder', null, null],
  symmetry: ['figure-one', null, 'input'],
  'family-ours': ['family-trees', 'recipe.ours', 'question'],
  'family-printed': ['family-trees', 'recipe.printed', 'question'],
};

function linkTo(run: KnownRun, { seed, sweep, chosen }: OneCaseState): string {
  const [figure, field, one] = trainings[run];
  const fields = [field, `seed.${seed}`, `sweep.${sweep}`, one && `${one}.${chosen}`];
  return alone(figure, `${figure}=${fields.filter(Boolean).join('~')}`);
}

/** Where the weights come from when they are of a training run, and the way back to it. */
export function FromRun(props: OneCaseProps) {
  const { state } = props;
  const { run, seed, sweep, arrived, at } = state;
  const pending = isPending(state);
  if (run === null && !pending) return null;
  return (
    <p className="from-run">
      {pending ? (
        <Suspense fallback="One moment …">
          <Arriving key={`${run} ${seed} ${sweep} ${arrived === null} ${at}`} {...props} />
        </Suspense>
      ) : (
        `The weights after ${grouped(sweep)} sweeps, seed ${seed}.`
      )}
      {run !== null && (
        <>
          {' '}
          <a href={linkTo(run, state)}>Back to the training at this sweep</a>
        </>
      )}
    </p>
  );
}
