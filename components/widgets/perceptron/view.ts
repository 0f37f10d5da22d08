import { inputTo, perceptronOutput, type Perceptron, type PerceptronLook, type PerceptronRun } from '@/lib/models/perceptron';
import { MINUS, signed, UNKNOWN } from '@/lib/notation/format';
import { countOf } from '@/lib/notation/magnitude';
import { lineIn, onSide, pathOf, placeIn } from '@/components/marks/plane-geometry';
import type { PerceptronState } from './state';
import { placesOf, REACH, runOf, windowOf, zero, type Place } from './tasks';

/** Side of the drawing, in its own units. */
export const SIDE = 424;

const figure = (value: number) => String(value).replace('-', MINUS);
const numbersOf = ({ weights, bias }: Perceptron) => [...weights, bias].map(figure);
const verdicts = { converged: 'learned', cycles: 'never', 'gave up': 'undecided' } as const;

export type PerceptronView = ReturnType<typeof view>;

/** Everything the figure shows, from its state. Pure. */
export function view({ task, points, cursor, spot }: PerceptronState) {
  const own = task === 'own';
  const places = placesOf(task, points);
  const run = runOf(places);
  const look = run.looks[cursor - 1];
  const now = look?.after ?? zero;
  const window = windowOf(task);
  const at = placeIn(window, SIDE);
  const lineOf = (perceptron: Perceptron) => pathOf((lineIn(inputTo(perceptron), window) ?? []).map(at));
  const marks = places.map((place, index) => {
    const [x, y] = at([place.a, place.b]);
    // Answered wrongly by the weights as they now are; just looked at.
    return { ...place, x, y, wrong: perceptronOutput(now, [place.a, place.b]) !== place.target, now: look?.index === index };
  });
  const wrong = marks.filter((mark) => mark.wrong).length;
  const ended = cursor === run.looks.length && cursor > 0;
  const axes = own ? Array.from({ length: 2 * REACH + 1 }, (_, k) => k - REACH) : [0, 1];
  const line = lineOf(now);
  return {
    run,
    look,
    plane: {
      places: marks,
      /** The half that is answered with 1, and the line; empty where none is in the picture. */
      on: pathOf(onSide(inputTo(now), window).map(at), 'Z'),
      line,
      /** Where the line was before a correction. */
      before: look?.mistake ? lineOf(look.before) : '',
      axes: axes.map((value) => ({ at: at([value, 0])[0], figure: figure(value) })),
      zero: at([0, 0])[0],
      window,
      spot: spot && own ? at([spot.a, spot.b]) : null,
      description: describe(marks, now, line !== ''),
    },
    worked: workedOf(places, look),
    sweeps: sweepRows(run, look, ended),
    wrong,
    say: spot && own ? saySpot(spot, places) : say(places, look, wrong),
    /** The end, in words. */
    closing: ended ? closingOf(run) : null,
    verdict: ended ? verdicts[run.end] : null,
  };
}

function describe(marks: readonly (Place & { readonly wrong: boolean })[], now: Perceptron, line: boolean): string {
  const [w1, w2, bias] = numbersOf(now);
  const where = line ? 'the line crosses the picture' : `no line in the picture: everywhere the answer is ${perceptronOutput(now, [0, 0])}`;
  const points = marks
    .map(({ a, b, target, wrong }) => `${figure(a)} ${figure(b)} wants ${target}${wrong ? ', answered wrongly' : ''}`)
    .join('; ');
  return `Plane of the two inputs. Weights ${w1} and ${w2}, bias ${bias}; ${where}. ${points || 'No points'}.`;
}

/** The look as a table: inputs, weights, products, change, weights after; each for input 1, input 2, bias, and the total. */
function workedOf(places: readonly Place[], look: PerceptronLook | undefined) {
  const weights = look?.before ?? zero;
  const unknown = [UNKNOWN, UNKNOWN, UNKNOWN];
  let [input, product, change, after, total] = [unknown, unknown, unknown, unknown, UNKNOWN];
  if (look) {
    const { a, b, target } = places[look.index]!;
    const inputs = [a, b, 1];
    input = inputs.map(figure);
    // A product of 0 and a negative number is −0.
    product = inputs.map((y, k) => figure(y * [...weights.weights, weights.bias][k]! + 0));
    change = inputs.map((y) => (look.mistake ? signed((target - look.y) * y, 0) : '0'));
    after = numbersOf(look.after);
    total = figure(look.x);
  }
  return [
    { head: 'input', cells: [...input, ''], pass: 'forward' },
    { head: 'weight', cells: [...numbersOf(weights), ''] },
    { head: 'product', cells: [...product, total], pass: 'forward' },
    { head: 'change', cells: [...change, ''], pass: 'change' },
    { head: 'weight after', cells: [...after, ''] },
  ];
}

/** The sweeps begun so far, with the weights each began with; at the end also what the last one left. */
function sweepRows({ starts, mistakes, end, period }: PerceptronRun, look: PerceptronLook | undefined, ended: boolean) {
  const sweep = look?.sweep ?? 1;
  const last = starts.length - 1;
  return starts.slice(0, ended ? sweep + 1 : sweep).map((start, k) => ({
    sweep: k + 1,
    numbers: numbersOf(start),
    /** Mistakes in it; null while it is not over. */
    mistakes: k + 1 < sweep || (ended && k < last) ? mistakes[k]! : null,
    /** These weights return: the first of the equal pair, or the second. */
    returns: ended && end === 'cycles' && (k === last - period! || k === last),
  }));
}

function saySpot(spot: NonNullable<PerceptronState['spot']>, places: readonly Place[]): string {
  const there = places.find(({ a, b }) => a === spot.a && b === spot.b);
  return `${figure(spot.a)} ${figure(spot.b)}: ${there ? `a ${there.target} is wanted here` : 'empty'}.`;
}

function say(places: readonly Place[], look: PerceptronLook | undefined, wrong: number): string {
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
function closingOf({ end, looks, starts, mistakes, period }: PerceptronRun): string {
  const corrections = mistakes.reduce((sum, count) => sum + count, 0);
  if (end === 'converged') return `A whole sweep without a mistake: after ${countOf(corrections, 'correction')} every case is right.`;
  if (end === 'gave up') return `No end in sight after ${looks.length.toLocaleString('en-GB')} looks; the figure leaves it undecided.`;
  const [w1, w2, bias] = numbersOf(starts.at(-1)!);
  const began =
    period === 1 ? 'these are the weights it began with' : `these are the weights that sweep ${mistakes.length + 1 - period!} began with`;
  const rest = period === 1 ? 'Every later sweep must be the same.' : `The same ${period} sweeps must follow, over and over.`;
  return `Sweep ${mistakes.length} has ended at ${w1}, ${w2} and bias ${bias}, and ${began}. ${rest} It can never stop.`;
}
