/** What every figure that moves takes from a chapter. */
export interface FigureProps<State> {
  /** The figure's number, "4.1"; given by the chapter compiler. */
  readonly number: string;
  /** Where the figure starts, if not at its first state; the gallery uses it. */
  readonly start?: Partial<State>;
}
