import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { Tool } from '@/components/controls/Tool';
import { treeMove } from '@/components/controls/tree-keys';
import { useQuantity } from '@/components/marks/net-scope';
import { Sym } from '@/components/marks/Sym';
import { derivations } from '@/lib/models/derivation';
import { quantityKey, quantityOf, spoken } from '@/lib/notation/quantities';
import { UNKNOWN } from '@/lib/notation/format';
import { explaining } from './asked';
import { inOrder } from './branches';
import type { AskingProps } from './props';
import { firstOpen, whyRows, type WhyRow } from './why-view';

/** What a line is about: a symbol, in the slope of the curve three times. */
function Name({ row: { of, tone, after } }: { readonly row: WhyRow }) {
  const symbol = <Sym mark={{ of, tone }} silent />;
  return (
    <span className="why-name" aria-hidden="true">
      {symbol}
      {after === ')²' && after}
      {after === 'slope' && (
        <>
          {' '}
          (1 − {symbol}), {symbol} =
        </>
      )}
    </span>
  );
}

/** A number's derivation, down to weights, inputs and targets, as a folding tree that is the chain rule. */
export default function Why({ state, set, data }: AskingProps) {
  const { cursor, why, open: kept } = state;
  const quantity = useQuantity();
  const derived = useMemo(() => derivations(data.net, data.trace), [data]);
  const ref = why === null || why === 'step' ? (data.trace[cursor - 1] ?? data.trace[0]!).result : quantityOf(why);
  const root = ref && derived(ref);
  const name = root ? quantityKey(root.of) : '';
  const open: ReadonlySet<string> = kept !== null ? new Set(kept) : root ? firstOpen(root) : new Set();
  const setOpen = (to: ReadonlySet<string>) => set({ open: inOrder(to) });
  const [at, setAt] = useState('');
  const [was, setWas] = useState('');
  if (root && was !== name) {
    setWas(name);
    setAt('');
  }
  const tree = useRef<HTMLUListElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  if (!root || !ref) return <p className="asking-note">This net has no such number.</p>;
  const rows = whyRows(root, open, data, cursor);
  const stays = rows.some(({ path }) => path === at) ? at : '';
  // The tree stays with its number while the steps below it are visited.
  const go = (step: number) => set({ cursor: step, part: 0, playing: false, pointed: null, why: rows[0]!.key });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = treeMove(rows, open, stays, event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.open) setOpen(move.open);
    if (move.to !== undefined && move.to !== stays) {
      moved.current = true;
      setAt(move.to);
    }
    if (move.go !== undefined) go(move.go);
  };
  const toggle = (row: WhyRow) => {
    setAt(row.path);
    const move = row.open === null ? null : treeMove(rows, open, row.path, ' ');
    if (move?.open) setOpen(move.open);
  };
  return (
    <>
      <ul ref={tree} className="why-tree" role="tree" aria-label={`Where the ${spoken(ref)} comes from`}>
        {rows.map((row) => (
          <li
            key={row.path}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.place}
            aria-setsize={row.among}
            aria-expanded={row.open ?? undefined}
            aria-current={row.step === cursor ? 'step' : undefined}
            aria-label={row.words}
            tabIndex={row.path === stays ? 0 : -1}
            className={row.text === null ? 'is-unknown' : undefined}
            data-quantity={quantity(row.key)}
            style={{ '--level': row.level - 1 } as CSSProperties}
            onClick={() => toggle(row)}
            onKeyDown={onKeyDown}
            onFocus={() => setAt(row.path)}
          >
            <span className="why-fold" aria-hidden="true" data-open={row.open ?? undefined} />
            {row.sign !== '' && (
              <span className="why-sign" aria-hidden="true">
                {row.sign}
              </span>
            )}
            <Name row={row} />
            <span className="why-value" aria-hidden="true">
              {row.text ?? UNKNOWN}
            </span>
            {row.step === null ? (
              <span className="why-step is-given" aria-hidden="true">
                {row.equation === null && row.open === null ? 'given' : 'sum'}
              </span>
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className="why-step"
                aria-label={`Go to step ${row.step}`}
                data-now={row.step === cursor || undefined}
                onClick={(event) => {
                  event.stopPropagation();
                  go(row.step!);
                }}
              >
                <span>({row.equation})</span> <span className="why-step-word">step </span>
                {row.step}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="asking-keys">
        {why !== 'step' && <Tool onPress={() => set(explaining('step'))}>Ask about this step’s number</Tool>}
        <span className="asking-hint">↑ ↓ → ← fold, Enter goes to the step, * opens all beside</span>
      </p>
    </>
  );
}
