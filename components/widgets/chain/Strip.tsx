import type { ReactNode } from 'react';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { Derivative, FactorSymbol } from './FactorSymbol';
import type { ChainView } from './view';

/** The product of the rates, in symbols and exactly below in numbers; what is reused is underlined. */
export function Strip({ view: { equation } }: { readonly view: ChainView }) {
  const { left, rate, sign, between, cells, reused } = equation;
  return (
    <div className="chain-strip" aria-hidden="true">
      <div className="chain-worked">
        <span className="chain-group">
          <Cell symbol={<Derivative of={left} />} number={<Chip part="result" text={rate} />} />
          <Sign text={sign} />
        </span>
        {cells.map(({ factor, text, reused: again }, k) => (
          <span key={k} className={`chain-group${again ? ' is-reused' : ''}`}>
            {k > 0 && <Sign text={between} />}
            <Cell symbol={<FactorSymbol factor={factor} />} number={<Chip part="operand" text={text} />} />
          </span>
        ))}
      </div>
      <p className="chain-reused">
        {reused && (
          <>
            <span className="chain-reused-mark" />
            <Sym silent mark={{ of: reused.of, tone: 'backward' }} /> = <Raised text={reused.text} />, reused as it stands
          </>
        )}
      </p>
    </div>
  );
}

function Cell({ symbol, number }: { readonly symbol: ReactNode; readonly number: ReactNode }) {
  return (
    <span className="chain-cell">
      <span>{symbol}</span>
      <span>{number}</span>
    </span>
  );
}

function Sign({ text }: { readonly text: string }) {
  return (
    <span className="chain-cell is-sign">
      <span>{text}</span>
      <span>{text}</span>
    </span>
  );
}

function Chip({ part, text }: { readonly part: 'operand' | 'result'; readonly text: string }) {
  return (
    <span className={`chip role-${part} pass-backward`}>
      <Raised text={text} />
    </span>
  );
}

/** rate × nudge, and beside it what the error really does. */
export function Outcome({ view: { equation } }: { readonly view: ChainView }) {
  const { promise, truth } = equation;
  return (
    <dl className="chain-outcome">
      <div>
        <dt>rates promise</dt>
        <dd>
          <Raised text={promise.rate} />
          {` × ${promise.nudge} ${promise.sign}`}
        </dd>
        <dd className="is-backward">
          <Raised text={promise.predicted} />
        </dd>
      </div>
      <div>
        <dt>error changes</dt>
        <dd>
          <Raised text={truth.before} /> → <Raised text={truth.after} />
        </dd>
        <dd className="is-true">
          <Raised text={truth.change} />
        </dd>
      </div>
    </dl>
  );
}
