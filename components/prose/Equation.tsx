import type { ReactNode } from 'react';
import { ModernEquation, isEquationNumber } from '@/components/marks/ModernEquation';

export interface EquationProps {
  /** The paper's number, without parentheses. It becomes the anchor `#equation-7`. */
  readonly number?: string;
  /** Page of the paper, for the accessible name. */
  readonly page?: string;
  /** The equation has been shown on this page already: its number then links back to the first place. */
  readonly again?: boolean;
  readonly children: ReactNode;
}

/**
 * A displayed equation, numbered as in the paper, and set in the reader's notation. Scrolls inside itself where it is wider than the
 * column.
 */
export function Equation({ number, page, again = false, children }: EquationProps) {
  const anchor = number === undefined ? undefined : `equation-${number}`;
  const of = Number(number);
  const label = number === undefined ? 'Equation' : `Equation ${number}${page ? `, page ${page} of the paper` : ''}`;
  return (
    <div className="equation" id={again ? undefined : anchor} role="group" aria-label={label} translate="no">
      <div className="equation-body" data-scroll={label}>
        {children}
        {isEquationNumber(of) && <ModernEquation number={of} />}
      </div>
      {number !== undefined && (
        <a className="equation-number" href={`#${anchor}`} aria-label={`Equation ${number}`}>
          ({number})
        </a>
      )}
    </div>
  );
}
