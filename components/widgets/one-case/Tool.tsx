import type { ReactNode } from 'react';

export interface ToolProps {
  /** The key of the keyboard that does the same. */
  readonly title: string;
  /** Shown as unavailable, but it keeps the focus. */
  readonly off?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One of the stepper's lesser keys: a word that acts. */
export function Tool({ title, off = false, onPress, children }: ToolProps) {
  return <button type="button" className="figure-tool" aria-disabled={off || undefined} title={title} onClick={off ? undefined : onPress}>{children}</button>;
}
