import type { ReactNode } from 'react';
import { hasWords } from './children';

export interface SignalProps {
  readonly children: ReactNode;
}

type Pass = 'fwd' | 'bwd' | 'chg';

/** What a listener hears after a bare number, for which the colour alone would have to speak. */
const spoken: Record<Pass, string> = { fwd: 'forward pass', bwd: 'backward pass', chg: 'weight change' };

/** A run of text in the colour of one of the three signals; words say which by themselves, numbers are told. */
function Signal({ pass, children }: SignalProps & { readonly pass: Pass }) {
  return (
    <span className={`signal signal-${pass}`}>
      {children}
      {!hasWords(children) && <span className="visually-hidden"> ({spoken[pass]})</span>}
    </span>
  );
}

/** Words or a value of the forward pass, lit as in the figure. */
export function Forward({ children }: SignalProps) {
  return <Signal pass="fwd">{children}</Signal>;
}

/** Words or a value of the backward pass, lit as in the figure. */
export function Backward({ children }: SignalProps) {
  return <Signal pass="bwd">{children}</Signal>;
}

/** Words or a value of a weight change, lit as in the figure. */
export function Change({ children }: SignalProps) {
  return <Signal pass="chg">{children}</Signal>;
}
