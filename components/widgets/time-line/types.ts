/** One entry of the time line. */
export interface Entry {
  readonly id: string;
  readonly year: number;
  /** `id` of its lane. */
  readonly lane: string;
  readonly name: string;
  readonly text: string;
  /** How each work is named, by its key in the bibliography. */
  readonly sources: Readonly<Record<string, string>>;
  /** 1 is named first where room is short. */
  readonly rank: 1 | 2 | 3;
  /** What the Letter of 1986 does with it: cites it, credits its author, or is it. */
  readonly letter?: 'cited' | 'credited' | 'itself' | undefined;
}

/** What the page gives to the figure: content/time-line.yaml, the entries in order of time. */
export interface TimeLineRecord {
  /** The years on show when nothing is zoomed. */
  readonly from: number;
  readonly to: number;
  /** Histories that met in 1986. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly Entry[];
}
