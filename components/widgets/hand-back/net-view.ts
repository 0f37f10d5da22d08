import { between, cut, grown, headOf, shorten, squareReach, strokeOf, turned } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, DialMark, LabelMark, NetMark, NumberMark, Piece, SymbolMark } from '@/components/marks/types';
import { handBackNet as net } from '@/lib/models/hand-back';
import { quantityKey } from '@/lib/notation/quantities';
import type { Layout } from './layouts';
import { messageKey, type Reading } from './reading';

/** One line of the readings below a dial. */
export interface TrayRow {
  /** In words ("from 6") or as a symbol. */
  readonly words?: string;
  readonly symbol?: SymbolMark;
  readonly number: NumberMark;
  /** A message that came too late to count. */
  readonly late?: boolean;
}

/** What a unit has received, and below it what it has made of it. */
export interface TrayMark {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly messages: readonly TrayRow[];
  readonly own: readonly TrayRow[];
}

export interface HandBackNet extends NetMark {
  readonly layout: Layout;
  /** Whether all but the two ends of one weight is dim. */
  readonly local: boolean;
  readonly trays: readonly TrayMark[];
}

const OUTPUTS = net.layers[2]!.first;
const HIDDEN = net.layers[1]!.first;
const isOutput = (unit: number) => unit >= OUTPUTS;

/** The net at one moment, laid out. */
export function netView(reading: Reading, layout: Layout): HandBackNet {
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
    local: reading.local,
    connections: net.connections.map(({ j, i }) => connection(reading, layout, j, i, boxes)),
    biases: Object.entries(layout.biases).map(([of, { x, y }]) => bias(reading, Number(of), x, y)),
    dials: units.map((unit) => dial(reading, layout, unit)),
    labels: [...units.flatMap((unit) => unitLabels(reading, layout, unit)), ...weights],
    trays: units.filter((unit) => unit >= HIDDEN).map((unit) => tray(reading, layout, unit)),
  };
}

function dial(reading: Reading, { units }: Layout, unit: number): DialMark {
  const { x, y, r } = units[unit]!;
  const { step } = reading;
  const target = reading.value(`d.${unit}`);
  const said = reading.role(`y.${unit}`);
  // A unit at work on its own numbers is lit as a whole; as the end of a weight only through what it said.
  const made = step?.j === unit && (step.kind === 'sum' || step.kind === 'blame' || step.kind === 'error');
  const sends = step?.kind === 'message' && step.i === unit;
  return {
    unit,
    x,
    y,
    r,
    role: made ? 'result' : sends ? 'operand' : said,
    pass: said === 'operand' && reading.local ? 'forward' : 'backward',
    value: reading.value(`y.${unit}`),
    fresh: false,
    fine: unit >= HIDDEN,
    ...(target === null ? {} : { target, error: reading.known(`dEdy.${unit}`) ? 'backward' : 'error' }),
  };
}

function bias({ step, local }: Reading, of: number, x: number, y: number): BiasMark {
  const used = step?.kind === 'share' && step.j === of && step.i === 0;
  return { of, x, y, role: used ? 'operand' : local ? 'dim' : 'known', pass: 'forward' };
}

/** The whole line, from the rim of the sender's dial to below the receiver's readings. */
export function lineOf({ units, biases }: Layout, j: number, i: number): Piece {
  const receiver = units[j]!;
  const to = { x: receiver.x, y: receiver.tray!.bottom };
  if (i === 0) {
    const from = biases[j]!;
    // The lead of unit 0 goes up to the edge of the readings, not to their middle.
    const end = { x: from.x, y: to.y };
    return between(from, end, squareReach(from, end, 8) + 1, 0);
  }
  return between(units[i]!, to, units[i]!.r + 3, 0);
}

function connection(reading: Reading, layout: Layout, j: number, i: number, boxes: readonly Box[]): ConnectionMark {
  const { step, local, data } = reading;
  const weight = data.given.get(`w.${j}.${i}`)!;
  const inPlay =
    step !== null && ((step.kind === 'message' && step.j === i && step.i === j) || (step.kind === 'share' && step.j === j && step.i === i));
  const stroke = strokeOf(weight, { per: layout.thickness, least: inPlay ? 3 : 0 });
  const line = lineOf(layout, j, i);
  const travels = inPlay && step.kind === 'message';
  const back = turned(line);
  const shortened = travels ? shorten(back, 12) : line;
  return {
    j,
    i,
    role: inPlay ? 'operand' : local ? 'dim' : 'known',
    // The connection of a chosen weight is shown in ink: what is lit are its two ends.
    pass: travels ? 'backward' : 'error',
    ...stroke,
    pieces: boxes.reduce<Piece[]>((pieces, box) => pieces.flatMap((piece) => cut(piece, grown(box, stroke.width / 2))), [shortened]),
    ...(travels ? { head: headOf(back) } : {}),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Numbers on connections: the weights that messages go through; while a weight is looked at, only its slope. */
function labelled(reading: Reading, layout: Layout): LabelMark[] {
  const { step, local } = reading;
  if (local && step) {
    const number = reading.mark(quantityKey({ q: 'dEdw', j: step.j, i: step.i! }));
    return [{ key: `slope ${step.j}.${step.i}`, kind: 'weight', align: 'middle', ...placeOf(layout, step.j, step.i!), rows: [{ number }] }];
  }
  return net.connections.flatMap(({ j, i }): LabelMark[] => {
    const shown = isOutput(j) && i !== 0 && (layout.roomy || reading.role(`w.${j}.${i}`) === 'operand');
    return shown
      ? [
          {
            key: `w.${j}.${i}`,
            kind: 'weight',
            align: 'middle',
            ...placeOf(layout, j, i),
            rows: [{ number: reading.mark(`w.${j}.${i}`), bold: true }],
          },
        ]
      : [];
  });
}

function placeOf(layout: Layout, j: number, i: number): { x: number; y: number } {
  if (i === 0) return layout.biases[j]!.label;
  const {
    units,
    labels: { upper, steep = upper, lower },
  } = layout;
  const isSteep = Math.abs(units[i]!.x - units[j]!.x) < units[i]!.y - units[j]!.y;
  const y = isOutput(j) ? (isSteep ? steep : upper) : lower;
  const [from, to] = [units[i]!, { x: units[j]!.x, y: units[j]!.tray!.bottom }];
  return { x: round(from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)), y };
}

type Box = Parameters<typeof cut>[1];

function boxOf({ half }: Layout, { key, x, y }: LabelMark): Box {
  const reach = key.startsWith('w') ? half.weight : half.slope;
  return { left: x - reach, right: x + reach, top: y - 12, bottom: y + 12 };
}

function unitLabels(reading: Reading, { units }: Layout, unit: number): LabelMark[] {
  const { x, y, name } = units[unit]!;
  const target = isOutput(unit) ? reading.mark(`d.${unit}`) : null;
  return [
    { key: `y.${unit}`, kind: 'value', x, y, align: 'middle', rows: [{ number: reading.mark(`y.${unit}`) }] },
    {
      key: `unit ${unit}`,
      kind: 'name',
      ...name,
      rows: [],
      title: {
        name: `unit ${unit}`,
        ...(target ? { note: `target ${target.text}`, noteRole: target.role, noteKey: target.key, pass: target.pass } : {}),
      },
    },
  ];
}

function tray(reading: Reading, { units }: Layout, unit: number): TrayMark {
  const { x, tray: place } = units[unit]!;
  const own = (['dEdy', 'dEdx'] as const).map((q): TrayRow => ({
    symbol: { of: { q, j: unit }, tone: 'backward' },
    number: reading.mark(`${q}.${unit}`),
  }));
  const late = (from: number) =>
    reading.data.steps.some((step) => step.late === true && step.j === unit && step.i === from) && reading.known(messageKey(unit, from));
  const messages = isOutput(unit)
    ? []
    : Array.from({ length: net.targetCount }, (_, k): TrayRow => {
        const from = OUTPUTS + k;
        return { words: late(from) ? `late ${from}` : `from ${from}`, number: reading.mark(messageKey(unit, from)), late: late(from) };
      });
  return { unit, x, y: place!.top, width: place!.width, messages, own };
}

/**
 * The weight whose connection is nearest to a point of the net, by `j.i`, or null when none is within `reach`.
 * For taps: the lines themselves are thinner than a finger.
 */
export function nearestWeight(layout: Layout, x: number, y: number, reach: number): string | null {
  let best: { key: string; distance: number } | null = null;
  for (const { j, i } of net.connections) {
    const [x1, y1, x2, y2] = lineOf(layout, j, i);
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const t = Math.min(1, Math.max(0, along));
    // A bias is tapped on its square.
    const square = layout.biases[j]!;
    const distance = i === 0 ? Math.hypot(x - square.x, y - square.y) : Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
    if (distance <= reach && (best === null || distance < best.distance)) best = { key: `${j}.${i}`, distance };
  }
  return best?.key ?? null;
}
