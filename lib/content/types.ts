/** What the front matter of a chapter says, plus what its file name says. */
export interface ChapterMeta {
  /** From `content/NN-slug.mdx`. */
  readonly number: number;
  readonly slug: string;
  /** Repository-relative path, for messages. */
  readonly file: string;
  readonly title: string;
  /** One line of the landing page's table: what the reader will learn. */
  readonly blurb: string;
  /** The question the chapter answers; also its meta description. */
  readonly question: string;
  /** Two to four short sentences: what you will be able to do. */
  readonly learn: readonly string[];
}

/** A heading that can be linked to. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3;
}

/** A numbered figure of a chapter and the component that draws it. */
export interface NumberedFigure {
  readonly component: string;
  /** "4.1" */
  readonly number: string;
}

/** Reading time: words / 190, and separately the time of figures and exercises. Minutes are not rounded. */
export interface ReadingTime {
  readonly words: number;
  readonly textMinutes: number;
  readonly figures: number;
  readonly exercises: number;
  readonly figureMinutes: number;
  readonly exerciseMinutes: number;
}

/** A compiled chapter: `code` is evaluated on the server only (components/prose/ChapterBody). */
export interface Chapter extends ChapterMeta {
  readonly code: string;
  readonly headings: readonly Heading[];
  readonly reading: ReadingTime;
  /** In order of appearance. */
  readonly figures: readonly NumberedFigure[];
  /** Numbers of the equations that can be linked to as `#equation-7`. */
  readonly equations: readonly number[];
  /** Keys cited, in order of first appearance. */
  readonly citations: readonly string[];
  /**
   * The works cited, in the order of the list (author, year, title) that the page shows with
   * `id="bib-key"` on each. Letters after equal years (1986a) are those of this chapter.
   */
  readonly references: readonly Reference[];
}

/** A page at the end of the book, `content/end/slug.mdx`: no chapter, so it has no number and counts no minutes. */
export interface Page extends Pick<
  Chapter,
  'slug' | 'file' | 'title' | 'blurb' | 'question' | 'code' | 'headings' | 'citations' | 'references'
> {}

/** One entry of the bibliography, formatted. */
export interface Reference {
  readonly key: string;
  /** e.g. "Minsky and Papert 1969" */
  readonly short: string;
  /** Full reference as HTML, with links to its DOI or address. */
  readonly html: string;
}

/** Everything `content/` says, validated. */
export interface Book {
  readonly chapters: readonly Chapter[];
  /** The pages at its end, by their files' names. */
  readonly pages: readonly Page[];
  /** All works cited in any chapter. */
  readonly references: readonly Reference[];
}

/**
 * The attributes of components by the component's name, and how each is written: `name="text"`, or bare, or as the key of a number
 * of a figure.
 */
export type Attributes = Readonly<Record<string, Readonly<Record<string, 'text' | 'bare' | 'quantity'>>>>;

/**
 * Reads the key of a number of a figure as the text writes it (`y.5`, `net:w.5.4`): the key with its net, or what is wrong and what to
 * do.
 */
export type ReadQuantity = (written: string) => { readonly key: string } | { readonly fault: string };
