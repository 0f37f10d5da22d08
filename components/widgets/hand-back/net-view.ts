import { between, cut, grown, headOf, shorten, squareReach, strokeOf, turned, type Box } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, DialMark, LabelMark, LabelRow, NetMark, Piece } from '@/components/marks/types';
import { handBackNet as net } from '@/lib/models/hand-back';
import type { Layout } from './layouts';
import { HIDDEN, isOutput, messageKey, OUTPUTS, shareKey, type Reading } from './reading';
import { weightKeys } from './state';

export type HandBackNet = ReturnType<typeof netView>;

/** The net at one moment, laid out. */
export function netView(reading: Reading, layout: Layout) {
  const units = Object.keys(layout.units).map(Number);
  const weights = labelled(reading, layout);
  const boxes = weights.map((label) => boxOf(layout, label));
  return {
    layout,
    width: layout.width,
    height: layout.height,
    upright: true,
    description: 'The net: 2 input units, 3 hidden and 2 output units, with the messages each has received. The tables give every number.',
    moment: reading.cursor,
    /** Whether all but the two ends of one weight is dim. */
    local: reading.local,
    connections: net.connections.map(({ j, i }) => connection(reading, layout, j, i, boxes)),
    biases: Object.entries(layout.biases).map(([of, { x, y }]) => bias(reading, Number(of), x, y)),
    dials: units.map((unit) => dial(reading, layout, unit)),
    labels: [...units.flatMap((unit) => unitLabels(reading, layout, unit)), ...weights],
    trays: units.filter((unit) => unit >= HIDDEN).map((unit) => tray(reading, layout, unit)),
  } satisfies NetMark & Record<string, unknown>;
}

function dial({ step, local, role, value, known }: Reading, { units }: Layout, unit: number): DialMark {
  const { x, y, r } = units[unit]!;
  const target = value(`d.${unit}`);
  const said = role(`y.${unit}`);
  // A unit at work on its own numbers is lit as a whole; as the end of a weight only through what it said.
  const made = step?.j === unit && (step.kind === 'sum' || step.kind === 'blame' || step.kind === 'error');
  const sends = step?.kind === 'message' && step.i === unit;
  return {
    unit,
    x,
    y,
    r,
    role: made ? 'result' : sends ? 'operand' : said,
    pass: said === 'operand' && local ? 'forward' : 'backward',
    value: value(`y.${unit}`),
    fresh: false,
    fine: unit >= HIDDEN,
    ...(target === null ? {} : { target, error: known(`dEdy.${unit}`) ? 'backward' : 'error' }),
  };
}

function bias({ step, local }: Reading, of: number, x: number, y: number): BiasMark {
  const used = step?.kind === 'share' && step.j === of && step.i === 0;
  return { of, x, y, role: used ? 'operand' : local ? 'dim' : 'known', pass: 'forward' };
}

/** The whole line, from the rim of the sender's dial to below the receiver's readings. */
export function lineOf({ units, biases }: Layout, j: number, i: number): Piece {
  const to = { x: units[j]!.x, y: units[j]!.tray!.bottom };
  if (i !== 0) return between(units[i]!, to, units[i]!.r + 3, 0);
  const from = biases[j]!;
  // The lead of unit 0 goes up to the edge of the readings, not to their middle.
  const end = { x: from.x, y: to.y };
  return between(from, end, squareReach(from, end, 8) + 1, 0);
}

function connection({ step, local, data }: Reading, layout: Layout, j: number, i: number, boxes: readonly Box[]): ConnectionMark {
  const travels = step?.kind === 'message' && step.j === i && step.i === j;
  const inPlay = travels || (step?.kind === 'share' && step.j === j && step.i === i);
  const stroke = strokeOf(data.given.get(`w.${j}.${i}`)!, { per: layout.thickness, least: inPlay ? 3 : 0 });
  const line = lineOf(layout, j, i);
  const back = turned(line);
  return {
    j,
    i,
    role: inPlay ? 'operand' : local ? 'dim' : 'known',
    // The connection of a chosen weight is shown in ink: what is lit are its two ends.
    pass: travels ? 'backward' : 'error',
    ...stroke,
    pieces: boxes.reduce(
      (pieces, box) => pieces.flatMap((piece) => cut(piece, grown(box, stroke.width / 2))),
      [travels ? shorten(back, 12) : line],
    ),
    ...(travels ? { head: headOf(back) } : {}),
  };
}

/** Numbers on connections: the weights that messages go through; while a weight is looked at, only its slope. */
function labelled({ step, local, mark, role }: Reading, layout: Layout): LabelMark[] {
  const label = (key: string, j: number, i: number, row: LabelRow): LabelMark => ({
    key,
    kind: 'weight',
    align: 'middle',
    ...placeOf(layout, j, i),
    rows: [row],
  });
  if (local && step) {
    const key = shareKey(step.j, step.i!);
    return [label(`slope ${key}`, step.j, step.i!, { number: mark(`dEdw.${key}`) })];
  }
  return net.connections
    .filter(({ j, i }) => isOutput(j) && i !== 0 && (layout.roomy || role(`w.${j}.${i}`) === 'operand'))
    .map(({ j, i }) => label(`w.${j}.${i}`, j, i, { number: mark(`w.${j}.${i}`), bold: true }));
}

function placeOf({ biases, units, labels: { upper, steep = upper, lower } }: Layout, j: number, i: number): { x: number; y: number } {
  if (i === 0) return biases[j]!.label;
  const [from, { x, y: receiver, tray }] = [units[i]!, units[j]!];
  const isSteep = Math.abs(from.x - x) < from.y - receiver;
  const height = isSteep ? steep : upper;
  const y = isOutput(j) ? height : lower;
  return { x: Math.round(100 * (from.x + ((x - from.x) * (y - from.y)) / (tray!.bottom - from.y))) / 100, y };
}

function boxOf({ half }: Layout, { key, x, y }: LabelMark): Box {
  const reach = key.startsWith('w') ? half.weight : half.slope;
  return { left: x - reach, right: x + reach, top: y - 12, bottom: y + 12 };
}

function unitLabels({ mark }: Reading, { units }: Layout, unit: number): LabelMark[] {
  const { x, y, label } = units[unit]!;
  const target = mark(`d.${unit}`);
  const note = { note: `target ${target.text}`, noteRole: target.role, noteKey: target.key, pass: target.pass };
  return [
    { key: `y.${unit}`, kind: 'value', x, y, align: 'middle', rows: [{ number: mark(`y.${unit}`) }] },
    { key: `unit ${unit}`, kind: 'name', ...label, rows: [], title: { name: `unit ${unit}`, ...(isOutput(unit) ? note : {}) } },
  ];
}

/** One line of the readings below a dial: what it is in words or as a symbol, and whether it is a message that came too late to count. */
type TrayRow = Pick<LabelRow, 'symbol' | 'number'> & { readonly words?: string; readonly late?: boolean };

/** What a unit has received, and below it what it has made of it. */
function tray({ data, known, mark }: Reading, { units }: Layout, unit: number) {
  const { x, tray: place } = units[unit]!;
  const messages = [OUTPUTS, OUTPUTS + 1].map((from): TrayRow => {
    const key = messageKey(unit, from);
    const late = known(key) && data.steps.some((step) => step.late && step.j === unit && step.i === from);
    return { words: late ? `late ${from}` : `from ${from}`, number: mark(key), late };
  });
  const own = (['dEdy', 'dEdx'] as const).map((q): TrayRow => ({
    symbol: { of: { q, j: unit }, tone: 'backward' },
    number: mark(`${q}.${unit}`),
  }));
  return { unit, x, y: place!.top, width: place!.width, messages: isOutput(unit) ? [] : messages, own };
}

/**
 * The weight whose connection is nearest to a point of the net, by `j.i`, or null when none is within `reach`.
 * For taps: the lines themselves are thinner than a finger.
 */
export function nearestWeight(layout: Layout, x: number, y: number, reach: number): string | null {
  const distances = net.connections.map(({ j, i }) => {
    // A bias is tapped on its square.
    const square = layout.biases[j]!;
    if (i === 0) return Math.hypot(x - square.x, y - square.y);
    const [x1, y1, x2, y2] = lineOf(layout, j, i);
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
  });
  const least = Math.min(...distances);
  return least <= reach ? weightKeys[distances.indexOf(least)]! : null;
}
