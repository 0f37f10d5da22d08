import { paper } from '@/app/paper';
import { schedule } from '@/components/site/schedule';
import type { ChapterLink } from '@/components/site/types';
import type { Book, Chapter, ReadingTime } from '@/lib/content/types';
import { href } from '@/lib/site/paths';

/** What figures and exercises take beside the text, in whole minutes; always told apart from the reading. */
export function doingMinutes(readings: readonly ReadingTime[]): number {
  return Math.round(readings.reduce((sum, { figureMinutes, exerciseMinutes }) => sum + figureMinutes + exerciseMinutes, 0));
}

/** The same for one chapter, in words: ", and 6 more for its figures and the exercise"; nothing where there is nothing to do. */
export function doingInWords(reading: ReadingTime): string {
  const { figures, exercises } = reading;
  const things = [
    ...(figures > 0 ? [figures === 1 ? 'its figure' : 'its figures'] : []),
    ...(exercises > 0 ? [exercises === 1 ? 'the exercise' : 'the exercises'] : []),
  ];
  return things.length === 0 ? '' : `, and ${doingMinutes([reading])} more for ${things.join(' and ')}`;
}

/** The chapters as links with their place on the ruler of minutes of reading. */
export function toChapterLinks(book: Book): readonly ChapterLink[] {
  const { slots } = schedule(book.chapters.map((chapter) => chapter.reading.textMinutes));
  return book.chapters.map((chapter, i) => ({
    number: chapter.number,
    title: chapter.title,
    blurb: chapter.blurb,
    href: href(`/${chapter.slug}/`),
    start: slots[i]?.start ?? 0,
    minutes: slots[i]?.minutes ?? 1,
    equations: chapter.equations.filter((number) => givenIn(book, number) === chapter),
  }));
}

/** The chapter that gives an equation: of those that show it, the one with most of them. */
function givenIn({ chapters }: Book, number: number): Chapter | undefined {
  return chapters.filter(({ equations }) => equations.includes(number)).toSorted((a, b) => b.equations.length - a.equations.length)[0];
}

/** Length of the ruler in whole minutes. */
export function totalMinutes(chapters: readonly ChapterLink[]): number {
  const last = chapters.at(-1);
  return last ? last.start + last.minutes : 0;
}

/** The pages at the end of the book as links, without the one on show. */
export function endLinks({ pages }: Book, current?: string) {
  return pages
    .filter(({ slug }) => slug !== current)
    .toSorted((a, b) => paper.end.indexOf(a.slug) - paper.end.indexOf(b.slug))
    .map(({ slug, title, blurb }) => ({ href: href(`/${slug}/`), title, blurb }));
}
