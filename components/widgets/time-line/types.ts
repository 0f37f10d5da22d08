/** Three histories that met in 1986. */
export const lanes = [
  { id: 'machines', name: 'Learning machines' },
  { id: 'derivatives', name: 'Control theory and automatic differentiation' },
  { id: 'revival', name: 'The revival' },
] as const;

export type Lane = (typeof lanes)[number]['id'];

/** A work of `content/references.bib`, and how it is named beside an entry. */
export interface Source {
  readonly key: string;
  readonly label: string;
}

/** One entry of the time line. */
export interface Entry {
  /** Part of links that readers keep: never rename. */
  readonly id: string;
  /** The year in which it was printed, given or announced. */
  readonly year: number;
  readonly lane: Lane;
  /** Beside its mark; short. */
  readonly name: string;
  /** What happened, in one or two sentences that the sources bear out. */
  readonly text: string;
  readonly sources: readonly Source[];
  /** 1 is named first where room is short. */
  readonly rank: 1 | 2 | 3;
  /** What the Letter of 1986 does with it: cites it, credits its author, or is it. */
  readonly letter?: 'cited' | 'credited' | 'itself';
}
