import { mdxComponents } from '@/app/book';
import { CitedReferences } from '@/app/CitedReferences';
import { discussion } from '@/app/discussion';
import { doingInWords, endLinks, toChapterLinks, totalMinutes } from '@/app/links';
import { StructuredData } from '@/app/StructuredData';
import { paper } from '@/app/paper';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { Finished } from '@/components/prose/finish';
import { ChapterDiscussion } from '@/components/site/Discussion';
import { EndLinks } from '@/components/site/EndLinks';
import { ChapterNeighbours, PaperNeighbours } from '@/components/site/Neighbours';
import { ProgressRuler } from '@/components/site/ProgressRuler';
import { Rail } from '@/components/site/Rail';
import { minutesInWords } from '@/components/site/schedule';
import type { Book, Chapter } from '@/lib/content/types';
import { threadTerm } from '@/lib/site/discussion/config';

/** A chapter with the way through the book around it: ruler, rail, neighbours, works cited, discussion. */
export function ChapterPage({ book, chapter }: { readonly book: Book; readonly chapter: Chapter }) {
  const index = book.chapters.indexOf(chapter);
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
              Chapter {chapter.number} of {links.length} · {minutesInWords(links[index]?.minutes ?? 1)}
              {doingInWords(chapter.reading)}
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
