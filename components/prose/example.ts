/**
 * One use of a component of the vocabulary: an entry of the gallery, a test and its documentation at once.
 * `mdx` is what an author writes; it is compiled exactly as a chapter is.
 */
export interface ProseExample {
  readonly component: string;
  readonly name: string;
  /** One sentence: when to use it so. */
  readonly note: string;
  readonly mdx: string;
}
