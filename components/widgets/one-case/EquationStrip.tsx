import type { CSSProperties } from 'react';
import { NumberChip, chipClass } from '@/components/marks/NumberChip';
import { Sym } from '@/components/marks/Sym';
import { equationHtml, halfHtml, inBoth, logisticHtml, logisticWithNumberHtml } from '@/lib/notation/symbols';
import { UNKNOWN } from '@/lib/notation/format';
import type { EquationCell, EquationView } from './equation-view';
import type { OneCaseView } from './view';

/** KaTeX's HTML made beforehand; a listener hears the sentence instead. */
function Html({ html, className = '' }: { readonly html: string; readonly className?: string }) {
  return <span className={`sym katex ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

function Cell({ cell }: { readonly cell: EquationCell }) {
  if (cell.kind === 'sign') {
    const kind = '()[]1)²'.includes(cell.text) ? 'is-bracket' : 'is-sign';
    return <span className={`worked-cell ${kind}`}><span>{cell.text}</span><span>{cell.text}</span></span>;
  }
  if (cell.kind === 'half') return <span className="worked-cell is-half"><Html html={halfHtml()} /><Html html={halfHtml()} /></span>;
  if (cell.kind === 'logistic') {
    return (
      <span className="worked-cell is-logistic">
        <Html html={inBoth((notation) => logisticHtml(cell.unit, notation))} className="tone-ink" />
        <span className={`slot ${chipClass(cell.number)}`} data-q={cell.number.key}>
          <Html html={logisticWithNumberHtml(cell.number.text ?? UNKNOWN)} />
        </span>
      </span>
    );
  }
  return (
    <span className="worked-cell">
      <span><Sym mark={cell.symbol} silent /></span>
      <span><NumberChip mark={cell.number} /></span>
    </span>
  );
}

/** An equation twice: in symbols, and exactly below with its numbers. */
function Worked({ equation }: { readonly equation: EquationView }) {
  return (
    <div className={`worked is-${equation.number}`} style={{ '--ems': Math.ceil(equation.ems * 10) / 10 } as CSSProperties} aria-hidden="true">
      <div className="worked-line">
        {equation.groups.map((group, k) => (
          <span key={k} className="worked-group">
            {group.map((cell, at) => <Cell key={at} cell={cell} />)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** `*word*` is stressed. */
function Words({ text }: { readonly text: string }) {
  return text.split('*').map((part, k) => (k % 2 === 1 ? <em key={k}>{part}</em> : part));
}

/** Pass, step and number; the worked equation; the general one; what it means in words. */
export function EquationStrip({ view }: { readonly view: OneCaseView }) {
  const { where, equation, pass } = view;
  return (
    <div className="strip">
      <p className={`strip-where pass-${pass ?? 'error'}`}>
        <strong>{where[0]}</strong> <span>{where[1]}<span className="strip-comma">,</span></span> <span>{where[2]}</span>
      </p>
      <Worked equation={equation} />
      <div className="strip-meaning">
        <p className="strip-general" aria-hidden="true">
          <Html html={inBoth((notation) => equationHtml(equation.number, notation))} />
          <span className="strip-number">({equation.number})</span>
        </p>
        <p className="strip-say"><Words text={view.sentence} /></p>
      </div>
    </div>
  );
}
