import { quantityKey, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import { format, formatShort } from '@/lib/notation/format';
import type { LabelMark, LabelRow, NumberMark } from '../types';
import type { Layout } from './layout';
import { isLit, type NetReading, type ShownStep } from './reading';

const ROW = 17;

/** Whether a number belongs to the one step on show; of several done at once, the last. */
function inPlay({ step }: NetReading, ref: QuantityRef): boolean {
  return step !== null && keysOf(step).has(quantityKey(ref));
}

/** The numbers of the steps that are drawn, for which every label asks. */
const kept = new WeakMap<ShownStep, ReadonlySet<string>>();

function keysOf(step: ShownStep): ReadonlySet<string> {
  const keys = kept.get(step) ?? new Set([step.result, ...step.operands].map(quantityKey));
  kept.set(step, keys);
  return keys;
}

/** Round a smaller dial's number there is no room for a frame; its ring is lit in its place. */
const FRAMED = 22;

/** The digits that fit on a dial; the tables have all. */
function onDial(mark: NumberMark, value: number | null, r: number): NumberMark {
  const role = r < FRAMED && mark.role !== 'dim' ? 'known' : mark.role;
  const text = value === null || mark.text === null ? mark.text : format(value, Number.isInteger(value) ? 0 : 2);
  return { ...mark, role, text, decimals: 2 };
}

const derivatives: readonly QuantityName[] = ['dEdx', 'dEdy'];

/** A number beside a unit or a connection; a phone has room for three decimals. */
function beside(reading: NetReading, { upright }: Layout, ref: QuantityRef): NumberMark {
  const mark = reading.mark(ref);
  const value = reading.value(ref);
  return upright && mark.text !== null && value !== null ? { ...mark, text: formatShort(value, Math.min(3, mark.decimals)) } : mark;
}

/** The rows beside a unit: what of it is in play besides its output, the result last and foremost. */
function rowsOf(reading: NetReading, layout: Layout, unit: number, most: number): LabelRow[] {
  const refs: QuantityRef[] = [{ q: 'x', j: unit }, ...derivatives.toReversed().map((q) => ({ q, j: unit }))];
  const rows = refs
    .filter((ref) => inPlay(reading, ref) && reading.known(ref))
    .map((ref): LabelRow => ({
      symbol: { of: ref, form: layout.upright ? 'short' : 'inline', tone: ref.q === 'x' ? 'forward' : 'backward' },
      number: beside(reading, layout, ref),
    }));
  return rows.slice(-Math.max(1, most));
}

/**
 * The labels of one unit of a net laid out by rule: its output on its dial, its name, and what of it is in play.
 * @param bare without what is in play: the numbers of connections need the room, and the equation has it
 */
export function autoUnitLabels(reading: NetReading, layout: Layout, unit: number, name: string, bare = false): LabelMark[] {
  const { units, upright } = layout;
  const { x, y, r, label } = units[unit]!;
  const value = reading.value({ q: 'y', j: unit });
  const labels: LabelMark[] = [
    { key: `y.${unit}`, kind: 'value', x, y, align: 'middle', rows: [{ number: onDial(reading.mark({ q: 'y', j: unit }), value, r) }] },
  ];
  if (!label) return labels;
  const target = reading.value({ q: 'd', j: unit });
  const mark = reading.mark({ q: 'd', j: unit });
  const title = {
    name,
    ...(target === null ? {} : { note: `target ${mark.text}`, noteRole: mark.role, noteKey: mark.key, pass: mark.pass }),
  };
  const rows = bare || label.lines === undefined ? [] : rowsOf(reading, layout, unit, label.lines);
  if (rows.length === 0) return [...labels, { key: `unit ${unit}`, kind: 'name', x: label.x, y: label.y, align: label.align, title, rows }];
  const width = upright ? (label.align === 'left' ? 76 : 62) : 104;
  // On a phone the fan of the numbers needs the room beside a crowded rank; the equation has these.
  if (label.readings && upright)
    return [...labels, { key: `unit ${unit}`, kind: 'name', x: label.x, y: label.y, align: label.align, title, rows: [] }];
  if (label.readings) {
    const { x: at, y: level } = label.readings;
    return [
      ...labels,
      { key: `unit ${unit}`, kind: 'name', x: label.x, y: label.y, align: label.align, title, rows: [] },
      { key: `of ${unit}`, kind: 'unit', x: at, y: level - 1, align: 'left', width, rows },
    ];
  }
  // Above a dial the label grows upwards; beside one its name moves up to make room.
  const top = label.align === 'middle' ? label.y - rows.length * ROW : label.y - ROW / 2;
  const left = label.align === 'middle' ? label.x - width / 2 : label.x;
  return [...labels, { key: `unit ${unit}`, kind: 'unit', x: left, y: top, align: 'left', width, title, rows }];
}

/** The number of a connection, while it is in play; beside its sender or, while errors travel back, beside its receiver. */
export function autoWeightLabel(reading: NetReading, layout: Layout, j: number, i: number): LabelMark[] {
  const place = reading.step?.equation === 7 ? layout.auto?.above[`${j}.${i}`] : layout.weights[`${j}.${i}`];
  const q = (['deltaW', 'dEdw', 'w'] as const).find((each) => inPlay(reading, { q: each, j, i }) && reading.known({ q: each, j, i }));
  if (!place || !q) return [];
  return [
    {
      key: `w.${j}.${i}`,
      kind: 'weight',
      x: place.x - layout.labelWidth / 2,
      y: place.y,
      align: 'middle',
      rows: [{ number: beside(reading, layout, { q, j, i }), bold: q === 'w' }],
    },
  ];
}

/** What stands in the plane besides: the names of the ranks, and the error of the case once it is known. */
export function autoOtherLabels(reading: NetReading, { auto, upright }: Layout): LabelMark[] {
  if (!auto) return [];
  const heads = auto.heads.map(({ x, name }): LabelMark => ({
    key: `rank ${name} ${x}`,
    kind: 'name',
    x,
    y: 12,
    align: 'middle',
    title: { name: '', note: name },
    rows: [],
  }));
  const E = { q: 'E' as const };
  if (!reading.known(E)) return heads;
  const row: LabelRow = { symbol: { of: E, tone: 'ink' }, number: reading.mark(E), bold: isLit(reading.role(E)) };
  return [...heads, { key: 'E', kind: 'unit', x: auto.error.x, y: auto.error.y, align: 'left', width: upright ? 84 : 100, rows: [row] }];
}
