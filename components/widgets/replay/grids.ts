import type { Pass } from '@/components/marks/types';
import { decimalsOf, format } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import { cellsOf, isArray, madeAt, meaningOf, passAt, readAt, rowsOf, stepAt, variablesAt } from '@/lib/replay';
import type { Axis, ReplayValue, Variable } from '@/lib/replay';
import { replay } from './state';

export type Grid = ReturnType<typeof gridOf>;
export type Grids = ReturnType<typeof gridsAt>;

/** All variables of the step's function, parted by what the line does with them. */
export function gridsAt(cursor: number, chosen: number) {
  const [operands, made] = [readAt(replay, cursor), madeAt(replay, cursor)];
  const { frame } = stepAt(replay, cursor);
  const looks = { at: cursor, frame, chosen, pass: passAt(replay, cursor) ?? 'error' } as const;
  const gone = new Set([...operands, ...made].map(({ name }) => name));
  const others = variablesAt(replay, cursor).filter(({ name }) => !gone.has(name));
  return {
    /** What the line reads, in the order of the line, and what it makes. */
    reads: operands.map((variable) => gridOf(variable, 'operand', { ...looks, at: cursor - 1 })),
    makes: made.map((variable) => gridOf(variable, 'result', looks)),
    /** The other variables of the function. An operand that the line changes shows its old numbers above and its new ones as a result. */
    others: others.map((variable) => gridOf(variable, variable.changed ? 'result' : 'known', looks)),
  };
}

interface Looks {
  /** The step after which it is looked at, and the frame whose variable it is. */
  readonly at: number;
  readonly frame: number;
  readonly chosen: number;
  /** Colour of a result or operand. */
  readonly pass: Pass;
}

/** One variable, ready to be drawn. */
function gridOf({ name, value }: Variable, role: 'known' | 'operand' | 'result', { at, frame, chosen, pass }: Looks) {
  const meaning = meaningOf(replay, at, name, frame);
  const numbers = rowsOf(value) ?? [];
  const isPlain = numbers.flat().length === 0;
  const decimals = Math.max(...numbers.flat().map((number) => decimalsOf(number)));
  const texts = isPlain ? [[plainText(value)]] : numbers.map((row) => row.map((number) => format(number, decimals)));
  const [rows, columns] = isPlain ? [] : [meaning?.rows, meaning?.columns];
  const found = cellsOf(replay, at, name, frame);
  return {
    name,
    /** Whose symbol stands beside the name; null for counters. */
    q: meaning?.q ?? null,
    /** "2 × 4"; '' for a number alone. */
    shape: isArray(value) ? value.shape.join(' × ') : '',
    role,
    pass,
    rowHeads: headsOf(rows, texts.length),
    columnHeads: headsOf(columns, texts[0]!.length),
    /** What rows and columns are, in words, for a listener. */
    rowsAre: rows ? axisWords[rows.of] : '',
    columnsAre: columns?.of === 'units' ? 'from unit' : columns ? axisWords[columns.of] : '',
    /** The column of the chosen case, or −1. */
    lit: columns?.of === 'cases' ? chosen : -1,
    cells: texts.map((row, r) =>
      row.map((text, c) => {
        const cell = found?.[r]?.[c];
        // Pointing at a number lights its like elsewhere; numbers of other cases than the chosen one have none there.
        return { text, key: cell && (cell.case ?? chosen) === chosen ? quantityKey(cell.ref) : undefined };
      }),
    ),
  };
}

function plainText(value: ReplayValue): string {
  if (isArray(value)) return 'empty';
  if (value === null) return 'None';
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}

const axisWords: Readonly<Record<Axis['of'], string>> = { units: 'unit', cases: 'case', sweeps: 'sweep', one: 'bias', single: '' };

function headsOf(axis: Axis | undefined, count: number): readonly string[] {
  if (axis?.of === 'units') return axis.units.map(String);
  if (axis?.of === 'cases') return axis.labels;
  return Array.from({ length: count }, (_, k) => (axis?.of === 'sweeps' ? String(k + 1) : ''));
}
