import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A stretch of the landing page: its label in the left column, its content beside it. */
export function Section({ id, label, children }: SectionProps) {
  return (
    <section className="landing-section" id={id} aria-labelledby={`${id}-label`}>
      <h2 className="landing-label" id={`${id}-label`}>
        {label}
      </h2>
      <div className="landing-content">{children}</div>
    </section>
  );
}
