import { pile, type Piled } from '@/components/marks/plot/counts';
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

type Ended = Pick<Outcome, 'seed' | 'reached'>;
const when = ({ reached }: Ended) => reached[goal.name];

/** The sweeps as powers of ten, on which dots are piled evenly. */
export const pileDomain = [Math.log10(START), Math.log10(MOST_SWEEPS)] as const;
const COLUMNS = 60;

export interface Fared {
  readonly say: string;
  readonly dots: readonly (Piled | null)[];
  /** Seeds of the starts that did not come right, smallest first. */
  readonly stuck: readonly number[];
}

/** How the starts tried so far have fared. */
export function fared(outcomes: readonly Ended[], running: boolean): Fared {
  const right = outcomes.map(when).filter((each) => each !== undefined);
  const stuck = outcomes
    .filter((each) => when(each) === undefined)
    .map(({ seed }) => seed)
    .sort((a, b) => a - b);
  const dots = pile(
    right.map((sweep) => Math.log10(sweep)),
    pileDomain,
    COLUMNS,
  );
  if (outcomes.length === 0) return { say: running ? 'Training …' : `How often does it go well? Try ${TRIED} starts.`, dots, stuck };
  const sorted = right.toSorted((a, b) => a - b);
  const half = sorted.length === 0 ? '' : `, half of them by sweep ${grouped(sorted[(sorted.length - 1) >> 1]!)}`;
  const tried = outcomes.length < TRIED ? `${outcomes.length} of ${TRIED} starts tried` : `All ${TRIED} starts tried`;
  return { say: `${tried}: ${right.length} right within ${grouped(MOST_SWEEPS)} sweeps${half}. ${stuck.length} not.`, dots, stuck };
}
