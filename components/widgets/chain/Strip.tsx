import type { ReactNode } from 'react';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { Digits } from './Digits';
import { Derivative, FactorSymbol } from './FactorSymbol';
import type { ChainView } from './view';

/** The product of the rates, in symbols and exactly below in numbers; what is reused is underlined. */
export function Strip({ equation: { left, rate, sign, between, cells, reused } }: Pick<ChainView, 'equation'>) {
  return (
    <div className="chain-strip" aria-hidden="true">
      <div className="chain-worked">
        <span className="chain-group">
          <Cell above={<Derivative of={left} />} below={<Digits look="chip role-result pass-backward" text={rate} />} />
          <Cell look="chain-cell is-sign" above={sign} below={sign} />
        </span>
        {cells.map(({ factor, text, reused: again }, k) => (
          <span key={k} className={`chain-group${again ? ' is-reused' : ''}`}>
            {k > 0 && <Cell look="chain-cell is-sign" above={between} below={between} />}
            <Cell above={<FactorSymbol factor={factor} />} below={<Digits look="chip role-operand pass-backward" text={text} />} />
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

function Cell({ above, below, look = 'chain-cell' }: { readonly above: ReactNode; readonly below: ReactNode; readonly look?: string }) {
  return (
    <span className={look}>
      <span>{above}</span>
      <span>{below}</span>
    </span>
  );
}

/** rate × nudge, and beside it what the error really does. */
export function Outcome({ equation: { promise, truth } }: Pick<ChainView, 'equation'>) {
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
        <dd>
          <Raised text={truth.change} />
        </dd>
      </div>
    </dl>
  );
}
