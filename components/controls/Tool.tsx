import type { ComponentProps } from 'react';
import type { StopProps } from './use-one-stop';

interface ToolProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick'> {
  /** Shown as unavailable, but it keeps the focus. */
  readonly off?: boolean;
  readonly onPress: () => void;
  /** Of a tool that stands in a row of them. */
  readonly stop?: StopProps | undefined;
}

/** One of a figure's lesser keys: a word that acts. */
export function Tool({ off = false, onPress, stop, className, ...rest }: ToolProps) {
  return (
    <button
      {...rest}
      type="button"
      className={className ? `figure-tool ${className}` : 'figure-tool'}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
      {...stop}
    />
  );
}
