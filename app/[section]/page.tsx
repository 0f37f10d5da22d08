import type { Metadata } from 'next';
import { getBook } from '@/app/book';
import { ChapterPage } from '@/app/ChapterPage';
import { EndPage } from '@/app/EndPage';
import { pageMetadata } from '@/app/page-metadata';

interface Params {
  readonly params: Promise<{ readonly section: string }>;
}

export const dynamicParams = false;

/** The chapters and the pages at the end of the book. */
export async function generateStaticParams() {
  const { chapters, pages } = await getBook();
  return [...chapters, ...pages].map(({ slug }) => ({ section: slug }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const slug = (await params).section;
  const { chapters, pages } = await getBook();
  const page = [...chapters, ...pages].find((one) => one.slug === slug);
  return pageMetadata({ path: `/${slug}/`, title: page?.title, description: page?.question, card: slug, type: 'article' });
}

export default async function Section({ params }: Params) {
  const slug = (await params).section;
  const book = await getBook();
  const chapter = book.chapters.find((one) => one.slug === slug);
  if (chapter) return <ChapterPage book={book} chapter={chapter} />;
  const page = book.pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`There is no chapter "${slug}" in content/, and no such page in content/end/.`);
  return <EndPage book={book} page={page} />;
}
