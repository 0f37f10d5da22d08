import { pile } from '@/components/marks/plot/counts';
import { grouped } from '@/lib/notation/magnitude';
import type { ManyConfig, Outcome } from '@/lib/training';
import { xor } from '@/lib/nets/xor';
import { goal, settingsOf } from './run';
import { START } from './view';
import type { Choice } from './state';

/** Seeds tried one after another when the reader asks how other starts fare, and how long each is given. */
export const TRIED = 100;
export const MOST_SWEEPS = 4000;

export const manyOf = (choice: Pick<Choice, 'update' | 'velocity'>): ManyConfig => ({
  ...xor,
  settings: settingsOf(choice),
  goals: [goal],
  maxSweeps: MOST_SWEEPS,
  seeds: Array.from({ length: TRIED }, (_, k) => k + 1),
});

/** The sweeps as powers of ten, on which dots are piled evenly. */
export const pileDomain = [Math.log10(START), Math.log10(MOST_SWEEPS)] as const;
const COLUMNS = 60;

/** How the starts tried so far have fared, and the seeds of those that did not come right, smallest first. */
export function fared(outcomes: readonly Pick<Outcome, 'seed' | 'reached'>[], running: boolean) {
  const sweeps = outcomes.map(({ reached }) => reached[goal.name] ?? NaN);
  const stuck = outcomes.flatMap(({ seed }, k) => (Number.isNaN(sweeps[k]) ? [seed] : [])).sort((a, b) => a - b);
  const right = sweeps.filter((sweep) => !Number.isNaN(sweep)).sort((a, b) => a - b);
  return { say: told(right, stuck.length, running), dots: pile(sweeps.map(Math.log10), pileDomain, COLUMNS), stuck };
}

function told(right: readonly number[], stuck: number, running: boolean): string {
  const count = right.length + stuck;
  if (count === 0) return running ? 'Training …' : `How often does it go well? Try ${TRIED} starts.`;
  const half = right.length === 0 ? '' : `, half of them by sweep ${grouped(right[(right.length - 1) >> 1]!)}`;
  const tried = count < TRIED ? `${count} of ${TRIED} starts tried` : `All ${TRIED} starts tried`;
  return `${tried}: ${right.length} right within ${grouped(MOST_SWEEPS)} sweeps${half}. ${stuck} not.`;
}
