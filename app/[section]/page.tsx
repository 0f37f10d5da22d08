import type { Metadata } from 'next';
import { getBook, mdxComponents } from '@/app/book';
import { CitedReferences } from '@/app/CitedReferences';
import { discussion } from '@/app/discussion';
import { doingInWords, endLinks, toChapterLinks, totalMinutes } from '@/app/links';
import { pageMetadata } from '@/app/page-metadata';
import { StructuredData } from '@/app/StructuredData';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { Finished } from '@/components/prose/finish';
import { ChapterDiscussion } from '@/components/site/Discussion';
import { EndLinks } from '@/components/site/EndLinks';
import { ChapterNeighbours, PaperNeighbours } from '@/components/site/Neighbours';
import { ProgressRuler } from '@/components/site/ProgressRuler';
import { Rail } from '@/components/site/Rail';
import { minutesInWords } from '@/components/site/schedule';
import { paper } from '@/content/paper';
import { threadTerm } from '@/lib/site/discussion/config';

interface Params {
  readonly params: Promise<{ readonly section: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { chapters } = await getBook();
  return chapters.map(({ slug }) => ({ section: slug }));
}

async function findChapter(slug: string) {
  const book = await getBook();
  const index = book.chapters.findIndex((chapter) => chapter.slug === slug);
  const chapter = book.chapters[index];
  if (!chapter) throw new Error(`There is no chapter "${slug}" in content/.`);
  return { book, chapter, index };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { chapter } = await findChapter((await params).section);
  const { slug, title, question } = chapter;
  return pageMetadata({ path: `/${slug}/`, title, description: question, card: slug, type: 'article' });
}

export default async function ChapterPage({ params }: Params) {
  const { book, chapter, index } = await findChapter((await params).section);
  const links = toChapterLinks(book);
  const total = totalMinutes(links);
  const headings = chapter.headings.filter((heading) => heading.depth === 2);
  return (
    <>
      <StructuredData book={book} slug={chapter.slug} />
      <Finished name="ruler">
        <ProgressRuler chapters={links} current={chapter.number} total={total} />
      </Finished>
      <div className="chapter">
        <Finished name="rail">
          <Rail chapters={links} current={chapter.number} headings={headings} total={total} />
        </Finished>
        <article className="chapter-text" data-chapter={chapter.slug}>
          <header className="chapter-head">
            <p className="resume" data-resume="" hidden suppressHydrationWarning />
            <p className="chapter-kicker">
              Chapter {chapter.number} of {links.length} · {minutesInWords(links[index]?.minutes ?? 1)}{doingInWords(chapter.reading)}
            </p>
            <h1>{chapter.title}</h1>
            <section className="chapter-learn" aria-labelledby="learn">
              <h2 id="learn">What you will learn</h2>
              <ul>
                {chapter.learn.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          </header>
          <div className="prose" data-prose="chapter">
            <ChapterBody code={chapter.code} components={mdxComponents} />
          </div>
          <CitedReferences entries={chapter.references} />
          {index === links.length - 1 ? <EndLinks title="The end of the book" pages={endLinks(book)} /> : null}
          <ChapterNeighbours previous={links[index - 1]} next={links[index + 1]} />
          <PaperNeighbours previous={paper.previous} next={paper.next} />
          <ChapterDiscussion config={discussion} term={threadTerm(paper.id, chapter.slug)} />
        </article>
      </div>
    </>
  );
}
