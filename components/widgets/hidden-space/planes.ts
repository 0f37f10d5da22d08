import { contours } from 'd3';
import { boundsOf, type Box } from '@/components/marks/lines';
import { lineIn, onSide, onWay, pathOf, placeIn, type Point, type Window } from '@/components/marks/plane-geometry';
import { isRight } from '@/lib/models/knob-turning';
import { inputTo, type Perceptron } from '@/lib/models/perceptron';
import { answer, cases, type Moment, type Units } from './run';

/** Side of either drawing, in its own units. */
export const SIDE = 360;
/** The stretch of both inputs on show. */
export const INPUTS: Window = [-0.5, 1.5];
/** The stretch of both hidden units on show: a little more than they can say. */
const HIDDEN: Window = [-0.12, 1.12];
export const inInputs = placeIn(INPUTS, SIDE);
export const inHidden = placeIn(HIDDEN, SIDE);

/** Cells of the sheet along either side. */
const CELLS = 8;
/** Stretches of one of its lines: a bent line is drawn as many straight ones. */
const PIECES = 24;

const along = (count: number) => Array.from({ length: count + 1 }, (_, k) => k / count);
const pieces = (at: (t: number) => Point): readonly Point[] => along(PIECES).map(at);

/** The square between the four cases as lines. */
const edge = [pieces((t) => [t, 0]), pieces((t) => [1, t]), pieces((t) => [1 - t, 1]), pieces((t) => [0, 1 - t])].flat();
const grid = along(CELLS)
  .slice(1, -1)
  .flatMap((at) => [pieces((t) => [at, t]), pieces((t) => [t, at])]);

/** The sheet as it lies in a plane. */
const sheetIn = (to: (inputs: Point) => Point) => ({
  edge: pathOf(edge.map(to)),
  lines: grid.map((line) => pathOf(line.map(to))).join(''),
});

export const flatSheet = sheetIn(inInputs);
export const foldedSheet = (units: Units) => sheetIn((inputs) => inHidden(answer(units, inputs).hidden));

/** Samples along either side of the plane of the inputs. */
const SAMPLES = 61;

/** The part of the plane of the inputs that the net answers with 1 (above 0.5): its edge is bent, so it is found by sampling. */
export function answeredOne(units: Units): string {
  const [low, high] = INPUTS;
  const at = (k: number) => low + (k / (SAMPLES - 1)) * (high - low);
  const values = Array.from({ length: SAMPLES * SAMPLES }, (_, k) => answer(units, [at(k % SAMPLES), at(Math.floor(k / SAMPLES))]).y);
  const [region] = contours().size([SAMPLES, SAMPLES]).thresholds([0.5])(values);
  // A sample stands in the middle of its cell; beyond the outermost ones nothing is known.
  const scaled = (k: number) => (Math.min(SAMPLES - 1, Math.max(0, k - 0.5)) / (SAMPLES - 1)) * SIDE;
  const placed = ([x = 0, y = 0]: readonly number[]): Point => [scaled(x), SIDE - scaled(y)];
  const rings = region?.coordinates.flat() ?? [];
  return rings.map((ring) => pathOf(ring.map(placed), 'Z')).join('');
}

/** The half of the plane of the hidden units that the output unit answers with 1, and its line. */
export const outputSide = (five: Perceptron) => pathOf(onSide(inputTo(five), HIDDEN).map(inHidden), 'Z');
export const outputLine = (five: Perceptron) => pathOf((lineIn(inputTo(five), HIDDEN) ?? []).map(inHidden));

const HAIR = 7;
/** A name stands at least so far from cases, from other names and from the edge, if the line has such a place. */
const CLEAR = 30;

export const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

type Stretch = readonly [Point, Point];

/** The place along a stretch that is farthest from what is there already, as a name stands beside it. */
function freePlace([from, to]: Stretch, [right, down]: Point, taken: readonly Point[]): Point {
  const places = along(20)
    .slice(1, -1)
    .map((t) => onWay(from, to, t))
    .flatMap(([x, y]): Point[] => [
      [x + right, y + down],
      [x - right, y - down],
    ]);
  const room = (at: Point) =>
    Math.min(CLEAR, at[0] - 8, SIDE - at[0] - 8, at[1] - 8, SIDE - at[1] - 8, ...taken.map((other) => distance(at, other)));
  return places.reduce((best, at) => (room(at) > room(best) + 1e-9 ? at : best));
}

function lineMark({ weights: [u = 0, v = 0] }: Perceptron, [from, to]: Stretch, name: string, taken: readonly Point[]) {
  const length = distance(from, to) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  // Up in the plane is down in the drawing, so the gradient's second part turns its sign.
  const side = -dy * u - dx * v > 0 ? HAIR : -HAIR;
  const count = Math.floor(length / 26);
  const hairs = Array.from({ length: count }, (_, k) => {
    const at = onWay(from, to, (k + 0.5) / count);
    return pathOf([at, [at[0] - dy * side, at[1] + dx * side]]);
  });
  return {
    name,
    d: pathOf([from, to]),
    /** Short strokes towards the side on which the unit says more than one half. */
    hairs: hairs.join(''),
    /** Where the name stands. */
    at: freePlace([from, to], [-dy * 15, dx * 15], taken),
  };
}

/** The lines of the hidden units in the plane of the inputs, as far as they cross the picture. `taken`: where no name may stand. */
export function hiddenLines({ three, four }: Units, taken: readonly Point[]) {
  const stretches = [three, four].map((unit) => lineIn(inputTo(unit), INPUTS)?.map(inInputs) as Stretch | undefined);
  const full = [...taken];
  return [three, four].flatMap((unit, k) => {
    const [own, other] = [stretches[k], stretches[1 - k]];
    if (!own) return [];
    const mark = lineMark(unit, own, String(3 + k), [...full, ...(other ? along(24).map((t) => onWay(...other, t)) : [])]);
    full.push(mark.at);
    return [mark];
  });
}

export interface CaseMark {
  readonly label: string;
  readonly target: number;
  readonly x: number;
  readonly y: number;
  readonly wrong: boolean;
}

const marksAt = (moment: Moment, at: (c: number) => Point): readonly CaseMark[] =>
  cases.map(({ label, target }, c) => {
    const [x, y] = at(c);
    return { label, target, x, y, wrong: !isRight(moment.answers[c]!.y, target) };
  });

export const casesInInputs = (moment: Moment) => marksAt(moment, (c) => inInputs(cases[c]!.at));
export const casesInHidden = (moment: Moment) => marksAt(moment, (c) => inHidden(moment.answers[c]!.hidden));

/** Cases closer than this share a name. */
const TOGETHER = 24;
const LETTER = 7.6;
/** The part of a text that stands before its anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Cases that lie together, those that touch by others between them too. */
function groupsOf(marks: readonly CaseMark[]): CaseMark[][] {
  const near = (a: CaseMark, b: CaseMark) => distance([a.x, a.y], [b.x, b.y]) < TOGETHER;
  return marks.reduce<CaseMark[][]>((groups, each) => {
    const touched = groups.filter((group) => group.some((other) => near(each, other)));
    return [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), each]];
  }, []);
}

/** Names of cases that may lie anywhere: in groups where they lie together, each where no other name or case is. */
export function namesOf(marks: readonly CaseMark[]) {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }));
  return groupsOf(marks).flatMap((group) => {
    const labels = marks.filter((mark) => group.includes(mark)).map(({ label }) => label);
    const text = group.length === cases.length ? 'all four' : labels.join(', ');
    const width = text.length * LETTER;
    const { left, right, top, bottom } = boundsOf(group.map(({ x, y }) => [x, y, x, y]));
    const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    const places = [
      { x: right + 17, y: cy + 5, anchor: 'start' },
      { x: left - 17, y: cy + 5, anchor: 'end' },
      { x: cx, y: bottom + 27, anchor: 'middle' },
      { x: cx, y: top - 17, anchor: 'middle' },
    ] as const;
    for (const { x, y, anchor } of places) {
      const from = x - before[anchor] * width;
      const box = { left: from - 2, right: from + width + 2, top: y - 13, bottom: y + 4 };
      const inside = box.left >= 0 && box.right <= SIDE && box.top >= 0 && box.bottom <= SIDE;
      if (!inside || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return [{ text, x, y, anchor }];
    }
    return [];
  });
}
