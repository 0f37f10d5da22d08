import { Sym } from '@/components/marks/Sym';
import type { QuantityRef } from '@/lib/notation/quantities';
import type { EquationCell } from './equation-view';

const of = (mark: QuantityRef) => <Sym silent mark={{ of: mark, tone: mark.q === 'y' ? 'forward' : 'ink' }} />;

/** ∂E/∂ of a place: a fraction where there is room, on one line on a phone. */
export function Derivative({ of }: { readonly of: QuantityRef }) {
  return (
    <>
      <span className="if-lying">
        <Sym silent mark={{ of, form: 'fraction', tone: 'backward' }} />
      </span>
      <span className="if-standing">
        <Sym silent mark={{ of, tone: 'backward' }} />
      </span>
    </>
  );
}

/** The symbol of a factor: y(1 − y), w, y − d, and so on. A listener hears the sentence instead. */
export function FactorSymbol({ factor: { kind, unit: j } }: { readonly factor: EquationCell['factor'] }) {
  switch (kind) {
    case 'miss':
      return (
        <span className="chain-symbol">
          {of({ q: 'y', j })}
          <i>−</i>
          {of({ q: 'd', j })}
        </span>
      );
    case 'slope':
      return (
        <span className="chain-symbol">
          {of({ q: 'y', j })}
          <b>(1</b>
          <i>−</i>
          {of({ q: 'y', j })}
          <b>)</b>
        </span>
      );
    case 'weight':
      return of({ q: 'w', j, i: j - 1 });
    case 'output':
      return of({ q: 'y', j });
    case 'one':
      return (
        <span className="chain-symbol">
          <b>1</b>
        </span>
      );
    case 'dEdy':
      return <Derivative of={{ q: 'dEdy', j }} />;
    case 'y':
    case 'd':
      return of({ q: kind, j });
  }
}
