import { toChapterLinks } from '@/app/links';
import { paper } from '@/app/paper';
import { finished } from '@/components/prose/finish';
import type { Book } from '@/lib/content/types';
import { canonical } from '@/lib/site/paths';
import { bookData, chapterData, scriptJson, type BookFacts } from '@/lib/site/publish/structured-data';

/**
 * What search engines are told of the book, or of one of its chapters.
 * @param slug of a chapter; without it the book
 */
export function StructuredData({ book, slug }: { readonly book: Book; readonly slug?: string }) {
  const links = toChapterLinks(book);
  const chapters = book.chapters.map((chapter, i) => ({ ...chapter, minutes: links[i]?.minutes ?? 1 }));
  const facts: BookFacts = { paper, address: canonical, chapters };
  const chapter = chapters.find((one) => one.slug === slug);
  const data = chapter ? chapterData(facts, chapter) : bookData(facts);
  return finished(<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />, 'data');
}
