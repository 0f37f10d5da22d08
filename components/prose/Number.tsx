import type { ReactNode } from 'react';

export interface NumberProps {
  /** Which quantity of the chapter's figure it is, by the key of lib/notation: `y.5`, `dEdx.5`, `w.5.4`. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A number of a figure where it stands in the text: pointing at it lights it in the figure, and pointing there lights it here. */
export function Number({ of, children }: NumberProps) {
  return <span className="quantity" data-quantity={of}>{children}</span>;
}
