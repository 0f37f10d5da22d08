import { dialArc, dialTick } from '@/components/marks/dial-geometry';
import { UNKNOWN, format, signed } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { quantityKey, spoken } from '@/lib/notation/quantities';
import { isRight, type Moment } from '@/lib/models/knob-turning';
import { bench, cases, isWon, knobs, playOf } from './game';
import { sketch } from './sketch';
import type { BlameState } from './state';
import { strip } from './strip';
import { closing, heard, moved, note, sentence, way, weightRef, type Words } from './words';

/** The knobs' scale ends at ±6; a weight beyond it keeps its number, the pointer rests at the end. */
export const RANGE = 6;
export const KNOB = 30;
/** Moves in the table below the figure. */
const LISTED = 24;

const onScale = (weight: number) => 0.5 + Math.max(-1, Math.min(1, weight / RANGE)) / 2;
const changeOf = ({ undone, change }: Moment) => signed(undone ? 0 : change);

export type BlameView = ReturnType<typeof view>;

/** Everything the figure shows, from its state. Pure. */
export function view(state: BlameState) {
  const moments = playOf(state);
  const [before, now] = [moments.at(-2), moments.at(-1)!];
  const slopes = state.shown ? bench.slopes(now.weights) : null;
  const lowest = moments.reduce((best, { E }, k) => (E < moments[best]!.E ? k : best), 0);
  const all = knobs.map((_, at) => knobView(at, now, before, slopes));
  const words = { sentence: sentence(state), note: note(state), closing: closing(state) };
  return {
    E: format(now.E),
    /** "−0.0400", the change of the last move; null at the start. */
    change: now.move ? changeOf(now) : null,
    changeWords: changeWords(now),
    lowest: format(moments[lowest]!.E),
    /** One row for each receiver. */
    rows: [...new Set(knobs.map(({ j }) => j))].map((unit) => ({ unit, knobs: all.filter(({ ref }) => ref.j === unit) })),
    sketch: sketch(now),
    answers: cases.map(({ inputs, targets: [target = NaN] }, c) => {
      const y = now.outputs[c]!;
      return { label: inputs.join(' '), target, y, text: format(y, 2), right: isRight(y, target) };
    }),
    strip: strip(moments, lowest),
    tally: tally(moments),
    ...words,
    won: isWon(now),
    say: [words.sentence, words.note, words.closing, [`E is ${format(now.E)}.`]].flatMap((part) => (part ? [heard(part)] : [])).join(' '),
    /** The latest moves, newest first: what, by how much E changed, E. */
    latest: moments
      .map((moment, move) => ({ move, what: whatOf(moment), change: move === 0 ? '' : changeOf(moment), E: format(moment.E) }))
      .slice(-LISTED)
      .reverse(),
  };
}

export type KnobView = ReturnType<typeof knobView>;

function knobView(at: number, now: Moment, before: Moment | undefined, slopes: Float64Array | null) {
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
    /** Stroke of the pointer, and the arc it swept in the last move; null when it did not move. */
    pointer: dialTick(KNOB, KNOB, 5, 22.5, onScale(value)),
    swept: onScale(from) === onScale(value) ? null : dialArc(KNOB, KNOB, 21.5, onScale(from), onScale(value)),
    /** Which way the last move turned it. */
    moved: format(from, 2) === format(value, 2) ? null : way(value - from),
    /** ∂E/∂w; null while hidden. */
    slope,
    slopeText: slope === null ? null : signed(slope),
    /** The way in which E falls, while slopes are on show. */
    downhill: slope ? way(-slope) : null,
  };
}

function changeWords(now: Moment): string {
  if (!now.move) return 'no turn yet';
  if (now.undone) return 'E is as before';
  return Number(format(Math.abs(now.change))) === 0 ? 'E did not move' : `E ${moved(now.change).split(' ')[0]}`;
}

function whatOf({ move, turn, undone }: Moment): Words {
  if (!move) return ['the start'];
  if (!turn) return ['a step along the slopes'];
  const turned = [weightRef(turn.knob), ` ${way(turn.by)}${undone ? ' and back' : ''}`];
  return move === 'try' ? ['blind try: ', ...turned] : turned;
}

const kinds = [
  { kind: 'turn', name: 'your turns', cost: 1 },
  { kind: 'try', name: 'blind tries', cost: 1 },
  // The cases run forward to see E, and back to know where to go.
  { kind: 'slopes', name: 'slope steps', cost: 2 },
] as const;

/** What was done in each of the three ways: how often, how often it helped, at what cost, and by how much it changed E. */
function tally(moments: readonly Moment[]) {
  return kinds.map(({ kind, name, cost }) => {
    const made = moments.filter(({ move }) => move === kind);
    const total = made.reduce((sum, { change, undone }) => sum + (undone ? 0 : change), 0);
    const counts = [made.length, made.filter(({ change }) => change < 0).length, made.length * cost * bench.cases];
    return { kind, name, cells: [...counts.map(grouped), made.length === 0 ? UNKNOWN : signed(total)] };
  });
}
