import type { ReactNode } from 'react';

export interface SidenoteProps {
  readonly children: ReactNode;
}

/**
 * A remark beside the text. In a paragraph of a chapter the content compiler turns it into a numbered note
 * in the margin; anywhere else it stands in place, as this.
 */
export function Sidenote({ children }: SidenoteProps) {
  return (
    <small className="note note-inline" role="note">
      {children}
    </small>
  );
}
