import type { ReactNode } from 'react';

/** One of the paper’s figures, drawn anew and small: its own numbers where it prints them, ours where it prints none. */
export interface Drawing {
  readonly description: string;
  readonly marks: ReactNode;
}
