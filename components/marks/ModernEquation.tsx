import { equationHtml } from '@/lib/notation/symbols';
import { equationTex, type EquationNumber } from '@/lib/notation/quantities';

/** Whether a number is that of one of the paper's equations. */
export function isEquationNumber(number: number): number is EquationNumber {
  return Number.isInteger(number) && number >= 1 && number <= 9;
}

/** One of equations (1)–(9) in today's letters, shown in place of the paper's to readers who chose them. */
export function ModernEquation({ number }: { readonly number: EquationNumber }) {
  return (
    <span className="katex-display in-modern" aria-hidden="true" data-tex={equationTex(number, 'modern')}>
      <span className="katex" dangerouslySetInnerHTML={{ __html: equationHtml(number, 'modern') }} />
    </span>
  );
}
