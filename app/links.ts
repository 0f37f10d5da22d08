import { schedule } from '@/components/site/schedule';
import type { ChapterLink } from '@/components/site/types';
import type { Book, ReadingTime } from '@/lib/content/types';
import { href } from '@/lib/site/paths';

/** Text, figures and exercises together, in exact minutes. */
export function exactMinutes(reading: ReadingTime): number {
  return reading.textMinutes + reading.figureMinutes + reading.exerciseMinutes;
}

/** The chapters as links with their place on the ruler of minutes. */
export function toChapterLinks(book: Book): readonly ChapterLink[] {
  const { slots } = schedule(book.chapters.map((chapter) => exactMinutes(chapter.reading)));
  return book.chapters.map((chapter, i) => ({
    number: chapter.number,
    title: chapter.title,
    blurb: chapter.blurb,
    href: href(`/${chapter.slug}/`),
    start: slots[i]?.start ?? 0,
    minutes: slots[i]?.minutes ?? 1,
  }));
}

/** Length of the ruler in whole minutes. */
export function totalMinutes(chapters: readonly ChapterLink[]): number {
  const last = chapters.at(-1);
  return last ? last.start + last.minutes : 0;
}
