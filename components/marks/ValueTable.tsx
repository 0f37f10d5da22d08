import { ChipText, chipClass } from './NumberChip';
import { HintonSquare } from './HintonSquare';
import { useQuantity } from './net-scope';
import { Sym } from './Sym';
import type { NumberMark, SymbolMark } from './types';

/** A head cell: words, a symbol, or both. */
export interface TableHead {
  readonly words?: string;
  readonly symbol?: SymbolMark;
}

export interface TableRow {
  readonly key: string;
  readonly head: TableHead;
  /** The weight drawn as a square after the head; undefined where the table has none. */
  readonly square?: number;
  /** null: the quantity does not exist for this row. */
  readonly cells: readonly (NumberMark | null)[];
  /** A hairline above: the first row of a group. */
  readonly opens?: boolean;
}

export interface ValueTableProps {
  /** Heard, not seen. */
  readonly caption: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly TableRow[];
  readonly squares?: boolean;
  /** The one number in the tab order; arrow keys move to the others. */
  readonly entry: string;
  /** What a listener hears for a number: its name and value. */
  readonly say: (mark: NumberMark) => string;
  /** Largest |weight|, for the squares. */
  readonly full?: number;
}

function Head({ head }: { readonly head: TableHead }) {
  return (
    <>
      {head.words}
      {head.symbol && <Sym mark={head.symbol} />}
    </>
  );
}

/** Numbers in rows. Each is a button: pointing at it or focusing it lights what made it. */
export function ValueTable({ caption, heads, rows, squares = false, entry, say, full = 1 }: ValueTableProps) {
  const [first, ...others] = heads;
  const quantity = useQuantity();
  return (
    <table className={squares ? 'values has-squares' : 'values'}>
      <caption className="heard">{caption}</caption>
      {first && (
        <thead>
          <tr>
            <th scope="col">
              <Head head={first} />
            </th>
            {squares && (
              <th scope="col">
                <span className="heard">size and sign</span>
              </th>
            )}
            {others.map((head, k) => (
              <th key={k} scope="col">
                <Head head={head} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.opens ? 'opens' : undefined}>
            <th scope="row">
              <Head head={row.head} />
            </th>
            {squares && <td>{row.square !== undefined && <HintonSquare value={row.square} full={full} />}</td>}
            {row.cells.map((mark, k) => (
              <td key={k}>
                {mark && (
                  <button
                    type="button"
                    className={chipClass(mark)}
                    data-quantity={quantity(mark.key)}
                    data-number
                    title={mark.was === undefined ? undefined : `was ${mark.was}`}
                    tabIndex={mark.key === entry ? 0 : -1}
                    aria-label={say(mark)}
                  >
                    <ChipText mark={mark} />
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
