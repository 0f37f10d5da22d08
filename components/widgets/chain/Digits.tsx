import type { ReactNode } from 'react';
import { Raised } from '@/components/marks/Raised';

export interface DigitsProps {
  readonly text: string;
  readonly look?: string | undefined;
  /** What stands before them. */
  readonly children?: ReactNode;
}

/** The digits of a number, as a chip or in a colour. */
export function Digits({ text, look, children }: DigitsProps) {
  return (
    <span className={look}>
      {children}
      <Raised text={text} />
    </span>
  );
}
