import { highest, pile, type Piled } from '@/components/marks/plot/counts';
import { grouped } from '@/lib/notation/magnitude';
import { rightSide, type Outcome } from '@/lib/training';
import { LIMIT, SEEDS } from './run';

/** The axis of sweeps that both charts share; what is before it stands at its left end. */
export const FROM = 250;
const COLUMNS = 84;

/** Runs piled over the sweep at which each came right, in columns of equal ratio, in the order of the seeds; null for one that never did. */
export function pileView(sweeps: readonly (number | null)[]) {
  const powers = sweeps.map((one) => (one === null ? NaN : Math.log10(one)));
  const dots = pile(powers, [Math.log10(FROM), Math.log10(LIMIT)], COLUMNS).map((dot): Piled | null => dot && [10 ** dot[0], dot[1]]);
  return { dots, high: highest(dots) };
}

/** Sweeps of the seeds 1 … 1,000 as far as they have ended; undefined where they have not. */
export function sweepsOf(outcomes: readonly Pick<Outcome, 'seed' | 'reached'>[]): (number | null | undefined)[] {
  const sweeps = new Array<number | null | undefined>(SEEDS).fill(undefined);
  for (const { seed, reached } of outcomes) sweeps[seed - 1] = reached[rightSide.name] ?? null;
  return sweeps;
}

/** Where the reader's own run stands: on its way above the piles, or fallen into its place. */
export function ownPlace(
  { dots, high }: ReturnType<typeof pileView>,
  seed: number,
  sweep: number,
  solved: number | undefined,
  counted: boolean,
): Piled {
  if (solved === undefined || solved > sweep) return [Math.min(LIMIT, Math.max(FROM, sweep)), high + 1];
  const place = counted ? dots[seed - 1] : null;
  return place ?? [Math.max(FROM, solved), high + 1];
}

/** How runs have gone, in words: how many came right, and by when half of all had. */
export function summary(sweeps: readonly (number | null | undefined)[], seconds: number | null, running: boolean): string {
  const ended = sweeps.filter((one) => one !== undefined);
  const right = ended.filter((one) => one !== null).sort((x, y) => x - y);
  const half = right[Math.ceil(ended.length / 2) - 1];
  const by = half === undefined ? '' : `, half of them all by sweep ${grouped(half)}`;
  const told = `${grouped(right.length)} of ${grouped(ended.length)} came right within ${grouped(LIMIT)} sweeps${by}.`;
  if (ended.length === 0) return running ? 'Training …' : '';
  if (!running) return seconds === null ? told : `${told} That took ${Math.ceil(seconds)} s here.`;
  const left = seconds === null ? '' : ` About ${Math.ceil((seconds / ended.length) * (SEEDS - ended.length))} s to go.`;
  return `${told}${left}`;
}

/** How many of the runs made here ended like the recorded ones, to the sweep. */
export function agreement(sweeps: readonly (number | null | undefined)[], record: readonly (number | null)[]): string {
  const ended = sweeps.filter((one) => one !== undefined).length;
  const same = sweeps.filter((one, k) => one !== undefined && one === record[k]).length;
  return `${grouped(same)} of ${grouped(ended)} on the very sweep that our record has.`;
}
