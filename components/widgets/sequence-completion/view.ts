import type { Tile } from '@/components/marks/plot/Tiles';
import { answerOf, complete, FIRST_DIGIT, isNovel, rightDigits, said, STEPS, wantedOf } from '@/lib/nets/sequence-answers';
import { allSequences, letters, novelSequences } from '@/lib/nets/sequences';
import { grouped } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import type { Outcome } from '@/lib/training';
import { GIVEN, TRIED } from './run';

/** Hidden units in a row of the picture. */
const ACROSS = 5;
const TRAINED = allSequences.length - novelSequences.length;
const trainedOn = (at: number) => (isNovel(at) ? 'never trained on' : 'trained on');

export type SequenceView = ReturnType<typeof view>;
export type Step = SequenceView['steps'][number];

/** Everything that is drawn of a moment. Pure. */
export function view({ weights, sweeps }: { readonly weights: ArrayLike<number>; readonly sweeps: number }, chosen: number) {
  const { digits, hidden } = said(weights, chosen);
  const { trained, others } = complete(digits);
  const sequence = allSequences[chosen]!;
  const [first, second] = [letters[Math.floor(chosen / letters.length)]!, letters[chosen % letters.length]!];
  const steps = Array.from({ length: STEPS }, (_, n) => {
    const d = n + 1 - FIRST_DIGIT;
    const units = hidden[n]!;
    return {
      step: n + 1,
      /** The letter that comes in, at the first two steps. */
      letter: [first, second][n] ?? null,
      hidden: Array.from({ length: Math.ceil(units.length / ACROSS) }, (_, row) => units.slice(ACROSS * row, ACROSS * (row + 1))),
      /** One of the four digits: what is wanted, what the three units say, and what that is read as. */
      digit: d < 0 ? null : { wanted: wantedOf(chosen, d), y: digits[chosen]![d]!, answer: answerOf(digits[chosen]![d]!) },
    };
  });
  const tiles = allSequences.map(({ label }, at): Tile => {
    const right = rightDigits(digits, at);
    const spoken = `${label.slice(0, 2)}, ${trainedOn(at)}, ${right.filter(Boolean).length} of 4 digits right`;
    return { id: label, parts: right.map(Number), marked: isNovel(at), spoken };
  });
  const answers = steps.flatMap(({ digit }) => (digit ? [digit.answer ?? '?'] : [])).join(' ');
  return {
    steps,
    tiles,
    /** Complete sequences, of those trained on and of the others. */
    trained,
    others,
    words: `${afterSweeps(sweeps)}: ${trained} of the ${TRAINED} sequences trained on are complete, and ${others} of the ${novelSequences.length} others.`,
    told: `${first} ${second}, ${trainedOn(chosen)}, ought to give ${sequence.label.slice(2).split('').join(' ')}; the net says ${answers}.`,
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
