import { between, type Box, cut, grown, squareReach } from '@/components/marks/lines';
import { autoOtherLabels, autoUnitLabels, autoWeightLabel } from '@/components/marks/net/auto-view';
import { smooth, trimmed } from '@/components/marks/net/curve';
import type { BiasMark, ConnectionMark, DialMark, LabelMark, LabelRow, LayerRuleMark, NetMark, Pass, Piece, Role } from '@/components/marks/types';
import { layerOf, type WeightRef } from '@/lib/engine';
import type { QuantityRef } from '@/lib/notation/quantities';
import type { Layout } from './layouts';
import type { Reading } from './reading';

/** The meters of the units run from −METER_RANGE to METER_RANGE. */
export const METER_RANGE = 0.6;

/** The widest a connection is drawn, in layout units. */
const MAX_STROKE = 7;

/** The net at one moment, laid out. */
export function netView(reading: Reading, layout: Layout): NetMark {
  const { data } = reading;
  const units = Object.keys(layout.units).map(Number);
  const { auto } = layout;
  const weightsLabelled = data.net.connections.flatMap(({ j, i }) => (auto ? autoWeightLabel(reading, layout, j, i) : [weightLabel(reading, layout, j, i)]));
  const taken = auto ? weightsLabelled.flatMap(autoBox) : [];
  const autoUnit = (unit: number): LabelMark[] => {
    const labels = autoUnitLabels(reading, layout, unit, nameIn(data, unit, layout));
    const crowded = labels.flatMap(autoBox).some((box) => taken.some((other) => overlap(box, other)));
    return crowded ? autoUnitLabels(reading, layout, unit, nameIn(data, unit, layout), true) : labels;
  };
  const unitsLabelled = units.flatMap((unit) => (auto ? autoUnit(unit) : unitLabels(reading, layout, unit)));
  const boxes = auto ? [...unitsLabelled, ...weightsLabelled].flatMap(autoBox) : data.net.connections.map(({ j, i }) => labelBox(reading, layout, j, i));
  const thickness = thicknessFor(reading, layout);
  const copies = copiesInPlay(reading);
  return {
    width: layout.width,
    height: layout.height,
    upright: layout.upright,
    moment: reading.step ? reading.step.index + 1 : 0,
    description: `The net: ${data.net.layers.map((l) => `${l.size} ${l.name}`).join(', ')} units. The tables give every number.`,
    dials: units.map((unit) => dial(reading, layout, unit)),
    biases: Object.entries(layout.biases).map(([of, place]) => bias(reading, Number(of), place)),
    connections: data.net.connections.filter(({ j, i }) => i !== 0 || layout.biases[j]).map((ref) => connection(reading, layout, ref, { boxes, thickness, copies })),
    labels: [...unitsLabelled, ...weightsLabelled, ...autoOtherLabels(reading, layout)],
    ...(layout.rule ? { rule: layerRule(reading, layout.rule) } : {}),
  };
}

/** What a unit of a net laid out by rule is called: its number, with "unit" before it where there is room. */
const nameIn = ({ net }: Reading['data'], of: number, { units, upright }: Layout) => (unit: number): string => (layerOf(net, of).kind === null || units[of]?.label?.readings || upright ? String(unit) : `unit ${unit}`);

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
const isInput = (reading: Reading, unit: number) => layerOf(reading.data.net, unit).kind === null;
const isOutput = (reading: Reading, unit: number) => reading.data.given.has(`d.${unit}`);

function dial(reading: Reading, { units }: Layout, unit: number): DialMark {
  const { x, y, r, disc } = units[unit]!;
  const target = reading.value({ q: 'd', j: unit });
  const measured = isOutput(reading, unit) && reading.known({ q: 'E' });
  const role = reading.strongest((['x', 'y', 'd', 'dEdy', 'dEdx'] as const).map((q) => ({ q, j: unit })));
  return {
    unit, x, y, r, role,
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
  const used = step?.result.j === of && step.operands.some(({ q }) => q === 'one');
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
  const lit = role === 'operand' || role === 'result';
  const plain = Math.min(layout.thickest ?? MAX_STROKE, 0.6 + thickness * Math.abs(weight));
  const alike = reading.data.net.uses[index]! > 1;
  // One of the others, not this one, is part of the step.
  const shared = alike ? ((copies.get(index) ?? 0) > (lit ? 1 : 0) ? 'copy in play' as const : 'shared' as const) : undefined;
  // A double line needs room for its inside.
  const width = Math.round((lit ? Math.max(3, plain) : shared ? Math.max(2.6, plain) : plain) * 100) / 100;
  const travels = lit && (reading.step?.equation === 1 || reading.step?.equation === 7);
  const backwards = reading.step?.equation === 7;
  const way = wayOf(layout, j, i, isOutput(reading, j));
  const path = backwards ? way.toReversed().map(([x1, y1, x2, y2]): Piece => [x2, y2, x1, y1]) : way;
  const last = path.at(-1)!;
  return {
    j, i, role, width, ...(shared ? { shared } : {}),
    // No line runs through a number, its own or another's. A thick line reaches past its middle.
    pieces: boxes.reduce<Piece[]>((pieces, box) => pieces.flatMap((piece) => cut(piece, grown(box, width / 2))), travels ? [...path.slice(0, -1), shorten(last, 12)] : [...path]),
    dash: weight < 0 ? `${Math.max(5, Math.round(22 * plain) / 10)} ${Math.max(3.5, Math.round(13 * plain) / 10)}` : null,
    pass: passOf(reading),
    ...(travels ? { head: headOf(last) } : {}),
  };
}

/** A connection's way: a straight line or, where it skips a layer, a curve around what lies between. */
function wayOf(layout: Layout, j: number, i: number, toOutput: boolean): readonly Piece[] {
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
    if (uses[index]! > 1 && ['operand', 'result'].includes(connectionRole(reading, j, i))) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** Line width for a weight of 1: the layout's, or less, so that the largest weight is as thick as a line may be. */
function thicknessFor({ data }: Reading, { thickness, thickest = MAX_STROKE }: Layout): number {
  const largest = Math.max(...[...data.given.values()].filter(({ q }) => q === 'w').map(({ value }) => Math.abs(value)));
  return Math.min(thickness, (thickest - 0.6) / Math.max(largest, 1e-9));
}

/** From rim to rim; at an output a little further out, past the error arc. */
function lineOf({ units, biases }: Layout, j: number, i: number, toOutput: boolean): Piece {
  const to = units[j]!;
  const from = i === 0 ? biases[j]! : units[i]!;
  const startGap = i === 0 ? squareReach(from, to, 8) + 1 : units[i]!.r + 3;
  return between(from, to, startGap, to.r + (toOutput && i !== 0 ? 11 : 3));
}

function shorten([x1, y1, x2, y2]: Piece, by: number): Piece {
  return between({ x: x1, y: y1 }, { x: x2, y: y2 }, 0, Math.min(by, Math.hypot(x2 - x1, y2 - y1)));
}

function headOf([x1, y1, x2, y2]: Piece): NonNullable<ConnectionMark['head']> {
  const angle = Math.round((Math.atan2(y2 - y1, x2 - x1) * 1800) / Math.PI) / 10;
  return { x: x2, y: y2, angle, fromX: x1, fromY: y1 };
}

/** One number for a connection: its derivative or its change while that is in play, else its weight. */
function oneNumber(reading: Reading, j: number, i: number): LabelRow[] {
  const lit = (q: 'dEdw' | 'deltaW') => reading.known({ q, j, i }) && ['operand', 'result'].includes(reading.role({ q, j, i }));
  const q = lit('deltaW') ? 'deltaW' : lit('dEdw') && reading.role({ q: 'dEdw', j, i }) === 'result' ? 'dEdw' : 'w';
  return [{ number: reading.mark({ q, j, i }), bold: q === 'w' }];
}

function weightRows(reading: Reading, { numbersOnly = false }: Layout, j: number, i: number): LabelRow[] {
  if (numbersOnly) return oneNumber(reading, j, i);
  const rows: LabelRow[] = [
    { symbol: { of: { q: 'w', j, i }, tone: 'quiet' }, number: reading.mark({ q: 'w', j, i }), bold: true },
    { sign: 'back', number: reading.mark({ q: 'dEdw', j, i }) },
  ];
  if (reading.known({ q: 'deltaW', j, i })) rows.push({ sign: 'delta', number: reading.mark({ q: 'deltaW', j, i }) });
  return rows;
}

/** The space that the text and chips of a weight's label fill. */
function labelBox(reading: Reading, layout: Layout, j: number, i: number): Box {
  const { weights, labelWidth, rowHeight, numbersOnly, upright } = layout;
  const { x, y } = weights[`${j}.${i}`]!;
  const shown = weightRows(reading, layout, j, i);
  const rows = shown.length;
  // Digits with their chip, in layout units; the type of the upright net is a little smaller.
  const digits = Math.max(...shown.map(({ number }) => (number.text ?? '').length)) * (upright ? 7 : 7.7) + 13;
  if (numbersOnly) {
    const middle = x - labelWidth / 2;
    return { left: middle - digits / 2, right: middle + digits / 2, top: y - rowHeight / 2 - 3, bottom: y + rowHeight / 2 + 3 };
  }
  return { left: x - Math.max(labelWidth, (upright ? 24 : 28) + digits), right: x + 5, top: y - rowHeight / 2, bottom: y + (rows - 0.5) * rowHeight - 2 };
}

function weightLabel(reading: Reading, layout: Layout, j: number, i: number): LabelMark {
  const { x, y } = layout.weights[`${j}.${i}`]!;
  const rows = weightRows(reading, layout, j, i);
  if (layout.numbersOnly) return { key: `w.${j}.${i}`, kind: 'weight', x: x - layout.labelWidth / 2, y, align: 'middle', rows };
  return { key: `w.${j}.${i}`, kind: 'weight', x, y, align: 'right', rows };
}

function unitLabels(reading: Reading, { units, upright }: Layout, unit: number): LabelMark[] {
  const { x, y, label, disc } = units[unit]!;
  const output = reading.mark({ q: 'y', j: unit });
  // A long number has no room on a disc: the table has it, and is lit.
  const roomy = !disc || output.text === null || output.text.length <= 3;
  const value: LabelMark = { key: `y.${unit}`, kind: 'value', x, y, align: 'middle', rows: [{ number: roomy ? output : { ...output, text: '∗', role: 'known' } }], ...(disc && reading.value({ q: 'y', j: unit }) === 1 ? { onDisc: true } : {}) };
  if (!label) return [value];
  const target = reading.mark({ q: 'd', j: unit });
  const title = {
    name: `unit ${unit}`,
    ...(isOutput(reading, unit) ? { note: `target ${target.text}`, noteRole: target.role, noteKey: target.key, pass: target.pass } : {}),
  };
  if (isInput(reading, unit)) return [value, { key: `unit ${unit}`, kind: 'name', x: label.x, y: label.y, align: label.align, title, rows: [] }];
  const form = upright ? 'short' : 'inline';
  const derivative = (q: 'dEdy' | 'dEdx'): LabelRow => {
    const ref: QuantityRef = { q, j: unit };
    const lit = reading.role(ref) === 'operand' || reading.role(ref) === 'result';
    const meter = { value: reading.value(ref), range: METER_RANGE, pass: lit ? passOf(reading) : null };
    return { symbol: { of: ref, form, tone: 'backward' }, number: reading.mark(ref), ...(upright ? {} : { meter }) };
  };
  const rows: LabelRow[] = [{ symbol: { of: { q: 'x', j: unit }, tone: 'forward' }, number: reading.mark({ q: 'x', j: unit }) }];
  if (isOutput(reading, unit)) rows.push({ symbol: { of: { q: 'E' }, tone: 'ink' }, number: reading.mark({ q: 'E' }) });
  rows.push(derivative('dEdy'), derivative('dEdx'));
  return [value, { key: `unit ${unit}`, kind: 'unit', x: label.x, y: label.y, align: label.align, ...(label.width ? { width: label.width } : {}), title, rows }];
}

const words: Record<number, string> = {
  1: 'activity travels forward', 2: 'activity travels forward', 3: 'the answer meets its target',
  4: 'the error turns round', 5: 'through the slope of the curve', 6: 'each weight gets its share', 7: 'the error travels back',
  8: 'each weight changes', 9: 'each weight changes',
};

/** The stretch between the layers a step concerns, and what happens there. */
function layerRule({ data, step }: Reading, { y, from, to, x }: NonNullable<Layout['rule']>): LayerRuleMark {
  const layers = data.net.layers.map(({ name, index }) => ({ x: x[index]!, name, lit: false }));
  if (!step) return { y, from, to, layers, pass: 'error' };
  const of = step.result.j ?? step.operands[0]!.j!;
  const layer = layerOf(data.net, of).index;
  const { equation } = step;
  // (7) is about a unit below the layer its error comes from; all the others about a unit above the layer its signals come from.
  const [upper, lower] = equation === 7 ? [layer + 1, layer] : [layer, layer - 1];
  const forward = step.pass === 'forward';
  const stretch = equation === 3 || equation === 4 || equation === 5 || step.pass === 'change';
  const play = {
    from: x[forward ? lower : upper]!, to: x[forward ? upper : lower]!,
    arrow: !stretch, words: words[equation]!,
  };
  return { y, from, to, pass: step.pass, layers: layers.map((each, k) => ({ ...each, lit: k === layer })), play };
}
