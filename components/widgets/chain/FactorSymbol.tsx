import { Sym } from '@/components/marks/Sym';
import type { QuantityRef } from '@/lib/notation/quantities';
import type { Factor } from './factors';

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
export function FactorSymbol({ factor }: { readonly factor: Factor }) {
  const parts = factor.map((part, k) => {
    if (part === '−') return <i key={k}>−</i>;
    if (typeof part === 'string') return part;
    if (part.q === 'dEdy') return <Derivative key={k} of={part} />;
    return <Sym key={k} silent mark={{ of: part, tone: part.q === 'y' ? 'forward' : 'ink' }} />;
  });
  return factor.some((part) => typeof part === 'string') ? <span className="chain-symbol">{parts}</span> : parts;
}
