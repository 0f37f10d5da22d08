import { lazy, Suspense } from 'react';
import { alone } from '@/components/figure/open-elsewhere';
import type { KnownRun } from '@/lib/nets/recipes';
import { grouped } from '@/lib/notation/magnitude';
import type { NumbersProps } from './Numbers';
import { isPending } from './past';
import type { OneCaseState } from './state';

/** Comes when a link names a moment that must be repeated. */
const Arriving = lazy(() => import('./Arriving'));

type Moment = Pick<OneCaseState, 'seed' | 'sweep' | 'chosen'>;

/** The figure in which a run is trained, and the query that opens it at a moment. */
const trainings: Readonly<Record<KnownRun, (moment: Moment) => readonly [figure: string, query: string]>> = {
  encoder: ({ seed, sweep }) => ['encoder', `encoder=seed.${seed}~sweep.${sweep}`],
  symmetry: ({ seed, sweep, chosen }) => ['figure-one', `figure-one=seed.${seed}~sweep.${sweep}~input.${chosen}`],
  'family-ours': (moment) => ['family-trees', familyQuery('ours', moment)],
  'family-printed': (moment) => ['family-trees', familyQuery('printed', moment)],
};
const familyQuery = (recipe: string, { seed, sweep, chosen }: Moment) =>
  `family-trees=recipe.${recipe}~seed.${seed}~sweep.${sweep}~question.${chosen}`;

/** Where the weights come from when they are of a training run, and the way back to it. */
export function FromRun({ state, dispatch }: NumbersProps) {
  const { run, seed, sweep, arrived, at } = state;
  const arriving = (
    <Suspense fallback="One moment …">
      <Arriving key={`${run} ${seed} ${sweep} ${arrived === null} ${at}`} state={state} dispatch={dispatch} />
    </Suspense>
  );
  if (run === null) return isPending(state) ? <p className="from-run">{arriving}</p> : null;
  const [name, query] = trainings[run](state);
  return (
    <p className="from-run">
      {isPending(state) ? (
        arriving
      ) : (
        <>
          The weights after {grouped(sweep)} sweeps, seed {seed}.
        </>
      )}{' '}
      <a href={alone(name, query)}>Back to the training at this sweep</a>
    </p>
  );
}
