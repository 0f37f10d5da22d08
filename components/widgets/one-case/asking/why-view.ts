import type { Step } from '@/lib/engine';
import type { SymbolMark } from '@/components/marks/types';
import type { Derived } from '@/lib/models/derivation';
import { formatShort } from '@/lib/notation/format';
import { quantityKey, spoken, type QuantityRef } from '@/lib/notation/quantities';
import type { CaseData } from '../case-data';
import { decimalsFor, toneOf } from '../reading';

/** One line of the tree: a number, how it enters the line above it, and the step that made it. */
export interface WhyRow {
  /** Its place: '' for the root, then the position of each part, joined by dots. */
  readonly path: string;
  readonly level: number;
  /** Its position among the parts of one number, from 1, and how many there are. */
  readonly place: number;
  readonly among: number;
  /** null: it was given, so there is nothing to open. */
  readonly open: boolean | null;
  readonly of: QuantityRef;
  readonly key: string;
  readonly tone: SymbolMark['tone'];
  /** What stands before it in the equation above: `×`, `+`, `−` … */
  readonly sign: string;
  /** What stands behind it; `slope` is the factor (1 − y) of equation (5). */
  readonly after: 'slope' | ')²' | null;
  /** null: at this step of the walk it has not been computed yet. */
  readonly text: string | null;
  readonly equation: number | null;
  /** How many steps have been done once it is there; null for what was given. */
  readonly step: number | null;
  /** For a listener. */
  readonly words: string;
}

/** How the k-th operand of a step is joined to what stands before it. */
export function signOf({ equation, operands, kind = 'sigmoid' }: Pick<Step, 'equation' | 'operands' | 'kind'>, k: number): string {
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

function afterOf(maker: Step | null, k: number): WhyRow['after'] {
  if (maker?.equation === 3 && k % 2 === 1) return ')²';
  return maker?.equation === 5 && k === 1 && (maker.kind ?? 'sigmoid') === 'sigmoid' ? 'slope' : null;
}

/**
 * The lines of a derivation that are to be seen, from above.
 * @param open the paths of the lines that stand open
 * @param cursor steps done: what comes later is not known yet
 */
export function whyRows(
  root: Derived,
  open: ReadonlySet<string>,
  data: Pick<CaseData, 'given' | 'decimals'>,
  cursor: number,
): readonly WhyRow[] {
  const rows: WhyRow[] = [];
  const add = (one: Derived, path: string, level: number, place: number, among: number, sign: string, after: WhyRow['after']) => {
    const { of, step, how } = one;
    const parts = how === 'given' ? [] : one.parts();
    const last = how === 'shared' ? Math.max(...parts.map((part) => part.step?.index ?? 0)) : step?.index;
    const known = last === undefined || last < cursor;
    const text = known ? formatShort(of.value, decimalsFor(of, data)) : null;
    const isOpen = parts.length === 0 ? null : open.has(path);
    const shown = after === 'slope' ? `${spoken(of)} times 1 minus itself, from the output` : spoken(of);
    const made =
      how === 'given'
        ? 'given'
        : how === 'shared'
          ? 'the sum over all connections that share this weight'
          : `equation (${step!.equation}), step ${step!.index + 1}`;
    rows.push({
      path,
      level,
      place,
      among,
      open: isOpen,
      of,
      key: quantityKey(of),
      tone: toneOf(of),
      sign,
      after,
      text,
      equation: step?.equation ?? null,
      step: step ? step.index + 1 : null,
      words: `${signWords[sign] ?? `${sign} `}${shown}: ${text ?? 'not computed yet'}, ${made}`,
    });
    if (isOpen !== true) return;
    parts.forEach((part, k) =>
      add(
        part,
        path === '' ? String(k) : `${path}.${k}`,
        level + 1,
        k + 1,
        parts.length,
        step ? signOf(step, k) : k === 0 ? '' : '+',
        afterOf(step, k),
      ),
    );
  };
  add(root, '', 1, 1, 1, '', null);
  return rows;
}

/** A tree begins with its root open, and the first number in it that was computed: the chain can be seen going on. */
export const firstOpen = (root: Derived): ReadonlySet<string> => {
  const k = root.how === 'given' ? -1 : root.parts().findIndex(({ how }) => how !== 'given');
  return new Set(k < 0 ? [''] : ['', String(k)]);
};
