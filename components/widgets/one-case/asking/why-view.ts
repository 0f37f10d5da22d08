import type { Step } from '@/lib/engine';
import type { Derived } from '@/lib/models/derivation';
import { formatShort } from '@/lib/notation/format';
import { quantityKey, spoken } from '@/lib/notation/quantities';
import type { CaseData } from '../case-data';
import { decimalsFor, toneOf } from '../reading';

/** One line of the tree: a number, how it enters the line above it, and the step that made it. */
export type WhyRow = ReturnType<typeof rowOf>;

/** Where a line stands: below which line, as which of how many parts of its number. */
interface Place {
  /** '' for the root, then the position of each part, joined by dots. */
  readonly path: string;
  readonly level: number;
  /** From 1. */
  readonly place: number;
  readonly among: number;
  /** What stands before it in the equation above: `×`, `+`, `−` … */
  readonly sign: string;
  /** What stands behind it; `slope` is the factor (1 − y) of equation (5). */
  readonly after: 'slope' | ')²' | null;
}

/** How the k-th operand of a step is joined to what stands before it. */
function signOf({ equation, operands, kind = 'sigmoid' }: Pick<Step, 'equation' | 'operands' | 'kind'>, k: number): string {
  const pair = (at: number) => (at % 2 === 1 ? '×' : at === 0 ? '' : '+');
  switch (equation) {
    case 1:
      return pair(k);
    case 7:
      return operands[0]?.q === 'dEdy' ? (k === 0 ? '' : pair(k + 1)) : pair(k);
    case 2:
      return 'the curve at';
    case 3:
      return k % 2 === 1 ? '−' : k === 0 ? '½ (' : '+ ½ (';
    case 4:
      return k === 0 ? '' : '−';
    case 5:
      return k === 0 ? '' : kind === 'sigmoid' ? '×' : k === 1 ? '× the slope at' : 'which is';
    case 6:
      return k === 0 ? '' : '×';
    case 8:
      return k === 0 ? '−' : '×';
    case 9:
      return ['−', '×', '+', '×'][k]!;
  }
}

const signWords: Readonly<Record<string, string>> = {
  '×': 'times ',
  '+': 'plus ',
  '−': 'minus ',
  '½ (': 'half the square of ',
  '+ ½ (': 'plus half the square of ',
  '': '',
};

function afterOf(maker: Step | null, k: number): Place['after'] {
  if (maker?.equation === 3 && k % 2 === 1) return ')²';
  return maker?.equation === 5 && k === 1 && (maker.kind ?? 'sigmoid') === 'sigmoid' ? 'slope' : null;
}

type Data = Pick<CaseData, 'given' | 'decimals'>;

function rowOf({ of, step, how }: Derived, parts: readonly Derived[], at: Place, open: ReadonlySet<string>, data: Data, cursor: number) {
  const last = how === 'shared' ? Math.max(...parts.map((part) => part.step?.index ?? 0)) : step?.index;
  /** null: at this step of the walk it has not been computed yet. */
  const text = last === undefined || last < cursor ? formatShort(of.value, decimalsFor(of, data)) : null;
  const shown = at.after === 'slope' ? `${spoken(of)} times 1 minus itself, from the output` : spoken(of);
  const shared = how === 'shared' ? 'the sum over all connections that share this weight' : 'given';
  const made = step ? `equation (${step.equation}), step ${step.index + 1}` : shared;
  return {
    ...at,
    /** null: it was given, so there is nothing to open. */
    open: parts.length === 0 ? null : open.has(at.path),
    of,
    key: quantityKey(of),
    tone: toneOf(of),
    text,
    equation: step?.equation ?? null,
    /** How many steps have been done once it is there; null for what was given. */
    step: step ? step.index + 1 : null,
    /** For a listener. */
    words: `${signWords[at.sign] ?? `${at.sign} `}${shown}: ${text ?? 'not computed yet'}, ${made}`,
  };
}

/**
 * The lines of a derivation that are to be seen, from above.
 * @param open the paths of the lines that stand open
 * @param cursor steps done: what comes later is not known yet
 */
export function whyRows(root: Derived, open: ReadonlySet<string>, data: Data, cursor: number): readonly WhyRow[] {
  const rows: WhyRow[] = [];
  const add = (one: Derived, at: Place) => {
    const { step } = one;
    const parts = one.how === 'given' ? [] : one.parts();
    const row = rowOf(one, parts, at, open, data, cursor);
    rows.push(row);
    if (row.open !== true) return;
    parts.forEach((part, k) =>
      add(part, {
        path: at.path === '' ? String(k) : `${at.path}.${k}`,
        level: at.level + 1,
        place: k + 1,
        among: parts.length,
        sign: step ? signOf(step, k) : k === 0 ? '' : '+',
        after: afterOf(step, k),
      }),
    );
  };
  add(root, { path: '', level: 1, place: 1, among: 1, sign: '', after: null });
  return rows;
}

/** A tree begins with its root open, and the first number in it that was computed: the chain can be seen going on. */
export const firstOpen = (root: Derived): ReadonlySet<string> => {
  const k = root.how === 'given' ? -1 : root.parts().findIndex(({ how }) => how !== 'given');
  return new Set(k < 0 ? [''] : ['', String(k)]);
};
