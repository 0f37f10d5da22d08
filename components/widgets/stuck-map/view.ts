import type { Tile } from '@/components/marks/plot/Tiles';
import { outcomeOf, type Verdict } from '@/lib/models/stuck-runs';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { namedCases as cases } from '@/lib/nets/xor';
import { MOST_SWEEPS, PUSHES } from './run';
import { TRIED, type Way } from './state';

/** What the net says to each case: right, one half or wrong. */
export const verdictsOf = (outputs: readonly (readonly number[])[]): readonly Verdict[] => outcomeOf(outputs.map(([y = 0]) => y)).verdicts;

/** The letters a record is written with: one for each case of a run, "rrhh". */
const letters: Readonly<Record<string, Verdict>> = { r: 'right', h: 'half', w: 'wrong' };

/** How each run ended, by seed from 1 on; undefined while it has not. */
export type Ended = readonly (readonly Verdict[] | undefined)[];

/** A record, run by run, as verdicts. Throws for a letter that means none. */
export const readRecord = (record: string): Ended =>
  record.split(' ').map((run) =>
    [...run].map((letter) => {
      const verdict = letters[letter];
      if (!verdict) throw new Error(`record: expected r, h or w, got “${letter}”`);
      return verdict;
    }),
  );

/** Outcomes of runs as they end, in the order of their seeds. */
export function endedOf(outcomes: readonly { readonly seed: number; readonly outputs: readonly (readonly number[])[] }[]): Ended {
  const all: (readonly Verdict[] | undefined)[] = Array.from({ length: TRIED });
  for (const { seed, outputs } of outcomes) all[seed - 1] = verdictsOf(outputs);
  return all;
}

const isRight = (verdicts: readonly Verdict[]) => verdicts.every((one) => one === 'right');
const halvesOf = (verdicts: readonly Verdict[]) => verdicts.filter((one) => one === 'half').length;

/** A run as a tile: of each case, how much of its quarter is filled is what the net answers. */
export function tileOf(verdicts: readonly Verdict[] | undefined, name: string): Tile {
  if (!verdicts) return { id: name, parts: [0, 0, 0, 0], spoken: `${name}, under way` };
  const parts = verdicts.map((verdict, c) => (verdict === 'half' ? 0.5 : verdict === 'right' ? cases[c]!.target : 1 - cases[c]!.target));
  return { id: name, parts, marked: !isRight(verdicts), spoken: `${name}, ${isRight(verdicts) ? 'right' : `stuck, ${saidOf(verdicts)}`}` };
}

/** "2 cases at one half, 1 wrong". */
function saidOf(verdicts: readonly Verdict[]): string {
  const [halves, wrong] = [halvesOf(verdicts), verdicts.filter((one) => one === 'wrong').length];
  return [halves > 0 && `${countOf(halves, 'case')} at one half`, wrong > 0 && `${wrong} wrong`].filter(Boolean).join(', ');
}

/** How the runs ended so far. */
export function countsOf(ended: Ended) {
  const all = ended.filter((one) => one !== undefined);
  const stuck = all.filter((one) => !isRight(one)).map(halvesOf);
  const withHalves = (n: number) => stuck.filter((one) => one === n).length;
  return {
    known: all.length,
    right: all.length - stuck.length,
    stuck: stuck.length,
    /** Stuck runs with 1, 2, 3, 4 cases at one half; and with none, but some wrong. */
    halves: [1, 2, 3, 4].map(withHalves),
    none: withHalves(0),
  };
}

export type Counts = ReturnType<typeof countsOf>;

/** The map in a sentence. */
export function mapSaid({ known, stuck }: Counts): string {
  if (known < TRIED) return `${known} of ${TRIED} runs have ended, ${stuck} of them stuck.`;
  return stuck === 0 ? `All ${TRIED} runs came right.` : `${stuck} of ${TRIED} runs are stuck.`;
}

/** A way in few words: 2 units, ε 0.25, α 0.9, ±1. */
export const wayName = ({ hidden, epsilon, alpha, range }: Way): string => `${hidden} units, ε ${epsilon}, α ${alpha}, ±${range}`;

/** How the open run ended. */
export function runSaid(seed: number, verdicts: readonly Verdict[], sweeps: number): string {
  if (isRight(verdicts)) return `Seed ${seed} came right after ${countOf(sweeps, 'sweep')}. Choose a thick frame.`;
  return sweeps < MOST_SWEEPS
    ? `Seed ${seed} after ${countOf(sweeps, 'sweep')} …`
    : `Seed ${seed} is stuck after ${grouped(sweeps)} sweeps: ${saidOf(verdicts)}.`;
}

/** What the pushes say of a place. */
export function placeSaid(kind: 'slow' | 'plateau' | 'pit', helped: number): string {
  const freed = `${helped} of ${PUSHES.length} pushes ${helped === 1 ? 'frees' : 'free'} it`;
  if (kind === 'slow') return `A plateau that only takes patience: left alone, it comes right. ${freed}.`;
  return kind === 'plateau'
    ? `A plateau: left alone it stays, but ${freed}.`
    : `A pit, as far as these can tell: ${freed}, and left alone it stays.`;
}
