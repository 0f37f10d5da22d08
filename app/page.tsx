import type { Metadata } from 'next';
import { Fragment } from 'react';
import { getBook } from '@/app/book';
import { discussion } from '@/app/discussion';
import { doingMinutes, endLinks, toChapterLinks, totalMinutes } from '@/app/links';
import { pageMetadata } from '@/app/page-metadata';
import { paper } from '@/app/paper';
import { StructuredData } from '@/app/StructuredData';
import { Finished } from '@/components/prose/finish';
import { LandingFigure } from '@/components/recorded';
import { Discussion } from '@/components/site/Discussion';
import { Story } from '@/components/site/landing/Story';
import { Contents } from '@/components/site/landing/Contents';
import { Glance } from '@/components/site/landing/Glance';
import { PaperScale } from '@/components/site/landing/PaperScale';
import { EndLinks } from '@/components/site/EndLinks';
import { Section } from '@/components/site/landing/Section';
import { markedParts } from '@/lib/content/paper';
import type { Chapter } from '@/lib/content/types';
import { threadTerm } from '@/lib/site/discussion/config';

export const metadata: Metadata = pageMetadata({ path: '/' });

/** The reading time as it is: the text, and apart from it what figures and exercises take. */
function readingTime(chapters: readonly Chapter[], total: number): string {
  const doing = doingMinutes(chapters.map(({ reading }) => reading));
  const text = `${total} minutes for all ${chapters.length} sections`;
  return doing > 0 ? `${text}, and ${doing} more for figures and exercises` : text;
}

export default async function LandingPage() {
  const book = await getBook();
  const chapters = toChapterLinks(book);
  const total = totalMinutes(chapters);
  const first = chapters[0];
  return (
    <article className="landing">
      <StructuredData book={book} />
      <Finished name="head">
        <header className="landing-head">
          <p className="resume" data-resume="" hidden />
          <h1 className="landing-title">
            {paper.titleLines.map((line, i) => (
              <Fragment key={line}>
                {i > 0 ? (
                  <>
                    {' '}
                    <br />
                  </>
                ) : null}
                {line}
              </Fragment>
            ))}
          </h1>
          <div className="landing-source">
            <ul className="landing-authors">
              {paper.authors.map((author) => (
                <li key={author}>{author}</li>
              ))}
            </ul>
            <p>
              <em>{paper.journal}</em>, {paper.dateline}
              <span className="landing-comma">, </span>
              <br />
              vol. {paper.volume}, pp. {paper.pages}
            </p>
          </div>
          <p className="landing-lead">{paper.lead}</p>
          <figure className="landing-quote">
            <blockquote>
              <p>“{paper.quote}”</p>
            </blockquote>
            <figcaption>Opening of the paper</figcaption>
          </figure>
        </header>
      </Finished>

      <LandingFigure name={paper.figure} />

      <Finished name="rest">
        <Story {...paper.story} paragraphs={paper.story.paragraphs.map(markedParts)} />

        <Section id="chapters" label="What is in this paper?">
          <Contents chapters={chapters} total={total} />
          <EndLinks title="And at the end" pages={endLinks(book)} />
        </Section>

        <Section id="glance" label="Paper at a glance">
          <Glance
            rows={[
              ['Difficulty', paper.difficulty],
              ['Reading time', readingTime(book.chapters, total)],
              ['Math you need', paper.maths],
              ['Key terms', paper.terms],
            ]}
          />
        </Section>

        {first ? (
          <Section id="start" label="Start reading">
            <p className="landing-begin">
              <a className="begin-key" href={first.href}>
                Begin with {first.title} <span aria-hidden="true">→</span>
              </a>
            </p>
          </Section>
        ) : null}

        <Section id="papers" label="Other papers">
          <PaperScale previous={paper.previous} next={paper.next} here={paper.year} />
        </Section>

        <Section id="discussion" label="Discussion">
          <Discussion config={discussion} term={threadTerm(paper.id)} about="paper" />
        </Section>
      </Finished>
    </article>
  );
}
