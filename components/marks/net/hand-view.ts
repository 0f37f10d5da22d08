import type { Box } from '../lines';
import type { LabelMark, LabelRow } from '../types';
import type { Layout } from './layout';
import { isLit, type NetReading } from './reading';

/** The meters of the units run from −METER_RANGE to METER_RANGE. */
export const METER_RANGE = 0.6;

/** One number for a connection: its derivative or its change while that is in play, else its weight. */
function oneNumber(reading: NetReading, j: number, i: number): LabelRow[] {
  const lit = (q: 'dEdw' | 'deltaW') => reading.known({ q, j, i }) && isLit(reading.role({ q, j, i }));
  const q = lit('deltaW') ? 'deltaW' : lit('dEdw') && reading.role({ q: 'dEdw', j, i }) === 'result' ? 'dEdw' : 'w';
  return [{ number: reading.mark({ q, j, i }), bold: q === 'w' }];
}

function weightRows(reading: NetReading, { numbersOnly = false }: Layout, j: number, i: number): LabelRow[] {
  if (numbersOnly) return oneNumber(reading, j, i);
  const rows: LabelRow[] = [
    { symbol: { of: { q: 'w', j, i }, tone: 'quiet' }, number: reading.mark({ q: 'w', j, i }), bold: true },
    { sign: 'back', number: reading.mark({ q: 'dEdw', j, i }) },
  ];
  if (reading.known({ q: 'deltaW', j, i })) rows.push({ sign: 'delta', number: reading.mark({ q: 'deltaW', j, i }) });
  return rows;
}

/** What stands beside a connection of a net laid out by hand. */
export function handWeightLabel(reading: NetReading, layout: Layout, j: number, i: number): LabelMark {
  const { x, y } = layout.weights[`${j}.${i}`]!;
  const rows = weightRows(reading, layout, j, i);
  const label = { key: `w.${j}.${i}`, kind: 'weight', y, rows } as const;
  return layout.numbersOnly ? { ...label, x: x - layout.labelWidth / 2, align: 'middle' } : { ...label, x, align: 'right' };
}

/** The space that the text and chips of such a label fill. */
export function handBox({ x, y, rows }: LabelMark, { labelWidth, rowHeight, numbersOnly, upright }: Layout): Box {
  // Digits with their chip, in layout units; the type of the upright net is a little smaller.
  const digits = Math.max(...rows.map(({ number }) => (number.text ?? '').length)) * (upright ? 7 : 7.7) + 13;
  if (numbersOnly) return { left: x - digits / 2, right: x + digits / 2, top: y - rowHeight / 2 - 3, bottom: y + rowHeight / 2 + 3 };
  return {
    left: x - Math.max(labelWidth, (upright ? 24 : 28) + digits),
    right: x + 5,
    top: y - rowHeight / 2,
    bottom: y + (rows.length - 0.5) * rowHeight - 2,
  };
}

/** What stands on a unit of a net laid out by hand, and beside it. @param given whether its output is */
export function handUnitLabels(reading: NetReading, { units, upright }: Layout, unit: number, given: boolean): LabelMark[] {
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
  const wanted = reading.value({ q: 'd', j: unit }) !== null;
  const title = {
    name: `unit ${unit}`,
    ...(wanted ? { note: `target ${target.text}`, noteRole: target.role, noteKey: target.key, pass: target.pass } : {}),
  };
  const beside = { key: `unit ${unit}`, x: label.x, y: label.y, align: label.align, title };
  if (given) return [value, { ...beside, kind: 'name', rows: [] }];
  const derivative = (q: 'dEdy' | 'dEdx'): LabelRow => {
    const ref = { q, j: unit };
    const pass = isLit(reading.role(ref)) ? (reading.step?.pass ?? 'error') : null;
    return {
      symbol: { of: ref, form: upright ? 'short' : 'inline', tone: 'backward' },
      number: reading.mark(ref),
      ...(upright ? {} : { meter: { value: reading.value(ref), range: METER_RANGE, pass } }),
    };
  };
  const rows: LabelRow[] = [
    { symbol: { of: { q: 'x', j: unit }, tone: 'forward' }, number: reading.mark({ q: 'x', j: unit }) },
    ...(wanted ? [{ symbol: { of: { q: 'E' as const }, tone: 'ink' as const }, number: reading.mark({ q: 'E' }) }] : []),
    derivative('dEdy'),
    derivative('dEdx'),
  ];
  return [value, { ...beside, kind: 'unit', ...(label.width ? { width: label.width } : {}), rows }];
}
