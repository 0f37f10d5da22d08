import { inBoth, symbolHtml } from '@/lib/notation/symbols';
import { spoken, type Notation, type QuantityRef } from '@/lib/notation/quantities';
import type { SymbolMark } from './types';
import { memoPlain } from './memo-plain';

export interface SymProps {
  readonly mark: SymbolMark;
  /** This notation whatever the reader has chosen. */
  readonly notation?: Notation;
  /** Inside something that is already described in words. */
  readonly silent?: boolean;
}

/** A symbol set by KaTeX beforehand, in the reader's notation; a listener hears its name. */
export const Sym = memoPlain(function Sym({ mark, notation, silent = false }: SymProps) {
  const make = (as: Notation) => symbolHtml(mark.of, as, mark.form);
  const html = notation ? make(notation) : inBoth(make);
  return (
    <>
      <span className={`sym katex tone-${mark.tone}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: html }} />
      {!silent && <Spoken of={mark.of} notation={notation} />}
    </>
  );
});

function Spoken({ of, notation }: { readonly of: QuantityRef; readonly notation: Notation | undefined }) {
  const [paper, modern] = [spoken(of, notation ?? 'paper'), spoken(of, notation ?? 'modern')];
  if (paper === modern) return <span className="heard">{paper}</span>;
  return (
    <span className="heard">
      <span className="in-paper">{paper}</span>
      <span className="in-modern">{modern}</span>
    </span>
  );
}
