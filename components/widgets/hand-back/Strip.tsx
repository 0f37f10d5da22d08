import type { CSSProperties } from 'react';
import { NumberChip } from '@/components/marks/NumberChip';
import { Sym } from '@/components/marks/Sym';
import { equationHtml, inBoth } from '@/lib/notation/symbols';
import { isEquationNumber } from '@/components/marks/ModernEquation';
import type { EquationCell, EquationView } from './equation-view';
import type { HandBackView } from './view';

function Cell({ cell }: { readonly cell: EquationCell }) {
  if (cell.kind === 'sign') {
    const kind = '()1'.includes(cell.text) ? 'is-bracket' : 'is-sign';
    return <span className={`worked-cell ${kind}`}><span>{cell.text}</span><span>{cell.text}</span></span>;
  }
  return (
    <span className="worked-cell">
      <span>
        {cell.words && <span className="worked-words">{cell.words}</span>}
        {cell.symbols.map((symbol, k) => <Sym key={k} mark={symbol} silent />)}
      </span>
      <span><NumberChip mark={cell.number} /></span>
    </span>
  );
}

/** An equation twice: in symbols, and exactly below with its numbers. A listener hears the sentence instead. */
function Worked({ equation }: { readonly equation: EquationView }) {
  return (
    <div className={`worked is-${equation.number}`} style={{ '--ems': Math.ceil(equation.ems * 10) / 10 } as CSSProperties} aria-hidden="true">
      <div className="worked-line">
        {equation.groups.map((group, k) => (
          <span key={k} className="worked-group">{group.map((cell, at) => <Cell key={at} cell={cell} />)}</span>
        ))}
      </div>
    </div>
  );
}

/** Phase, step and equation; the worked equation; the general one; what it means in words. Looks as in the stepper. */
export function Strip({ view: { where, started, equation, sentence } }: { readonly view: HandBackView }) {
  const { number } = equation;
  return (
    <div className="strip">
      <p className={`strip-where pass-${started ? 'backward' : 'error'}`}>
        <strong>{where[0]}</strong> <span>{where[1]}<span className="strip-comma">,</span></span> <span>{where[2]}</span>
      </p>
      <Worked equation={equation} />
      <div className="strip-meaning">
        <p className="strip-general" aria-hidden="true">
          {isEquationNumber(number) && <span className="sym katex" dangerouslySetInnerHTML={{ __html: inBoth((notation) => equationHtml(number, notation)) }} />}
          <span className="strip-number">({number})</span>
        </p>
        <p className="strip-say">{sentence.split('*').map((part, k) => (k % 2 === 1 ? <em key={k}>{part}</em> : part))}</p>
      </div>
    </div>
  );
}
