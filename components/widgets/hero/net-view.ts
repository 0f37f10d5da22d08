import type { Point } from '@/components/marks/dial-geometry';
import { between, cut, strokeOf, type Box } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, DialMark } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import type { Moment } from './moment';

export const netSize = { width: 432, height: 362 };
export const radius = { disc: 16, hidden: 35, output: 38 };
const column = netSize.width / 2;
const pitch = 42;
const first = 136;
const middle = first + 2.5 * pitch;
const input = (k: number): Point => ({ x: column, y: first + k * pitch });
const left: Point = { x: 58, y: middle };
const right: Point = { x: netSize.width - 58, y: middle };
const top: Point = { x: column, y: 54 };
/** Distance of the weights' column from the input column: where the fan is widest. */
const spread = 54;
/** What a connection leaves free for its number, for figures as large as on the phone. */
function plate({ x, y }: Point, text: string): Box {
  const half = 4.5 * text.length + 4;
  return { left: x - half, right: x + half, top: y - 12, bottom: y + 12 };
}

export type NetView = ReturnType<typeof netView>;

/** Lays out the net for one moment. None of its connections cross, so every number has its own place. */
export function netView(moment: Moment) {
  const connections: ConnectionMark[] = [];
  const weights: (Point & { readonly key: string; readonly text: string })[] = [];
  const biases: BiasMark[] = [];
  const add = (j: number, i: number, from: Point, startGap: number, to: Point, endGap: number, at: Point) => {
    const w = moment.weight(j, i);
    const text = format(w, 1);
    weights.push({ ...at, key: `w.${j}.${i}`, text });
    const line = between(from, to, startGap, endGap);
    connections.push({
      j,
      i,
      pieces: i === 0 ? [line] : cut(line, plate(at, text)),
      ...strokeOf(w, { per: 0.7 }),
      role: 'known',
      pass: 'forward',
    });
  };
  /** The unit fixed at 1 before unit j. */
  const addBias = (j: number, from: Point, to: Point, endGap: number, at: Point) => {
    add(j, 0, from, 9, to, endGap, at);
    biases.push({ of: j, ...from, role: 'known', pass: 'forward' });
  };
  for (const [j, at, side] of [[7, left, -1] as const, [8, right, 1] as const]) {
    for (let k = 0; k < 6; k += 1) {
      const from = input(k);
      add(j, k + 1, from, radius.disc + 3, at, radius.hidden + 3, along(from, at, spread / Math.abs(at.x - from.x)));
    }
    // Clear of the rim, where the target's triangle stands.
    add(9, j, at, radius.hidden + 3, top, radius.output + 15, along(at, top, 0.5));
    addBias(j, { x: at.x, y: at.y + 92 }, at, radius.hidden + 2, { x: at.x + side * 28, y: at.y + 63 });
  }
  // The lead stops before the arc of the error.
  addBias(9, { x: top.x + 102, y: top.y }, top, radius.output + 11, { x: top.x + 134, y: top.y });

  const { y, answer } = moment;
  const dial = (unit: number, at: Point, r: number): DialMark => ({
    unit,
    ...at,
    r,
    value: y[unit - 1]!,
    role: 'known',
    pass: 'forward',
    fresh: true,
    fine: true,
  });
  const dials: DialMark[] = [
    dial(7, left, radius.hidden),
    dial(8, right, radius.hidden),
    { ...dial(9, top, radius.output), target: answer.symmetric ? 1 : 0, error: 'backward' },
  ];
  return {
    connections,
    dials,
    /** The binary inputs, numbered from 1: filled is 1. */
    discs: answer.inputs.map((value, k) => ({ ...input(k), value, number: k + 1 })),
    biases,
    /** Numbers over the drawing; `x` is their middle. */
    weights,
    values: dials.map(({ unit, x, y, value }) => ({ key: `y.${unit}`, x, y, text: format(value ?? 0, 2) })),
    /** The fold: where the input column mirrors. */
    axis: { y: middle, from: left.x + radius.hidden + 6, to: right.x - radius.hidden - 6 },
  };
}

/** The place at a fraction of the way from a to b. */
function along(a: Point, b: Point, t: number): Point {
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(a.x + t * (b.x - a.x)), y: round(a.y + t * (b.y - a.y)) };
}
