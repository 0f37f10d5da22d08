import { useId, type ReactNode } from 'react';

export interface FoldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** On a phone a part that opens on request; where there is room, or no script, it simply stands open. */
export function Fold({ name, label, open, onToggle, children }: FoldProps) {
  const id = useId();
  return (
    <div className={`drawer is-${name}`} data-open={open || undefined}>
      <button type="button" className="drawer-key" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        {label}
        <span className="drawer-mark" aria-hidden="true" />
      </button>
      <div className="drawer-body" id={id}>
        {children}
      </div>
    </div>
  );
}
