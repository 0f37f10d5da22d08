import type { ReactNode } from 'react';
import type { StopProps } from '@/components/controls/use-one-stop';

export interface ToolProps {
  /** The key of the keyboard that does the same. */
  readonly title: string;
  /** Shown as unavailable, but it keeps the focus. */
  readonly off?: boolean;
  readonly onPress: () => void;
  /** Of a tool that stands in a row of them. */
  readonly stop?: StopProps;
  readonly children: ReactNode;
}

/** One of the stepper's lesser keys: a word that acts. */
export function Tool({ title, off = false, onPress, stop, children }: ToolProps) {
  return (
    <button
      type="button"
      className="figure-tool"
      aria-disabled={off || undefined}
      title={title}
      onClick={off ? undefined : onPress}
      {...stop}
    >
      {children}
    </button>
  );
}
