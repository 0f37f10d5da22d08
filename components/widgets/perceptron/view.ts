import { inputTo, perceptronOutput, type Perceptron } from '@/lib/models/perceptron';
import { MINUS, signed } from '@/lib/notation/format';
import { countOf } from '@/lib/notation/magnitude';
import { lineIn, onSide, type Point } from '@/components/marks/plane-geometry';
import { runOf, type Look, type Run } from './run';
import type { PerceptronState } from './state';
import { placesOf, REACH, windowOf, type Place } from './tasks';

/** Side of the drawing, in its own units. */
export const SIDE = 424;

export interface PlaceMark extends Place {
  readonly x: number;
  readonly y: number;
  /** Answered wrongly by the weights as they now are. */
  readonly wrong: boolean;
  /** The case just looked at. */
  readonly now: boolean;
  /** "0 1", beside the points of the three small tasks. */
  readonly label: string | null;
}

type Line = readonly [Point, Point] | null;

export interface SweepRow {
  readonly sweep: number;
  readonly numbers: readonly string[];
  /** Mistakes in it; null while it is not over. */
  readonly mistakes: number | null;
  /** These weights return: the first of the equal pair, or the second. */
  readonly returns: boolean;
}

export interface PerceptronView {
  readonly run: Run;
  readonly look: Look | null;
  readonly plane: {
    readonly places: readonly PlaceMark[];
    /** Corners of the half that is answered with 1, as an SVG point list. */
    readonly on: string;
    readonly line: Line;
    /** Where the line was before a correction. */
    readonly before: Line;
    readonly axes: readonly { readonly at: number; readonly figure: string }[];
    readonly zero: number;
    readonly window: readonly [low: number, high: number];
    readonly spot: Point | null;
    readonly description: string;
  };
  /** The look as a table: inputs, weights, products, change, weights after; each for input 1, input 2, bias, and the total. */
  readonly worked: readonly { readonly head: string; readonly cells: readonly string[]; readonly pass: 'forward' | 'change' | null }[];
  readonly sweeps: readonly SweepRow[];
  readonly wrong: number;
  readonly say: string;
  /** The end, in words. */
  readonly closing: string | null;
  readonly verdict: 'learned' | 'never' | 'undecided' | null;
}

export const figure = (value: number) => String(value).replace('-', MINUS);
const numbersOf = ({ weights, bias }: Perceptron) => [...weights, bias].map(figure);
const zero: Perceptron = { weights: [0, 0], bias: 0 };

/** Everything the figure shows, from its state. Pure. */
export function view(state: PerceptronState): PerceptronView {
  const { task, points, cursor } = state;
  const places = placesOf(task, points);
  const run = runOf(places);
  const look = run.looks[cursor - 1] ?? null;
  const now = look?.after ?? zero;
  const window = windowOf(task);
  const [low, high] = window;
  const toX = (a: number) => ((a - low) / (high - low)) * SIDE;
  const toXY = ([a, b]: Point): Point => [toX(a), SIDE - toX(b)];
  const toLine = (perceptron: Perceptron): Line => {
    const line = lineIn(inputTo(perceptron), window);
    return line && [toXY(line[0]), toXY(line[1])];
  };
  const marks = places.map((place, index): PlaceMark => {
    const [x, y] = toXY([place.a, place.b]);
    const wrong = perceptronOutput(now, [place.a, place.b]) !== place.target;
    return { ...place, x, y, wrong, now: look?.index === index, label: task === 'own' ? null : `${place.a} ${place.b}` };
  });
  const wrong = marks.filter((mark) => mark.wrong).length;
  const ended = cursor === run.looks.length && cursor > 0;
  const axes = task === 'own' ? Array.from({ length: 2 * REACH + 1 }, (_, k) => k - REACH) : [0, 1];
  return {
    run,
    look,
    plane: {
      places: marks,
      on: onSide(inputTo(now), window)
        .map(toXY)
        .map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)
        .join(' '),
      line: toLine(now),
      before: look?.mistake ? toLine(look.before) : null,
      axes: axes.map((value) => ({ at: toX(value), figure: figure(value) })),
      zero: toX(0),
      window,
      spot: state.spot && task === 'own' ? toXY([state.spot.a, state.spot.b]) : null,
      description: describe(marks, now, toLine(now) !== null),
    },
    worked: workedOf(places, look),
    sweeps: sweepRows(run, look, ended),
    wrong,
    say: state.spot && task === 'own' ? saySpot(state.spot, places) : say(places, look, wrong),
    closing: ended ? verdictOf(run) : null,
    verdict: !ended ? null : run.end === 'converged' ? 'learned' : run.end === 'cycles' ? 'never' : 'undecided',
  };
}

function describe(marks: readonly PlaceMark[], now: Perceptron, line: boolean): string {
  const [w1, w2, bias] = numbersOf(now);
  const where = line ? 'the line crosses the picture' : `no line in the picture: everywhere the answer is ${perceptronOutput(now, [0, 0])}`;
  const points = marks
    .map(({ a, b, target, wrong }) => `${figure(a)} ${figure(b)} wants ${target}${wrong ? ', answered wrongly' : ''}`)
    .join('; ');
  return `Plane of the two inputs. Weights ${w1} and ${w2}, bias ${bias}; ${where}. ${points || 'No points'}.`;
}

function workedOf(places: readonly Place[], look: Look | null): PerceptronView['worked'] {
  const place = look && places[look.index];
  const before = look?.before ?? zero;
  const inputs = place && [place.a, place.b, 1];
  // A product of 0 and a negative number is −0.
  const products = inputs?.map((y, k) => y * [...before.weights, before.bias][k]! + 0);
  const change = look && place && inputs ? inputs.map((y) => (look.mistake ? signed((place.target - look.y) * y, 0) : '0')) : null;
  const unknown = ['·', '·', '·'];
  return [
    { head: 'input', cells: [...(inputs?.map(figure) ?? unknown), ''], pass: 'forward' },
    { head: 'weight', cells: [...numbersOf(before), ''], pass: null },
    { head: 'product', cells: products ? [...products.map(figure), figure(look!.x)] : [...unknown, '·'], pass: 'forward' },
    { head: 'change', cells: [...(change ?? unknown), ''], pass: 'change' },
    { head: 'weight after', cells: [...(look ? numbersOf(look.after) : unknown), ''], pass: null },
  ];
}

/** The sweeps begun so far, with the weights each began with; at the end also what the last one left. */
function sweepRows(run: Run, look: Look | null, ended: boolean): readonly SweepRow[] {
  const begun = look === null ? 1 : look.sweep + (ended ? 1 : 0);
  const cycles = ended && run.end === 'cycles';
  return run.starts.slice(0, begun).map((start, k) => ({
    sweep: k + 1,
    numbers: numbersOf(start),
    mistakes: k + 1 < (look?.sweep ?? 1) || (ended && k < run.mistakes.length) ? run.mistakes[k]! : null,
    returns: cycles && (k + 1 === run.backTo || k === run.starts.length - 1),
  }));
}

function saySpot(spot: { readonly a: number; readonly b: number }, places: readonly Place[]): string {
  const there = places.find(({ a, b }) => a === spot.a && b === spot.b);
  return `${figure(spot.a)} ${figure(spot.b)}: ${there ? `a ${there.target} is wanted here` : 'empty'}.`;
}

function say(places: readonly Place[], look: Look | null, wrong: number): string {
  if (places.length === 0) return 'There is nothing to learn yet. Place a point.';
  if (!look)
    return `All weights are 0, so the total input is 0, and the answer is 0 whatever the case. ${countOf(wrong, 'case is', 'cases are')} wrong.`;
  const place = places[look.index]!;
  const found = `Sweep ${look.sweep}, case ${figure(place.a)} ${figure(place.b)}: the total input is ${figure(look.x)}, so the answer is ${look.y}.`;
  const done = !look.mistake
    ? 'That is right, and nothing changes.'
    : place.target === 1
      ? 'It should be 1. The inputs are added to the weights, and 1 to the bias.'
      : 'It should be 0. The inputs are subtracted from the weights, and 1 from the bias.';
  return `${found} ${done}`;
}

/** What the end of a run means, in words. */
function verdictOf({ end, looks, starts, mistakes, backTo }: Run): string {
  const corrections = mistakes.reduce((sum, count) => sum + count, 0);
  if (end === 'converged') return `A whole sweep without a mistake: after ${countOf(corrections, 'correction')} every case is right.`;
  if (end === 'gave up') return `No end in sight after ${looks.length.toLocaleString('en-GB')} looks; the figure leaves it undecided.`;
  const [w1, w2, bias] = numbersOf(starts.at(-1)!);
  const began =
    backTo === mistakes.length ? 'these are the weights it began with' : `these are the weights that sweep ${backTo} began with`;
  const period = mistakes.length + 1 - (backTo ?? 0);
  const rest = period === 1 ? 'Every later sweep must be the same.' : `The same ${period} sweeps must follow, over and over.`;
  return `Sweep ${mistakes.length} has ended at ${w1}, ${w2} and bias ${bias}, and ${began}. ${rest} It can never stop.`;
}
