import type { ReactNode } from 'react';

export interface EntryProps {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** What an author writes to get it. */
  readonly source: string;
  readonly children: ReactNode;
}

/** One example: its name, when to use it, the thing itself, and what the author writes. */
export function Entry({ id, name, note, source, children }: EntryProps) {
  return (
    <section className="gallery-entry" id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{name}</h3>
      <p className="gallery-note">{inCode(note)}</p>
      <div className="gallery-example">{children}</div>
      <details className="fold gallery-source">
        <summary className="fold-label">What the author writes</summary>
        <pre tabIndex={0} aria-label={`Source of “${name}”`}>
          <code translate="no">{source}</code>
        </pre>
      </details>
    </section>
  );
}

/** A note's `words in backticks` as code. */
function inCode(note: string): ReactNode[] {
  return note.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
