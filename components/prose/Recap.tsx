import { useId, type ReactNode } from 'react';

export interface RecapProps {
  /** Instead of "In short". */
  readonly title?: string;
  readonly children: ReactNode;
}

/** What to carry away, at the end of a chapter: a short list or a paragraph. */
export function Recap({ title = 'In short', children }: RecapProps) {
  const id = `recap-${useId()}`;
  return (
    <section className="recap" aria-labelledby={id}>
      <p className="recap-title" id={id}>
        {title}
      </p>
      {children}
    </section>
  );
}
