import { memo, type ReactNode } from 'react';

const icons = {
  back: 'M1.5 1h2v10h-2zM11 1v10L4 6z',
  step: 'M8.5 1h2v10h-2zM1 1v10l7-5z',
  play: 'M2 .5v11L11 6z',
  pause: 'M2 1h3v10H2zM7 1h3v10H7z',
} as const;

/** The icon of a key, 12 px. Reset is a line, the others are filled. */
function Icon({ name }: { readonly name: KeyIcon }) {
  return (
    <svg className="key-icon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {name === 'reset' ? (
        <path d="M2.2 3.4A4.8 4.8 0 1 1 1.3 7M1.2.8v3.4h3.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      ) : (
        <path d={icons[name]} fill="currentColor" />
      )}
    </svg>
  );
}

export type KeyIcon = keyof typeof icons | 'reset';

export interface KeyProps {
  readonly icon?: KeyIcon;
  readonly children: ReactNode;
  /** The key of the keyboard that does the same, shown below. */
  readonly hint: string;
  readonly primary?: boolean;
  /** Shown as unavailable, but it keeps the focus, so that a key held down does not lose its figure. */
  readonly off?: boolean;
  readonly onPress: () => void;
}

/** One key of a figure: icon, label, and below it the key that does the same. */
export const Key = memo(function Key({ icon, children, hint, primary = false, off = false, onPress }: KeyProps) {
  return (
    <div className={primary ? 'key-place is-primary' : 'key-place'}>
      <button
        type="button"
        className={primary ? 'key is-primary' : 'key'}
        aria-disabled={off || undefined}
        onClick={off ? undefined : onPress}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      <span className="key-hint" aria-hidden="true">
        {hint}
      </span>
    </div>
  );
});
