import { useId, type ReactNode } from 'react';

export interface ExerciseProps {
  /** A few words: what is worked out. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Something to work out on paper: the task, then one or more `Answer` fields, `Hint`s and a `Solution`. */
export function Exercise({ title, children }: ExerciseProps) {
  const id = `exercise-${useId()}`;
  return (
    <div className="exercise" role="group" aria-labelledby={id}>
      <p className="exercise-title" id={id}>
        <strong>Exercise</strong> {title}
      </p>
      {children}
    </div>
  );
}
