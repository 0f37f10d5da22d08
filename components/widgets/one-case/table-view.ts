import type { TableHead, TableRow } from '@/components/marks/ValueTable';
import type { NumberMark } from '@/components/marks/types';
import { spoken, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import type { Reading } from './reading';

export interface TableView {
  readonly caption: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly TableRow[];
  readonly squares: boolean;
  /** The largest |weight|, for the squares. */
  readonly full?: number;
}

/** The tables beside the net: units, weights, and the few numbers of the case as a whole. */
export interface TablesView {
  readonly tables: readonly TableView[];
  /** The number a listener comes to first. */
  readonly entry: string;
  /** How many numbers there are to compute or to start from: the "42" of XOR. */
  readonly count: number;
  /** What each number is called, by its key. */
  readonly names: ReadonlyMap<string, string>;
}

const symbol = (q: QuantityName, tone: 'forward' | 'backward' | 'change' | 'quiet'): TableHead => ({ symbol: { of: { q }, tone } });

/** All numbers at one moment, as tables. */
export function tablesView(reading: Reading): TablesView {
  const { data, step, pointed } = reading;
  const names = new Map<string, string>();
  const mark = (ref: QuantityRef): NumberMark => {
    const made = reading.mark(ref);
    names.set(made.key, spoken(ref));
    return made;
  };
  const units = data.net.layers.flatMap(({ kind, first, size }) =>
    Array.from({ length: size }, (_, k): TableRow => {
      const j = first + k;
      const of = (q: QuantityName) => (kind === null ? null : mark({ q, j }));
      return {
        key: `unit ${j}`, head: { words: String(j) }, opens: k === 0 && first > 1,
        cells: [of('x'), mark({ q: 'y', j }), of('dEdy'), of('dEdx')],
      };
    }));
  const weights = data.net.connections.map(({ j, i }, k): TableRow => ({
    key: `weight ${j}.${i}`,
    head: { symbol: { of: { q: 'w', j, i }, tone: 'ink' } },
    square: reading.value({ q: 'w', j, i }) ?? 0,
    cells: [mark({ q: 'w', j, i }), mark({ q: 'dEdw', j, i }), mark({ q: 'deltaW', j, i })],
    opens: k > 0 && data.net.connections[k - 1]!.j !== j,
  }));
  const inUnits = units.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length;
  const targets = [...data.given.values()].filter(({ q }) => q === 'd');
  const whole: TableRow[] = [
    ...targets.map((d): TableRow => ({ key: `d ${d.j}`, head: { words: 'target, ', symbol: { of: { q: 'd', j: d.j }, tone: 'ink' } }, cells: [mark(d)] })),
    { key: 'E', head: { words: 'error of this case, ', symbol: { of: { q: 'E' }, tone: 'ink' } }, cells: [mark({ q: 'E' })] },
    { key: 'epsilon', head: { words: 'step size, ', symbol: { of: { q: 'epsilon' }, tone: 'ink' } }, cells: [mark({ q: 'epsilon' })] },
    ...(data.given.has('alpha') ? [{ key: 'alpha', head: { words: 'part of the last change, ', symbol: { of: { q: 'alpha' as const }, tone: 'ink' as const } }, cells: [mark({ q: 'alpha' })] }] : []),
  ];
  const lit = step ? reading.mark(step.result).key : 'w.' + `${data.net.connections[0]!.j}.${data.net.connections[0]!.i}`;
  return {
    names,
    entry: pointed !== null && names.has(pointed) ? pointed : lit,
    count: inUnits + weights.length * 3 + 1,
    tables: [
      { caption: 'Numbers of the units', heads: [{ words: 'unit' }, symbol('x', 'forward'), symbol('y', 'forward'), symbol('dEdy', 'backward'), symbol('dEdx', 'backward')], rows: units, squares: false },
      { caption: 'Numbers of the weights', heads: [{ words: 'weight' }, symbol('w', 'quiet'), symbol('dEdw', 'backward'), symbol('deltaW', 'change')], rows: weights, squares: true, full: Math.max(1, ...weights.map(({ square = 0 }) => Math.abs(square))) },
      { caption: 'Numbers of the whole case', heads: [], rows: whole, squares: false },
    ],
  };
}
