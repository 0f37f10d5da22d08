/** A state of a figure that is worth showing: an entry of the gallery, a test and documentation at once. */
export interface Example<State extends object = object> {
  readonly name: string;
  readonly note: string;
  readonly start: Partial<State>;
}
