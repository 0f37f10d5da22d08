import { contours } from 'd3';
import type { Box } from '@/components/marks/lines';
import { lineIn, onSide, type Point, type Window } from '@/components/marks/plane-geometry';
import { isRight } from '@/lib/models/knob-turning';
import { inputTo, type Perceptron } from '@/lib/models/perceptron';
import { answer, cases, type Moment, type Units } from './run';

/** Side of either drawing, in its own units. */
export const SIDE = 360;
/** The stretch of both inputs on show. */
export const INPUTS: Window = [-0.5, 1.5];
/** The stretch of both hidden units on show: a little more than they can say. */
export const HIDDEN: Window = [-0.12, 1.12];

const place =
  ([low, high]: Window) =>
  ([a, b]: Point): Point => [((a - low) / (high - low)) * SIDE, SIDE - ((b - low) / (high - low)) * SIDE];
export const inInputs = place(INPUTS);
export const inHidden = place(HIDDEN);

const digits = (value: number) => String(Math.round(value * 100) / 100);
const pair = ([x, y]: Point) => `${digits(x)} ${digits(y)}`;
export const pathOf = (points: readonly Point[]) => (points.length === 0 ? '' : `M${points.map(pair).join('L')}`);

/** Cells of the sheet along either side. */
const CELLS = 8;
/** Stretches of one of its lines: a bent line is drawn as many straight ones. */
const PIECES = 24;

const along = (count: number) => Array.from({ length: count + 1 }, (_, k) => k / count);

/** The square between the four cases as lines: its edge first, then the lines of the grid. */
const sheet: { readonly edge: readonly Point[]; readonly lines: readonly (readonly Point[])[] } = {
  edge: [
    ...along(PIECES).map((t): Point => [t, 0]),
    ...along(PIECES).map((t): Point => [1, t]),
    ...along(PIECES).map((t): Point => [1 - t, 1]),
    ...along(PIECES).map((t): Point => [0, 1 - t]),
  ],
  lines: along(CELLS)
    .slice(1, -1)
    .flatMap((at) => [along(PIECES).map((t): Point => [at, t]), along(PIECES).map((t): Point => [t, at])]),
};

/** The sheet as it lies in a plane. */
export interface SheetMark {
  readonly edge: string;
  readonly lines: string;
}

const sheetMark = (to: (inputs: Point) => Point): SheetMark => ({
  edge: pathOf(sheet.edge.map(to)),
  lines: sheet.lines.map((line) => pathOf(line.map(to))).join(''),
});

export const flatSheet = sheetMark(inInputs);
export const foldedSheet = (units: Units): SheetMark => sheetMark((inputs) => inHidden(answer(units, inputs).hidden));

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
  return (region?.coordinates ?? [])
    .flatMap((polygon) => polygon.map((ring) => `${pathOf(ring.map(([x = 0, y = 0]): Point => [scaled(x), SIDE - scaled(y)]))}Z`))
    .join('');
}

/** The half of the plane of the hidden units that the output unit answers with 1. */
export const outputSide = (five: Perceptron): string => {
  const corners = onSide(inputTo(five), HIDDEN).map(inHidden);
  return corners.length === 0 ? '' : `${pathOf(corners)}Z`;
};

export interface LineMark {
  readonly d: string;
  /** Short strokes towards the side on which the unit says more than one half. */
  readonly hairs: string;
  readonly name: string;
  /** Where the name stands. */
  readonly at: Point;
}

const HAIR = 7;
/** A name stands at least so far from cases, from other names and from the edge, if the line has such a place. */
const CLEAR = 30;

export const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

/** The place along a stretch that is farthest from what is there already, as a name stands beside it. */
function freePlace(ends: Stretch, aside: Point, taken: readonly Point[]): Point {
  const places = along(20)
    .slice(1, -1)
    .flatMap((t) =>
      [1, -1].map((side): Point => [
        ends[0][0] + t * (ends[1][0] - ends[0][0]) + side * aside[0],
        ends[0][1] + t * (ends[1][1] - ends[0][1]) + side * aside[1],
      ]),
    );
  const room = (at: Point) =>
    Math.min(CLEAR, at[0] - 8, SIDE - at[0] - 8, at[1] - 8, SIDE - at[1] - 8, ...taken.map((other) => distance(at, other)));
  return places.reduce((best, at) => (room(at) > room(best) + 1e-9 ? at : best));
}

type Stretch = readonly [Point, Point];

/** Where the line of a unit crosses the picture of the inputs; null where it does not. */
function stretchOf(unit: Perceptron): Stretch | null {
  const found = lineIn(inputTo(unit), INPUTS);
  return found && [inInputs(found[0]), inInputs(found[1])];
}

const pointsOf = (stretch: Stretch | null): readonly Point[] =>
  stretch
    ? along(24).map((t) => [stretch[0][0] + t * (stretch[1][0] - stretch[0][0]), stretch[0][1] + t * (stretch[1][1] - stretch[0][1])])
    : [];

function lineMark(unit: Perceptron, ends: Stretch | null, name: string, taken: readonly Point[]): LineMark | null {
  if (!ends) return null;
  const length = distance(...ends) || 1;
  const [dx, dy] = [(ends[1][0] - ends[0][0]) / length, (ends[1][1] - ends[0][1]) / length];
  // Up in the plane is down in the drawing, so the gradient's second part turns its sign.
  const [u = 0, v = 0] = unit.weights;
  const side = -dy * u - dx * v > 0 ? 1 : -1;
  const hair: Point = [-dy * side * HAIR, dx * side * HAIR];
  const count = Math.floor(length / 26);
  const hairs = Array.from({ length: count }, (_, k) => {
    const t = ((k + 0.5) * length) / count;
    const at: Point = [ends[0][0] + t * dx, ends[0][1] + t * dy];
    return pathOf([at, [at[0] + hair[0], at[1] + hair[1]]]);
  }).join('');
  return { d: pathOf(ends), hairs, name, at: freePlace(ends, [-dy * 15, dx * 15], taken) };
}

/** The lines of the hidden units in the plane of the inputs. `taken`: where no name may stand. */
export function hiddenLines({ three, four }: Units, taken: readonly Point[]): readonly LineMark[] {
  const [ofThree, ofFour] = [stretchOf(three), stretchOf(four)];
  const first = lineMark(three, ofThree, '3', [...taken, ...pointsOf(ofFour)]);
  const second = lineMark(four, ofFour, '4', [...taken, ...pointsOf(ofThree), ...(first ? [first.at] : [])]);
  return [first, second].filter((line) => line !== null);
}

/** The output unit's line in the plane of the hidden units. */
export const outputLine = (five: Perceptron): string => {
  const line = lineIn(inputTo(five), HIDDEN);
  return line ? pathOf(line.map(inHidden)) : '';
};

export interface CaseMark {
  readonly label: string;
  readonly target: number;
  readonly x: number;
  readonly y: number;
  readonly wrong: boolean;
}

const mark = (moment: Moment, at: (c: number) => Point): readonly CaseMark[] =>
  cases.map(({ label, target }, c) => {
    const [x, y] = at(c);
    return { label, target, x, y, wrong: !isRight(moment.answers[c]!.y, target) };
  });

export const casesInInputs = (moment: Moment) => mark(moment, (c) => inInputs(cases[c]!.at));
export const casesInHidden = (moment: Moment) => mark(moment, (c) => inHidden(moment.answers[c]!.hidden));

/** A name beside one case, or beside several that lie too close to be named one by one. */
export interface NameMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Cases closer than this share a name. */
const TOGETHER = 24;
const LETTER = 7.6;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names of cases that may lie anywhere: in groups where they lie together, each where no other name or case is. */
export function namesOf(marks: readonly CaseMark[]): readonly NameMark[] {
  const groups: CaseMark[][] = [];
  for (const each of marks) {
    const near = groups.filter((group) => group.some((other) => distance([each.x, each.y], [other.x, other.y]) < TOGETHER));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), each]);
  }
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }));
  return groups.flatMap((group) => {
    const text =
      group.length === cases.length
        ? 'all four'
        : [...group]
            .sort((p, q) => (p.label < q.label ? -1 : 1))
            .map(({ label }) => label)
            .join(', ');
    const width = text.length * LETTER;
    const [left, right] = [Math.min(...group.map(({ x }) => x)), Math.max(...group.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...group.map(({ y }) => y)), Math.max(...group.map(({ y }) => y))];
    const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    const places: readonly NameMark[] = [
      { text, x: right + 17, y: cy + 5, anchor: 'start' },
      { text, x: left - 17, y: cy + 5, anchor: 'end' },
      { text, x: cx, y: bottom + 27, anchor: 'middle' },
      { text, x: cx, y: top - 17, anchor: 'middle' },
    ];
    const boxOf = ({ x, y, anchor }: NameMark): Box => {
      const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left: from - 2, right: from + width + 2, top: y - 13, bottom: y + 4 };
    };
    const free = places.find((at) => {
      const box = boxOf(at);
      return box.left >= 0 && box.right <= SIDE && box.top >= 0 && box.bottom <= SIDE && !taken.some((other) => meet(box, other));
    });
    if (!free) return [];
    taken.push(boxOf(free));
    return [free];
  });
}
