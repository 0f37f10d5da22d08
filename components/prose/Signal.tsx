import type { ReactNode } from 'react';
import { hasWords } from './children';

export interface SignalProps {
  /** Which quantity of the chapter's figure it is, as in `Number`. */
  readonly of?: string;
  readonly children: ReactNode;
}

type Pass = 'fwd' | 'bwd' | 'chg';

/** What a listener hears after a bare number, for which the colour alone would have to speak. */
const spoken: Record<Pass, string> = { fwd: 'forward pass', bwd: 'backward pass', chg: 'weight change' };

/** A run of text in the colour of one of the three signals; words say which by themselves, numbers are told. */
function Signal({ pass, of, children }: SignalProps & { readonly pass: Pass }) {
  return (
    <span className={`signal signal-${pass}${of === undefined ? '' : ' quantity'}`} data-quantity={of}>
      {children}
      {!hasWords(children) && <span className="visually-hidden"> ({spoken[pass]})</span>}
    </span>
  );
}

/** Words or a value of the forward pass, lit as in the figure. */
export function Forward(props: SignalProps) {
  return <Signal pass="fwd" {...props} />;
}

/** Words or a value of the backward pass, lit as in the figure. */
export function Backward(props: SignalProps) {
  return <Signal pass="bwd" {...props} />;
}

/** Words or a value of a weight change, lit as in the figure. */
export function Change(props: SignalProps) {
  return <Signal pass="chg" {...props} />;
}
