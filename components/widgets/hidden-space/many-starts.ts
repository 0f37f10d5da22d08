import { grouped } from '@/lib/notation/magnitude';
import { within01, type Outcome } from '@/lib/training';
import { MOST_SWEEPS, training } from './run';

/** Seeds that are tried one after another when the reader asks how other starts fare. */
export const TRIED = 50;

export const manyStarts = { ...training, seeds: Array.from({ length: TRIED }, (_, k) => k + 1) };

/** How the starts tried so far have fared, in words, and the seeds of those that did not learn, smallest first. */
export function fared(outcomes: readonly Pick<Outcome, 'seed' | 'reached'>[], running: boolean) {
  const when = outcomes.map(({ seed, reached }) => ({ seed, sweep: reached[within01.name] }));
  const ascending = (a: number, b: number) => a - b;
  const sweeps = when.flatMap(({ sweep }) => sweep ?? []).sort(ascending);
  const stuck = when.flatMap(({ seed, sweep }) => (sweep === undefined ? seed : [])).sort(ascending);
  if (outcomes.length === 0) return { say: running ? 'Training …' : '', stuck };
  const tried = `${running || outcomes.length < TRIED ? `${outcomes.length} of ${TRIED} starts tried` : `All ${TRIED} starts tried`}: `;
  const half = sweeps.length === 0 ? '' : `, half of them by sweep ${grouped(sweeps[(sweeps.length - 1) >> 1]!)}`;
  const rest = stuck.length === 0 ? 'None is left out.' : `${stuck.length} ${stuck.length === 1 ? 'has' : 'have'} not.`;
  return { say: `${tried}${sweeps.length} learned within ${grouped(MOST_SWEEPS)} sweeps${half}. ${rest}`, stuck };
}
