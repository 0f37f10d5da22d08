import type { Tile } from '@/components/marks/plot/Tiles';
import { allSequences, letters, novelSequences } from '@/lib/nets/sequences';
import { countOf, grouped } from '@/lib/notation/magnitude';
import type { Outcome } from '@/lib/training';
import { FIRST_DIGIT, GIVEN, said, STEPS, TRIED, type Said } from './run';

/** One of the four digits: what is wanted, what the three units say, and what that is read as. */
export interface Digit {
  readonly wanted: number;
  readonly y: readonly number[];
  /** The digit whose unit alone is above one half; null where none is, or several are. */
  readonly answer: number | null;
}

export interface Step {
  readonly step: number;
  /** The letter that comes in, at the first two steps. */
  readonly letter: string | null;
  readonly hidden: readonly (readonly number[])[];
  readonly digit: Digit | null;
}

export interface SequenceView {
  readonly steps: readonly Step[];
  readonly tiles: readonly Tile[];
  readonly novel: boolean;
  /** Complete sequences, of those trained on and of the others. */
  readonly trained: number;
  readonly others: number;
  readonly words: string;
  readonly told: string;
}

/** Hidden units in a row of the picture. */
const ACROSS = 5;
const isNovel = (at: number) => novelSequences.includes(allSequences[at]!);
const TRAINED = allSequences.length - novelSequences.length;

/** The digit that three outputs say: that of the one unit above one half. */
export function answerOf(y: readonly number[]): number | null {
  const on = y.flatMap((value, k) => (value > 0.5 ? [k + 1] : []));
  return on.length === 1 ? on[0]! : null;
}

const wantedOf = (at: number, n: number) => allSequences[at]!.targets.slice(3 * n, 3 * n + 3).indexOf(1) + 1;
const rightDigits = (digits: Said['digits'], at: number) => digits[at]!.map((y, n) => answerOf(y) === wantedOf(at, n));

/** How many sequences are complete, all four digits right: of those trained on, and of the others. */
export function complete(digits: Said['digits']): { readonly trained: number; readonly others: number } {
  const whole = allSequences.map((_, at) => rightDigits(digits, at).every(Boolean));
  const count = (novel: boolean) => whole.filter((one, at) => one && isNovel(at) === novel).length;
  return { trained: count(false), others: count(true) };
}

/** Everything that is drawn of a moment. Pure. */
export function view({ weights, sweeps }: { readonly weights: ArrayLike<number>; readonly sweeps: number }, chosen: number): SequenceView {
  const { digits, hidden } = said(weights, chosen);
  const { trained, others } = complete(digits);
  const sequence = allSequences[chosen]!;
  const [first, second] = [letters[Math.floor(chosen / letters.length)]!, letters[chosen % letters.length]!];
  const steps = Array.from({ length: STEPS }, (_, n): Step => {
    const d = n + 1 - FIRST_DIGIT;
    return {
      step: n + 1,
      letter: [first, second][n] ?? null,
      hidden: Array.from({ length: Math.ceil(hidden[n]!.length / ACROSS) }, (_, row) => hidden[n]!.slice(ACROSS * row, ACROSS * (row + 1))),
      digit: d < 0 ? null : { wanted: wantedOf(chosen, d), y: digits[chosen]![d]!, answer: answerOf(digits[chosen]![d]!) },
    };
  });
  const tiles = allSequences.map(({ label }, at): Tile => {
    const right = rightDigits(digits, at);
    const count = right.filter(Boolean).length;
    return {
      id: label,
      parts: right.map(Number),
      marked: isNovel(at),
      spoken: `${label.slice(0, 2)}, ${isNovel(at) ? 'never trained on' : 'trained on'}, ${count} of 4 digits right`,
    };
  });
  const answers = steps.flatMap(({ digit }) => (digit ? [digit.answer ?? '?'] : [])).join(' ');
  const head = sweeps === 0 ? 'Before the first sweep' : `After ${countOf(sweeps, 'sweep')}`;
  return {
    steps,
    tiles,
    trained,
    others,
    novel: isNovel(chosen),
    words: `${head}: ${trained} of the ${TRAINED} sequences trained on are complete, and ${others} of the ${novelSequences.length} others.`,
    told: `${first} ${second}, ${isNovel(chosen) ? 'never trained on' : 'trained on'}, ought to give ${sequence.label.slice(2).split('').join(' ')}; the net says ${answers}.`,
  };
}

/** How the starts tried so far have fared, in words. */
export function fared(outcomes: readonly Pick<Outcome, 'weights' | 'seed'>[], running: boolean): string {
  if (outcomes.length === 0) return running ? 'Training …' : '';
  const counts = outcomes.map(({ weights }) => complete(said(weights, 0).digits));
  const learned = counts.filter(({ trained }) => trained === TRAINED);
  const byOthers = Array.from({ length: novelSequences.length + 1 }, (_, n) => learned.filter(({ others }) => others === n).length);
  const tried = outcomes.length === TRIED && !running ? `All ${TRIED} starts` : `${outcomes.length} of ${TRIED} starts`;
  const how = byOthers
    .map((count, n) => ({ count, n }))
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(({ count, n }) => `${count} complete ${n}`)
    .join(', ');
  return `${tried}: ${learned.length} learned the ${TRAINED} within ${grouped(GIVEN)} sweeps. Of the five others ${how}.`;
}
