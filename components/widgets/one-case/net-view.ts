import {
  between,
  boundsOf,
  type Box,
  cut,
  grown,
  HAIR,
  headOf,
  MAX_STROKE,
  shorten,
  squareReach,
  strokeOf,
  turned,
} from '@/components/marks/lines';
import { autoOtherLabels, autoUnitLabels, autoWeightLabel } from '@/components/marks/net/auto-view';
import { smooth, trimmed } from '@/components/marks/net/curve';
import { isLit } from '@/components/marks/net/reading';
import type { BiasMark, ConnectionMark, DialMark, LabelMark, NetMark, Pass, Piece, Role } from '@/components/marks/types';
import { layerOf, type WeightRef } from '@/lib/engine';
import { keeper } from '@/lib/training/keeper';
import { isInput, isOutput, labelBox, unitLabels, weightLabel } from './labels-view';
import { layerRule } from './layer-rule';
import type { Layout } from './layouts';
import { netNames } from './nets';
import type { Reading } from './reading';

/** The net at one moment, laid out. */
export function netView(reading: Reading, layout: Layout): NetMark {
  const { data } = reading;
  const units = Object.keys(layout.units).map(Number);
  const { auto } = layout;
  const weightsLabelled = data.net.connections.flatMap(({ j, i }) =>
    auto ? autoWeightLabel(reading, layout, j, i) : [weightLabel(reading, layout, j, i)],
  );
  const taken = auto ? weightsLabelled.flatMap(autoBox) : [];
  const autoUnit = (unit: number): LabelMark[] => {
    const labels = autoUnitLabels(reading, layout, unit, nameIn(data, unit, layout));
    const crowded = labels.flatMap(autoBox).some((box) => taken.some((other) => overlap(box, other)));
    return crowded ? autoUnitLabels(reading, layout, unit, nameIn(data, unit, layout), true) : labels;
  };
  const unitsLabelled = units.flatMap((unit) => (auto ? autoUnit(unit) : unitLabels(reading, layout, unit)));
  const boxes = auto
    ? [...unitsLabelled, ...weightsLabelled].flatMap(autoBox)
    : data.net.connections.map(({ j, i }) => labelBox(reading, layout, j, i));
  const thickness = thicknessFor(reading, layout);
  const copies = copiesInPlay(reading);
  return {
    width: layout.width,
    height: layout.height,
    upright: layout.upright,
    moment: reading.step ? reading.step.index + 1 : 0,
    description: `The net: ${data.net.layers.map((l) => `${l.size} ${l.name} ${l.size === 1 ? 'unit' : 'units'}`).join(', ')}. The tables give every number.`,
    dials: units.map((unit) => dial(reading, layout, unit)),
    biases: Object.entries(layout.biases).map(([of, place]) => bias(reading, Number(of), place)),
    connections: data.net.connections
      .filter(({ j, i }) => i !== 0 || layout.biases[j])
      .map((ref) => connection(reading, layout, ref, { boxes, thickness, copies })),
    labels: [...unitsLabelled, ...weightsLabelled, ...autoOtherLabels(reading, layout)],
    ...(layout.rule ? { rule: layerRule(reading, layout.rule) } : {}),
  };
}

/** What a unit of a net laid out by rule is called: its number, with "unit" before it where there is room. */
const nameIn =
  ({ net }: Reading['data'], of: number, { units, upright }: Layout) =>
  (unit: number): string =>
    layerOf(net, of).kind === null || units[of]?.label?.readings || upright ? String(unit) : `unit ${unit}`;

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The space that a label of a net laid out by rule takes. */
function autoBox({ kind, x, y, align, width, title, rows }: LabelMark): Box[] {
  if (kind === 'value') return [];
  const letters = [title?.name ?? '', title?.note ?? ''].filter(Boolean).join(' ').length;
  const digits = kind === 'weight' ? Math.max(...rows.map(({ number }) => number.text?.length ?? 1)) * 7.4 + 13 : 0;
  const wide = width ?? Math.max(digits, letters * 7.2 + 4);
  const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
  const lines = rows.length + (title ? 1 : 0);
  return [{ left: left - 2, right: left + wide + 2, top: y - 10, bottom: y - 10 + lines * 18 + (kind === 'weight' ? 2 : 4) }];
}

const passOf = (reading: Reading): Pass => reading.step?.pass ?? 'error';

function dial(reading: Reading, { units }: Layout, unit: number): DialMark {
  const { x, y, r, disc } = units[unit]!;
  const target = reading.value({ q: 'd', j: unit });
  const measured = isOutput(reading, unit) && reading.known({ q: 'E' });
  const role = reading.strongest((['x', 'y', 'd', 'dEdy', 'dEdx'] as const).map((q) => ({ q, j: unit })));
  return {
    unit,
    x,
    y,
    r,
    role,
    ...(disc ? { disc } : {}),
    value: reading.value({ q: 'y', j: unit }),
    pass: passOf(reading),
    fresh: reading.pass === 'forward',
    fine: !isInput(reading, unit),
    ...(target === null ? {} : { target }),
    ...(measured ? { error: reading.known({ q: 'dEdy', j: unit }) ? 'backward' : 'error' } : {}),
  };
}

/** Unit 0 stands once beside each receiver; only the one this step uses is lit. */
function bias(reading: Reading, of: number, { x, y }: { x: number; y: number }): BiasMark {
  const { step, pointed } = reading;
  const used =
    isLit(reading.role({ q: 'one' })) && (reading.onward || (step?.result.j === of && step.operands.some(({ q }) => q === 'one')));
  return { of, x, y, role: used ? 'operand' : pointed === null ? 'known' : 'dim', pass: passOf(reading) };
}

function connectionRole(reading: Reading, j: number, i: number): Role {
  return reading.strongest((['w', 'dEdw', 'deltaW'] as const).map((q) => ({ q, j, i })));
}

interface Shared {
  readonly boxes: readonly Box[];
  readonly thickness: number;
  readonly copies: ReadonlyMap<number, number>;
}

function connection(reading: Reading, layout: Layout, { j, i, index }: WeightRef, { boxes, thickness, copies }: Shared): ConnectionMark {
  const weight = reading.value({ q: 'w', j, i }) ?? 0;
  const role = connectionRole(reading, j, i);
  const lit = isLit(role);
  const alike = reading.data.net.uses[index]! > 1;
  // One of the others, not this one, is part of the step.
  const shared = alike ? ((copies.get(index) ?? 0) > (lit ? 1 : 0) ? ('copy in play' as const) : ('shared' as const)) : undefined;
  // A double line needs room for its inside.
  const stroke = strokeOf(weight, { per: thickness, most: layout.thickest ?? MAX_STROKE, least: lit ? 3 : shared ? 2.6 : 0 });
  const travels = lit && (reading.step?.equation === 1 || reading.step?.equation === 7);
  const backwards = reading.step?.equation === 7;
  const way = wayOf(layout, j, i, isOutput(reading, j));
  const path = backwards ? way.toReversed().map(turned) : way;
  const last = path.at(-1)!;
  const drawn = travels ? [...path.slice(0, -1), shorten(last, 12)] : [...path];
  // A thick line reaches past its middle.
  const room = grown(boundsOf(drawn), stroke.width / 2);
  return {
    j,
    i,
    role,
    ...stroke,
    ...(shared ? { shared } : {}),
    // No line runs through a number, its own or another's.
    pieces: boxes
      .filter((box) => overlap(box, room))
      .reduce<Piece[]>((pieces, box) => pieces.flatMap((piece) => cut(piece, grown(box, stroke.width / 2))), drawn),
    pass: passOf(reading),
    ...(travels ? { head: headOf(last) } : {}),
  };
}

/** The ways of a layout, which no step changes; each net has two layouts. */
const waysOf = keeper({ last: 2 * netNames.length }, (_layout: Layout) => new Map<string, readonly Piece[]>());

function wayOf(layout: Layout, j: number, i: number, toOutput: boolean): readonly Piece[] {
  const own = waysOf(layout);
  const key = `${j}.${i}`;
  const way = own.get(key) ?? wayIn(layout, j, i, toOutput);
  own.set(key, way);
  return way;
}

/** A connection's way: a straight line or, where it skips a layer, a curve around what lies between. */
function wayIn(layout: Layout, j: number, i: number, toOutput: boolean): readonly Piece[] {
  const route = layout.auto?.routes[`${j}.${i}`];
  if (!route) return [lineOf(layout, j, i, toOutput)];
  const [from, to] = [layout.units[i]!, layout.units[j]!];
  return trimmed(smooth([[from.x, from.y], ...route, [to.x, to.y]]), from.r + 3, to.r + (toOutput ? 11 : 3));
}

/** By the place of a shared weight, how many of its connections are part of the step. */
function copiesInPlay(reading: Reading): ReadonlyMap<number, number> {
  const { connections, uses } = reading.data.net;
  const counts = new Map<number, number>();
  for (const { j, i, index } of connections) {
    if (uses[index]! > 1 && isLit(connectionRole(reading, j, i))) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** Line width for a weight of 1: the layout's, or less, so that the largest weight is as thick as a line may be. */
function thicknessFor({ data }: Reading, { thickness, thickest = MAX_STROKE }: Layout): number {
  const largest = Math.max(...[...data.given.values()].filter(({ q }) => q === 'w').map(({ value }) => Math.abs(value)));
  return Math.min(thickness, (thickest - HAIR) / Math.max(largest, 1e-9));
}

/** From rim to rim; at an output a little further out, past the error arc. */
function lineOf({ units, biases }: Layout, j: number, i: number, toOutput: boolean): Piece {
  const to = units[j]!;
  const from = i === 0 ? biases[j]! : units[i]!;
  const startGap = i === 0 ? squareReach(from, to, 8) + 1 : units[i]!.r + 3;
  return between(from, to, startGap, to.r + (toOutput && i !== 0 ? 11 : 3));
}
