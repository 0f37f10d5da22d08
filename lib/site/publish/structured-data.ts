/** The paper that the site is about. */
export interface PaperFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string;
  /** Day of publication in words, e.g. `31 December 1999`. */
  readonly dateline: string;
  readonly volume: number;
  readonly pages: string;
  readonly doi: string;
  /** What the site says of itself. */
  readonly description: string;
  /** How much a reader has to know: beginner, intermediate or advanced. */
  readonly level: string;
}

export interface BookFacts {
  readonly paper: PaperFacts;
  /** Absolute address of a page, or undefined when the site does not know its own. */
  readonly address: (path: string) => string | undefined;
  readonly chapters: readonly ChapterFacts[];
}

export interface ChapterFacts {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly learn: readonly string[];
  /** Computed reading time, whole. */
  readonly minutes: number;
}

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };
type Thing = Readonly<Record<string, Json>>;

const common = {
  '@type': 'LearningResource',
  learningResourceType: 'interactive reading',
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The whole site in the vocabulary of schema.org: a learning resource about the paper. */
export function bookData(book: BookFacts): Thing {
  return {
    '@context': 'https://schema.org',
    ...bookItself(book),
    timeRequired: duration(book.chapters.reduce((sum, { minutes }) => sum + minutes, 0)),
    about: scholarlyArticle(book.paper),
    hasPart: book.chapters.map((chapter) => ({
      '@type': 'LearningResource',
      name: chapter.title,
      position: chapter.number,
      url: book.address(`/${chapter.slug}/`),
    })),
  };
}

/** One chapter: what it teaches, its place in the whole and how long it takes. */
export function chapterData(book: BookFacts, chapter: ChapterFacts): Thing {
  return {
    '@context': 'https://schema.org',
    ...common,
    name: chapter.title,
    description: chapter.question,
    url: book.address(`/${chapter.slug}/`),
    teaches: chapter.learn,
    position: chapter.number,
    timeRequired: duration(chapter.minutes),
    about: scholarlyArticle(book.paper),
    isPartOf: bookItself(book),
  };
}

function bookItself({ paper, address }: BookFacts): Thing {
  return { ...common, name: paper.title, description: paper.description, educationalLevel: paper.level, url: address('/') };
}

function scholarlyArticle(paper: PaperFacts): Thing {
  return {
    '@type': 'ScholarlyArticle',
    name: paper.title,
    author: paper.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: isoDate(paper.dateline),
    pagination: paper.pages,
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: String(paper.volume),
      isPartOf: { '@type': 'Periodical', name: paper.journal },
    },
    identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: paper.doi },
    sameAs: `https://doi.org/${paper.doi}`,
  };
}

/** `31 December 1999` → `1999-12-31`. */
export function isoDate(words: string): string {
  const date = new Date(`${words} UTC`);
  if (Number.isNaN(date.getTime())) throw new Error(`"${words}" is no day; write it as 31 December 1999.`);
  return date.toISOString().slice(0, 10);
}

/** Minutes as ISO 8601 has it, e.g. `PT8M`. */
export function duration(minutes: number): string {
  return `PT${minutes}M`;
}

/** JSON for the inside of a script element: no text in it can end the element. */
export function scriptJson(data: Thing): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
