import { strokeOf } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, DialMark, Piece } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import type { Moment } from './moment';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A number over the drawing; `x` is its middle. */
export interface Label extends Point {
  /** `w.7.1` or `y.9`. */
  readonly key: string;
  readonly text: string;
}

/** A binary input: filled is 1. `number` counts from 1. */
export interface Disc extends Point {
  readonly number: number;
  readonly value: number;
}

/** The net as marks. None of its connections cross, so every number has its own place. */
export interface NetView {
  readonly connections: readonly ConnectionMark[];
  readonly dials: readonly DialMark[];
  readonly discs: readonly Disc[];
  readonly biases: readonly BiasMark[];
  readonly weights: readonly Label[];
  readonly values: readonly Label[];
  /** The fold: where the input column mirrors. */
  readonly axis: { readonly y: number; readonly from: number; readonly to: number };
}

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
/** Half of the gap a connection leaves for its number, for figures as large as on the phone. */
const plate = (text: string) => ({ width: 4.5 * text.length + 4, height: 12 });

/** Lays out the net for one moment. */
export function netView(moment: Moment): NetView {
  const connections: ConnectionMark[] = [];
  const weights: Label[] = [];
  const add = (j: number, i: number, a: Point, ra: number, b: Point, rb: number, at: Point) => {
    const w = moment.weight(j, i);
    const label = { ...at, key: `w.${j}.${i}`, text: format(w, 1) };
    weights.push(label);
    connections.push({
      j,
      i,
      pieces: cut(a, ra, b, rb, i === 0 ? undefined : label),
      ...strokeOf(w, { per: 0.7 }),
      role: 'known',
      pass: 'forward',
    });
  };
  const hidden = [
    { j: 7, at: left, side: -1 },
    { j: 8, at: right, side: 1 },
  ];
  const biases: BiasMark[] = [];
  for (const { j, at, side } of hidden) {
    for (let k = 0; k < 6; k += 1) {
      const from = input(k);
      add(j, k + 1, from, radius.disc + 3, at, radius.hidden + 3, along(from, at, spread / Math.abs(at.x - from.x)));
    }
    // Clear of the rim, where the target's triangle stands.
    add(9, j, at, radius.hidden + 3, top, radius.output + 15, along(at, top, 0.5));
    const bias = { x: at.x, y: at.y + 92 };
    add(j, 0, bias, 9, at, radius.hidden + 2, { x: at.x + side * 28, y: at.y + 63 });
    biases.push({ of: j, ...bias, role: 'known', pass: 'forward' });
  }
  const bias = { x: top.x + 102, y: top.y };
  // The lead stops before the arc of the error.
  add(9, 0, bias, 9, top, radius.output + 11, { x: bias.x + 32, y: bias.y });
  biases.push({ of: 9, ...bias, role: 'known', pass: 'forward' });

  const { y, answer } = moment;
  const dials: DialMark[] = [
    dial(7, left, radius.hidden, y[6]!),
    dial(8, right, radius.hidden, y[7]!),
    { ...dial(9, top, radius.output, y[8]!), target: answer.symmetric ? 1 : 0, error: 'backward' },
  ];
  return {
    connections,
    dials,
    discs: answer.inputs.map((value, k) => ({ ...input(k), value, number: k + 1 })),
    biases,
    weights,
    values: dials.map((one) => ({ key: `y.${one.unit}`, x: one.x, y: one.y, text: format(one.value ?? 0, 2) })),
    axis: { y: middle, from: left.x + radius.hidden + 6, to: right.x - radius.hidden - 6 },
  };
}

function dial(unit: number, at: Point, r: number, value: number): DialMark {
  return { unit, ...at, r, value, role: 'known', pass: 'forward', fresh: true, fine: true };
}

function along(a: Point, b: Point, t: number): Point {
  return { x: round(a.x + t * (b.x - a.x)), y: round(a.y + t * (b.y - a.y)) };
}

/** The line between two rims, with a gap where its number stands. */
function cut(a: Point, ra: number, b: Point, rb: number, at?: Label): Piece[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const piece = (t0: number, t1: number): Piece => {
    const [p, q] = [along(a, b, t0), along(a, b, t1)];
    return [p.x, p.y, q.x, q.y];
  };
  const [start, end] = [ra / length, 1 - rb / length];
  if (!at) return [piece(start, end)];
  const t = Math.hypot(at.x - a.x, at.y - a.y) / length;
  const { width, height } = plate(at.text);
  const half = Math.min(width / Math.max(Math.abs(b.x - a.x), 1e-9), height / Math.max(Math.abs(b.y - a.y), 1e-9));
  return [piece(start, t - half), piece(t + half, end)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
