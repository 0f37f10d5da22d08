import type { ReactNode } from 'react';

export interface NumberProps {
  /**
   * Which quantity of a figure it is. Chapters write the key of lib/notation (`y.5`, `w.5.4`), with a net before it (`printed:y.8`)
   * unless it is the stepper's first; it comes here with its net.
   */
  readonly of: string;
  readonly children: ReactNode;
}

/** A number of a figure where it stands in the text: pointing at it lights it in the figure, and pointing there lights it here. */
export function Number({ of, children }: NumberProps) {
  return (
    <span className="quantity" data-quantity={of}>
      {children}
    </span>
  );
}
