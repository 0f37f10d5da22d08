import { useId, type ReactNode } from 'react';
import { phrasing } from './children';

export interface TermProps {
  /** What the word means, in one sentence. */
  readonly means: string;
  /** What the same thing is called today, if that differs. */
  readonly modern?: string;
  readonly children: ReactNode;
}

/**
 * A technical term where it is first used. It tells its meaning on hover, focus and tap, closes with Escape,
 * and works by tap and by keyboard without JavaScript (a native popover).
 */
export function Term({ means, modern, children }: TermProps) {
  const id = `term-${useId()}`;
  const word = phrasing(children);
  return (
    <span className="term">
      <button type="button" className="term-word" popoverTarget={id} popoverTargetAction="show" aria-describedby={id}>
        {word}
      </button>
      <span className="term-means" id={id} popover="auto" role="note">
        {means}
        {modern !== undefined && <span className="term-modern"> Today: {modern}.</span>}
      </span>
    </span>
  );
}
