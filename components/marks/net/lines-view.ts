import { between, boundsOf, type Box, cut, grown, HAIR, headOf, MAX_STROKE, shorten, squareReach, strokeOf, turned } from '../lines';
import type { BiasMark, ConnectionMark, DialMark, LabelMark, NetMark, Pass, Piece, Role } from '../types';
import type { NetPlan } from './auto-layout';
import { autoOtherLabels, autoUnitLabels, autoWeightLabel } from './auto-view';
import { smooth, trimmed } from './curve';
import { handBox, handUnitLabels, handWeightLabel } from './hand-view';
import type { Layout } from './layout';
import { isLit, type NetReading } from './reading';

/** A net that has been compiled; `index` is the place of a weight, and `uses` says how many connections have it. */
export interface LinesNet extends NetPlan {
  readonly connections: readonly { readonly j: number; readonly i: number; readonly index: number }[];
  readonly uses: ArrayLike<number>;
}

/** A net that is small enough for lines at one moment, laid out by hand or by rule. */
export function netView(reading: NetReading, net: LinesNet, layout: Layout): NetMark {
  const { auto } = layout;
  const units = Object.keys(layout.units).map(Number);
  const layerOf = (unit: number) => net.layers.find(({ first, size }) => unit >= first && unit < first + size)!;
  const isInput = (unit: number) => layerOf(unit).kind === null;
  const weights = net.connections.flatMap(({ j, i }) =>
    auto ? autoWeightLabel(reading, layout, j, i) : [handWeightLabel(reading, layout, j, i)],
  );
  const taken = weights.flatMap((label) => (auto ? autoBox(label) : [handBox(label, layout)]));
  const autoUnit = (unit: number): LabelMark[] => {
    // What it is called: its number, with "unit" before it where there is room.
    const short = isInput(unit) || layout.units[unit]?.label?.readings || layout.upright;
    const name = short ? String(unit) : `unit ${unit}`;
    const labels = autoUnitLabels(reading, layout, unit, name);
    const crowded = labels.flatMap(autoBox).some((box) => taken.some((other) => overlap(box, other)));
    return crowded ? autoUnitLabels(reading, layout, unit, name, true) : labels;
  };
  const unitsLabelled = units.flatMap((unit) => (auto ? autoUnit(unit) : handUnitLabels(reading, layout, unit, isInput(unit))));
  const shared = {
    boxes: auto ? [...unitsLabelled.flatMap(autoBox), ...taken] : taken,
    thickness: thicknessFor(reading, net, layout),
    copies: copiesInPlay(reading, net),
  };
  return {
    width: layout.width,
    height: layout.height,
    upright: layout.upright,
    moment: reading.step ? reading.step.index + 1 : 0,
    description: `The net: ${net.layers.map((l) => `${l.size} ${l.name} ${l.size === 1 ? 'unit' : 'units'}`).join(', ')}. The tables give every number.`,
    dials: units.map((unit) => dial(reading, layout, unit, isInput(unit))),
    biases: Object.entries(layout.biases).map(([of, place]) => bias(reading, Number(of), place)),
    connections: net.connections
      .filter(({ j, i }) => i !== 0 || layout.biases[j])
      .map((ref) => connection(reading, layout, { ...ref, copied: net.uses[ref.index]! > 1, ...shared })),
    labels: [...unitsLabelled, ...weights, ...autoOtherLabels(reading, layout)],
  };
}

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

const passOf = (reading: NetReading): Pass => reading.step?.pass ?? 'error';

/** Whether a unit has a desired output. */
const isWanted = (reading: NetReading, unit: number) => reading.value({ q: 'd', j: unit }) !== null;

function dial(reading: NetReading, { units }: Layout, unit: number, given: boolean): DialMark {
  const { x, y, r, disc } = units[unit]!;
  const target = reading.value({ q: 'd', j: unit });
  const measured = target !== null && reading.known({ q: 'E' });
  return {
    unit,
    x,
    y,
    r,
    role: reading.strongest((['x', 'y', 'd', 'dEdy', 'dEdx'] as const).map((q) => ({ q, j: unit }))),
    ...(disc ? { disc } : {}),
    value: reading.value({ q: 'y', j: unit }),
    pass: passOf(reading),
    // Whether its activity is being computed now, or remembered.
    fresh: (reading.done?.pass ?? 'forward') === 'forward',
    fine: !given,
    ...(target === null ? {} : { target }),
    ...(measured ? { error: reading.known({ q: 'dEdy', j: unit }) ? 'backward' : 'error' } : {}),
  };
}

/** Unit 0 stands once beside each receiver; only the one this step uses is lit. */
function bias(reading: NetReading, of: number, { x, y }: { readonly x: number; readonly y: number }): BiasMark {
  const { step, pointed } = reading;
  const used =
    isLit(reading.role({ q: 'one' })) && (reading.onward || (step?.result.j === of && step.operands.some(({ q }) => q === 'one')));
  return { of, x, y, role: used ? 'operand' : pointed === null ? 'known' : 'dim', pass: passOf(reading) };
}

const connectionRole = (reading: NetReading, j: number, i: number): Role =>
  reading.strongest((['w', 'dEdw', 'deltaW'] as const).map((q) => ({ q, j, i })));

interface Line {
  readonly j: number;
  readonly i: number;
  readonly index: number;
  /** Whether other connections have its weight; by the place of such a weight, how many of them are part of the step. */
  readonly copied: boolean;
  readonly copies: ReadonlyMap<number, number>;
  /** Where numbers stand. */
  readonly boxes: readonly Box[];
  readonly thickness: number;
}

function connection(reading: NetReading, layout: Layout, { j, i, index, copied, copies, boxes, thickness }: Line): ConnectionMark {
  const weight = reading.value({ q: 'w', j, i }) ?? 0;
  const role = connectionRole(reading, j, i);
  const lit = isLit(role);
  // One of the others, not this one, is part of the step.
  const shared = copied ? ((copies.get(index) ?? 0) > (lit ? 1 : 0) ? ('copy in play' as const) : ('shared' as const)) : undefined;
  // A double line needs room for its inside.
  const stroke = strokeOf(weight, { per: thickness, most: layout.thickest ?? MAX_STROKE, least: lit ? 3 : shared ? 2.6 : 0 });
  const backwards = reading.step?.equation === 7;
  const travels = lit && (reading.step?.equation === 1 || backwards);
  const way = wayOf(layout, j, i, isWanted(reading, j));
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

/** The ways of a layout, which no step changes. */
const ways = new WeakMap<Layout, Map<string, readonly Piece[]>>();

function wayOf(layout: Layout, j: number, i: number, toOutput: boolean): readonly Piece[] {
  const own = ways.get(layout) ?? new Map<string, readonly Piece[]>();
  ways.set(layout, own);
  const key = `${j}.${i}`;
  const way = own.get(key) ?? wayIn(layout, j, i, toOutput);
  own.set(key, way);
  return way;
}

/**
 * A connection's way, from rim to rim: a straight line or, where it skips a layer, a curve around what lies between. At an output it ends
 * a little further out, past the error arc.
 */
function wayIn({ units, biases, auto }: Layout, j: number, i: number, toOutput: boolean): readonly Piece[] {
  const to = units[j]!;
  if (i === 0) return [between(biases[j]!, to, squareReach(biases[j]!, to, 8) + 1, to.r + 3)];
  const from = units[i]!;
  const [startGap, endGap] = [from.r + 3, to.r + (toOutput ? 11 : 3)];
  const route = auto?.routes[`${j}.${i}`];
  return route ? trimmed(smooth([[from.x, from.y], ...route, [to.x, to.y]]), startGap, endGap) : [between(from, to, startGap, endGap)];
}

/** By the place of a shared weight, how many of its connections are part of the step. */
function copiesInPlay(reading: NetReading, { connections, uses }: LinesNet): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { j, i, index } of connections) {
    if (uses[index]! > 1 && isLit(connectionRole(reading, j, i))) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** Line width for a weight of 1: the layout's, or less, so that the largest weight is as thick as a line may be. */
function thicknessFor(reading: NetReading, { connections }: LinesNet, { thickness, thickest = MAX_STROKE }: Layout): number {
  const largest = Math.max(...connections.map(({ j, i }) => Math.abs(reading.value({ q: 'w', j, i }) ?? 0)));
  return Math.min(thickness, (thickest - HAIR) / Math.max(largest, 1e-9));
}
