import type { ReactNode } from 'react';

export interface FoldProps {
  readonly children: ReactNode;
}

/** Something folded under a line of its own; native, so it opens without JavaScript and is found by search. */
function Fold({ label, children }: FoldProps & { readonly label: string }) {
  return (
    <details className="fold">
      <summary className="fold-label">{label}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}

/** A push in the right direction, folded. An exercise may have several; they are opened one by one. */
export function Hint({ children }: FoldProps) {
  return <Fold label="Hint">{children}</Fold>;
}

/** The worked solution, folded. */
export function Solution({ children }: FoldProps) {
  return <Fold label="Solution">{children}</Fold>;
}
