import type { Box } from '@/components/marks/lines';
import { isLit } from '@/components/marks/net/reading';
import type { LabelMark, LabelRow } from '@/components/marks/types';
import { layerOf } from '@/lib/engine';
import type { QuantityRef } from '@/lib/notation/quantities';
import type { Layout } from './layouts';
import type { Reading } from './reading';

/** The meters of the units run from −METER_RANGE to METER_RANGE. */
export const METER_RANGE = 0.6;

/** Whether a unit has a desired output. */
export const isOutput = (reading: Reading, unit: number): boolean => reading.data.given.has(`d.${unit}`);
/** Whether a unit's output is given. */
export const isInput = (reading: Reading, unit: number): boolean => layerOf(reading.data.net, unit).kind === null;

/** One number for a connection: its derivative or its change while that is in play, else its weight. */
function oneNumber(reading: Reading, j: number, i: number): LabelRow[] {
  const lit = (q: 'dEdw' | 'deltaW') => reading.known({ q, j, i }) && isLit(reading.role({ q, j, i }));
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
export function labelBox(reading: Reading, layout: Layout, j: number, i: number): Box {
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
  return {
    left: x - Math.max(labelWidth, (upright ? 24 : 28) + digits),
    right: x + 5,
    top: y - rowHeight / 2,
    bottom: y + (rows - 0.5) * rowHeight - 2,
  };
}

/** What stands beside a connection of a net laid out by hand. */
export function weightLabel(reading: Reading, layout: Layout, j: number, i: number): LabelMark {
  const { x, y } = layout.weights[`${j}.${i}`]!;
  const rows = weightRows(reading, layout, j, i);
  if (layout.numbersOnly) return { key: `w.${j}.${i}`, kind: 'weight', x: x - layout.labelWidth / 2, y, align: 'middle', rows };
  return { key: `w.${j}.${i}`, kind: 'weight', x, y, align: 'right', rows };
}

/** What stands on a unit of a net laid out by hand, and beside it. */
export function unitLabels(reading: Reading, { units, upright }: Layout, unit: number): LabelMark[] {
  const { x, y, label, disc } = units[unit]!;
  const output = reading.mark({ q: 'y', j: unit });
  // A long number has no room on a disc: the table has it, and is lit.
  const roomy = !disc || output.text === null || output.text.length <= 3;
  const value: LabelMark = {
    key: `y.${unit}`,
    kind: 'value',
    x,
    y,
    align: 'middle',
    rows: [{ number: roomy ? output : { ...output, text: '∗', role: 'known' } }],
    ...(disc && reading.value({ q: 'y', j: unit }) === 1 ? { onDisc: true } : {}),
  };
  if (!label) return [value];
  const target = reading.mark({ q: 'd', j: unit });
  const title = {
    name: `unit ${unit}`,
    ...(isOutput(reading, unit) ? { note: `target ${target.text}`, noteRole: target.role, noteKey: target.key, pass: target.pass } : {}),
  };
  if (isInput(reading, unit))
    return [value, { key: `unit ${unit}`, kind: 'name', x: label.x, y: label.y, align: label.align, title, rows: [] }];
  const form = upright ? 'short' : 'inline';
  const derivative = (q: 'dEdy' | 'dEdx'): LabelRow => {
    const ref: QuantityRef = { q, j: unit };
    const meter = {
      value: reading.value(ref),
      range: METER_RANGE,
      pass: isLit(reading.role(ref)) ? (reading.step?.pass ?? 'error') : null,
    };
    return { symbol: { of: ref, form, tone: 'backward' }, number: reading.mark(ref), ...(upright ? {} : { meter }) };
  };
  const rows: LabelRow[] = [{ symbol: { of: { q: 'x', j: unit }, tone: 'forward' }, number: reading.mark({ q: 'x', j: unit }) }];
  if (isOutput(reading, unit)) rows.push({ symbol: { of: { q: 'E' }, tone: 'ink' }, number: reading.mark({ q: 'E' }) });
  rows.push(derivative('dEdy'), derivative('dEdx'));
  return [
    value,
    {
      key: `unit ${unit}`,
      kind: 'unit',
      x: label.x,
      y: label.y,
      align: label.align,
      ...(label.width ? { width: label.width } : {}),
      title,
      rows,
    },
  ];
}
