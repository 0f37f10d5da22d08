import type { Pass } from '@/components/marks/types';
import { decimalsOf, format } from '@/lib/notation/format';
import { quantityKey, type QuantityName } from '@/lib/notation/quantities';
import {
  cellsOf,
  isArray,
  meaningOf,
  placeAt,
  rowsOf,
  stepAt,
  variablesAt,
  variablesOf,
  type Axis,
  type ReplayValue,
  type Variable,
} from '@/lib/replay';
import { replay } from './state';
import { passAt } from './writes';

/** One variable, ready to be drawn. */
export interface Grid {
  readonly name: string;
  /** Whose symbol stands beside the name; null for counters. */
  readonly q: QuantityName | null;
  /** "2 × 4"; '' for a number alone. */
  readonly shape: string;
  readonly role: 'known' | 'operand' | 'result';
  /** Colour of a result or operand. */
  readonly pass: Pass;
  readonly rowHeads: readonly string[];
  readonly columnHeads: readonly string[];
  /** What rows and columns are, in words, for a listener. */
  readonly rowsAre: string;
  readonly columnsAre: string;
  /** The column of the chosen case, or −1. */
  readonly lit: number;
  readonly cells: readonly (readonly { readonly text: string; readonly key: string | undefined }[])[];
}

export interface Grids {
  /** What the line reads, in the order of the line, and what it makes. */
  readonly reads: readonly Grid[];
  readonly makes: readonly Grid[];
  /** The other variables of the function. */
  readonly others: readonly Grid[];
}

/** All variables of the step's function, parted by what the line does with them. */
export function gridsAt(cursor: number, chosen: number): Grids {
  const pass = passAt(cursor) ?? 'error';
  const { frame } = stepAt(replay, cursor);
  const now = variablesAt(replay, cursor);
  const made = makes(
    cursor,
    now.filter(({ changed }) => changed),
  );
  const operands = reads(cursor);
  const draw = (at: number, role: Grid['role']) => (variable: Variable) => gridOf(at, frame, variable, role, pass, chosen);
  const gone = new Set([...operands, ...made].map(({ name }) => name));
  const changed = new Set(now.filter((each) => each.changed).map(({ name }) => name));
  return {
    reads: operands.map(draw(cursor - 1, 'operand')),
    makes: made.map(draw(cursor, 'result')),
    // An operand that the line changes shows its old numbers above and its new ones as a result.
    others: now
      .filter(({ name }) => !gone.has(name))
      .map((variable) => draw(cursor, changed.has(variable.name) ? 'result' : 'known')(variable)),
  };
}

const codeOf = (cursor: number) => placeAt(replay, cursor).text.replace(/#.*$/, '').trim();

/** What a line makes. Of several names for one array the one that the line writes. */
function makes(cursor: number, changed: readonly Variable[]): Variable[] {
  const target = /^(\w+)(?:\[:\])?\s*(?:[-+*/]?=)[^=]/.exec(codeOf(cursor))?.[1];
  const named = changed.filter(({ name }) => name === target);
  return named.length > 0 ? named : [...changed];
}

/** The variables that a computing line names on its right side, as they were before it ran. */
function reads(cursor: number): Variable[] {
  const computes = passAt(cursor) !== null || /^(gradient\.insert|dE_dy =)/.test(codeOf(cursor));
  if (!computes || cursor === 0) return [];
  const before = new Map(variablesOf(replay, stepAt(replay, cursor).frame, cursor - 1).map((each) => [each.name, each]));
  const right = codeOf(cursor)
    .replace(/^\w+(?:\[:\])?\s*=(?!=)/, '')
    .replace(/^(\w+) \+=/, '$1 ')
    .replace(/^[\w.]+\.(append|insert)/, '');
  const found = new Set<Variable>();
  for (const [word, base] of right.matchAll(/\b([A-Za-z_]\w*)(?:\.[wb]\b)?(?:\[-1\])?/g)) {
    const name = word.endsWith('[-1]') ? [...before.keys()].findLast((each) => each.startsWith(`${base}[`)) : word;
    const variable = name === undefined ? undefined : before.get(name);
    if (variable) found.add(variable);
  }
  return [...found];
}

function gridOf(at: number, frame: number, variable: Variable, role: Grid['role'], pass: Pass, chosen: number): Grid {
  const { name, value } = variable;
  const meaning = meaningOf(replay, at, name, frame);
  const numbers = rowsOf(value);
  const shape = isArray(value) ? value.shape.join(' × ') : '';
  const plain = { name, q: meaning?.q ?? null, shape, role, pass };
  if (!numbers || numbers.flat().length === 0) {
    return {
      ...plain,
      rowHeads: [''],
      columnHeads: [''],
      rowsAre: '',
      columnsAre: '',
      lit: -1,
      cells: [[{ text: plainText(value), key: undefined }]],
    };
  }
  const cells = cellsOf(replay, at, name, frame);
  const decimals = Math.max(...numbers.flat().map((number) => decimalsOf(number)));
  return {
    ...plain,
    rowHeads: headsOf(meaning?.rows, numbers.length),
    columnHeads: headsOf(meaning?.columns, numbers[0]!.length),
    rowsAre: wordsFor(meaning?.rows),
    columnsAre: wordsFor(meaning?.columns, 'from '),
    lit: meaning?.columns.of === 'cases' ? chosen : -1,
    cells: numbers.map((row, r) =>
      row.map((number, c) => {
        const cell = cells?.[r]?.[c];
        // Pointing at a number lights its like elsewhere; numbers of other cases than the chosen one have none there.
        const key = cell && (cell.case === undefined || cell.case === chosen) ? quantityKey(cell.ref) : undefined;
        return { text: format(number, decimals), key };
      }),
    ),
  };
}

function plainText(value: ReplayValue): string {
  if (isArray(value)) return 'empty';
  return value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}

function headsOf(axis: Axis | undefined, count: number): readonly string[] {
  switch (axis?.of) {
    case 'units':
      return axis.units.map(String);
    case 'cases':
      return axis.labels;
    case 'sweeps':
      return Array.from({ length: count }, (_, k) => String(k + 1));
    default:
      return Array.from({ length: count }, () => '');
  }
}

function wordsFor(axis: Axis | undefined, before = ''): string {
  switch (axis?.of) {
    case 'units':
      return `${before}unit`;
    case 'cases':
      return 'case';
    case 'sweeps':
      return 'sweep';
    case 'one':
      return 'bias';
    default:
      return '';
  }
}
