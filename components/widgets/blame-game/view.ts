import { dialArc, dialTick } from '@/components/marks/dial-geometry';
import { UNKNOWN, format, signed } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { quantityKey, spoken, type QuantityRef } from '@/lib/notation/quantities';
import { isRight } from '@/lib/models/knob-turning';
import { bench, cases, isWon, knobs, playOf, type Moment } from './game';
import { sketch, type Sketch } from './sketch';
import type { BlameState } from './state';
import { strip, type Strip } from './strip';
import { closing, heard, moved, note, sentence, weightRef, type Words } from './words';

export interface KnobView {
  readonly at: number;
  readonly ref: QuantityRef;
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Stroke of the pointer, and the arc it swept in the last move; null when it did not move. */
  readonly pointer: string;
  readonly swept: string | null;
  /** Which way the last move turned it. */
  readonly moved: 'up' | 'down' | null;
  /** ∂E/∂w; null while hidden. */
  readonly slope: number | null;
  readonly slopeText: string | null;
  /** The way in which E falls, while slopes are on show. */
  readonly downhill: 'down' | 'up' | null;
}

export interface AnswerView {
  readonly label: string;
  readonly target: number;
  readonly y: number;
  readonly text: string;
  readonly right: boolean;
}

export interface TallyRow {
  readonly kind: 'turn' | 'try' | 'slopes';
  readonly name: string;
  readonly cells: readonly string[];
}

export interface BlameView {
  readonly E: string;
  /** "−0.0400", the change of the last move; null at the start. */
  readonly change: string | null;
  readonly changeWords: string;
  readonly lowest: string;
  readonly right: number;
  /** One row for each receiver. */
  readonly rows: readonly { readonly unit: number; readonly knobs: readonly KnobView[] }[];
  readonly sketch: Sketch;
  readonly answers: readonly AnswerView[];
  readonly strip: Strip;
  readonly tally: readonly TallyRow[];
  readonly sentence: Words;
  readonly note: Words | null;
  readonly closing: Words | null;
  readonly won: boolean;
  readonly say: string;
  /** The latest moves, newest first: what, by how much E changed, E. */
  readonly latest: readonly { readonly move: number; readonly what: Words; readonly change: string; readonly E: string }[];
}

/** The knobs' scale ends at ±6; a weight beyond it keeps its number, the pointer rests at the end. */
export const RANGE = 6;
export const KNOB = 30;
/** Moves in the table below the figure. */
const LISTED = 24;

const onScale = (weight: number) => 0.5 + Math.max(-1, Math.min(1, weight / RANGE)) / 2;

/** Everything the figure shows, from its state. Pure. */
export function view(state: BlameState): BlameView {
  const moments = playOf(state);
  const [before, now] = [moments.at(-2) ?? null, moments.at(-1)!];
  const slopes = state.shown ? bench.slopes(now.weights) : null;
  const lowest = moments.reduce((best, { E }, k) => (E < moments[best]!.E ? k : best), 0);
  const all = knobs.map((_, at) => knobView(at, now, before, slopes));
  const words = { sentence: sentence(state), note: note(state), closing: closing(state) };
  return {
    E: format(now.E),
    change: now.move ? signed(now.undone ? 0 : now.change) : null,
    changeWords: changeWords(now),
    lowest: format(moments[lowest]!.E),
    right: now.right,
    rows: [...new Set(knobs.map(({ j }) => j))].map((unit) => ({ unit, knobs: all.filter((knob) => knob.ref.j === unit) })),
    sketch: sketch(now),
    answers: cases.map(({ inputs, targets }, c) => ({
      label: inputs.join(' '),
      target: targets[0]!,
      y: now.outputs[c]!,
      text: format(now.outputs[c]!, 2),
      right: isRight(now.outputs[c]!, targets[0]!),
    })),
    strip: strip(moments, lowest),
    tally: tally(moments),
    ...words,
    won: isWon(now),
    say: [words.sentence, words.note, words.closing, [`E is ${format(now.E)}.`]]
      .map((part) => part && heard(part))
      .filter((part) => part !== null)
      .join(' '),
    latest: moments
      .map((moment, k) => ({
        move: k,
        what: whatOf(moment),
        change: k === 0 ? '' : signed(moment.undone ? 0 : moment.change),
        E: format(moment.E),
      }))
      .slice(-LISTED)
      .reverse(),
  };
}

function knobView(at: number, now: Moment, before: Moment | null, slopes: Float64Array | null): KnobView {
  const ref = weightRef(at);
  const value = now.weights[at]!;
  const from = before?.weights[at] ?? value;
  const slope = slopes?.[at] ?? null;
  return {
    at,
    ref,
    key: quantityKey(ref),
    name: spoken(ref),
    value,
    text: format(value, 2),
    pointer: dialTick(KNOB, KNOB, 5, 22.5, onScale(value)),
    swept: onScale(from) === onScale(value) ? null : dialArc(KNOB, KNOB, 21.5, onScale(from), onScale(value)),
    moved: format(from, 2) === format(value, 2) ? null : value > from ? 'up' : 'down',
    slope,
    slopeText: slope === null ? null : signed(slope),
    downhill: slope === null || slope === 0 ? null : slope > 0 ? 'down' : 'up',
  };
}

function changeWords(now: Moment): string {
  if (!now.move) return 'no turn yet';
  if (now.undone) return 'E is as before';
  return Number(format(Math.abs(now.change))) === 0 ? 'E did not move' : `E ${moved(now.change).split(' ')[0]}`;
}

function whatOf({ move, turn, undone }: Moment): Words {
  if (!move) return ['the start'];
  if (move.kind === 'slopes') return ['a step along the slopes'];
  const way = turn!.by < 0 ? 'down' : 'up';
  return move.kind === 'turn'
    ? [weightRef(turn!.knob), ` ${way}`]
    : ['blind try: ', weightRef(turn!.knob), ` ${way}${undone ? ' and back' : ''}`];
}

const kinds: readonly { readonly kind: TallyRow['kind']; readonly name: string; readonly cost: number }[] = [
  { kind: 'turn', name: 'your turns', cost: 1 },
  { kind: 'try', name: 'blind tries', cost: 1 },
  // The cases run forward to see E, and back to know where to go.
  { kind: 'slopes', name: 'slope steps', cost: 2 },
];

function tally(moments: readonly Moment[]): TallyRow[] {
  return kinds.map(({ kind, name, cost }) => {
    const made = moments.filter(({ move }) => move?.kind === kind);
    const total = made.reduce((sum, { change, undone }) => sum + (undone ? 0 : change), 0);
    return {
      kind,
      name,
      cells: [
        grouped(made.length),
        grouped(made.filter(({ change }) => change < 0).length),
        grouped(made.length * cost * bench.cases),
        made.length === 0 ? UNKNOWN : signed(total),
      ],
    };
  });
}
