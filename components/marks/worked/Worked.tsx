import type { CSSProperties, ReactNode } from 'react';
import { UNKNOWN } from '@/lib/notation/format';
import type { Notation } from '@/lib/notation/quantities';
import { equationLineHtml, halfHtml, inBoth, logisticHtml, logisticWithNumberHtml } from '@/lib/notation/symbols';
import { isEquationNumber } from '../ModernEquation';
import { useQuantity } from '../net-scope';
import { NumberChip, chipClass } from '../NumberChip';
import { Sym } from '../Sym';
import type { Pass } from '../types';
import { useOneNotation } from '../use-one-notation';
import type { WorkedCell, WorkedEquation } from './types';
import { isBracket } from './equation';

/** KaTeX's HTML made beforehand; a listener hears the sentence instead. */
function Html({ html, className = '' }: { readonly html: string; readonly className?: string }) {
  return <span className={`sym katex ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** In this notation; in both where there is none yet. */
const drawn = (notation: Notation | undefined, make: (as: Notation) => string) => (notation ? make(notation) : inBoth(make));

function Cell({ cell, notation }: { readonly cell: WorkedCell; readonly notation: Notation | undefined }) {
  const quantity = useQuantity();
  if (cell.kind === 'sign') {
    return (
      <span className={`worked-cell ${isBracket(cell.text) ? 'is-bracket' : 'is-sign'}`}>
        <span>{cell.text}</span>
        <span>{cell.text}</span>
      </span>
    );
  }
  if (cell.kind === 'half')
    return (
      <span className="worked-cell is-half">
        <Html html={halfHtml()} />
        <Html html={halfHtml()} />
      </span>
    );
  if (cell.kind === 'logistic') {
    return (
      <span className="worked-cell is-logistic">
        <Html html={drawn(notation, (as) => logisticHtml(cell.unit, as))} className="tone-ink" />
        <span className={`slot ${chipClass(cell.number)}`} data-quantity={quantity(cell.number.key)}>
          <Html html={logisticWithNumberHtml(cell.number.text ?? UNKNOWN)} />
        </span>
      </span>
    );
  }
  return (
    <span className="worked-cell">
      <span>
        {cell.words && <span className="worked-words">{cell.words}</span>}
        {cell.symbols.map((symbol, k) => (
          <Sym key={k} mark={symbol} notation={notation} silent />
        ))}
      </span>
      <span>
        <NumberChip mark={cell.number} />
      </span>
    </span>
  );
}

/** An equation twice: in symbols, and exactly below with its numbers. */
export function Worked({ equation }: { readonly equation: WorkedEquation }) {
  const notation = useOneNotation();
  return (
    <div
      className={`worked is-${equation.number}`}
      style={{ '--ems': Math.ceil(equation.ems * 10) / 10 } as CSSProperties}
      aria-hidden="true"
    >
      <div className="worked-line">
        {equation.groups.map((group, k) => (
          <span key={k} className="worked-group">
            {group.map((cell, at) => (
              <Cell key={at} cell={cell} notation={notation} />
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

export interface WorkedStripProps {
  /** "Backward pass", "step 14 of 31", "equation (7)". */
  readonly where: readonly [pass: string, step: string, equation: string];
  readonly pass: Pass | null;
  readonly equation: WorkedEquation;
  /** What it means; `*word*` is stressed. */
  readonly sentence: string;
  /** The line of a program that does the same. */
  readonly listing?: ReactNode;
}

/** Where a walk stands, its equation with numbers and in general, and what it means in words. */
export function WorkedStrip({ where, pass, equation, sentence, listing }: WorkedStripProps) {
  const { number } = equation;
  const notation = useOneNotation();
  return (
    <div className="strip">
      <p className={`strip-where pass-${pass ?? 'error'}`}>
        <strong>{where[0]}</strong> <span>{where[1]},</span> <span>{where[2]}</span>
      </p>
      <Worked equation={equation} />
      {listing}
      <div className="strip-meaning">
        <p className="strip-general" aria-hidden="true">
          {isEquationNumber(number) && <Html html={drawn(notation, (as) => equationLineHtml(number, as))} />}
          <span className="strip-number">({number})</span>
        </p>
        <p className="strip-say">{sentence.split('*').map((part, k) => (k % 2 === 1 ? <em key={k}>{part}</em> : part))}</p>
      </div>
    </div>
  );
}
