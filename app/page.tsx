import type { Metadata } from 'next';
import { getBook } from '@/app/book';
import { discussion } from '@/app/discussion';
import { doingMinutes, endLinks, toChapterLinks, totalMinutes } from '@/app/links';
import { pageMetadata } from '@/app/page-metadata';
import { StructuredData } from '@/app/StructuredData';
import { measureSymmetry } from '@/app/symmetry-runs';
import { Finished } from '@/components/prose/finish';
import { Discussion } from '@/components/site/Discussion';
import { Story } from '@/components/site/landing/Story';
import { Contents } from '@/components/site/landing/Contents';
import { Glance } from '@/components/site/landing/Glance';
import { PaperScale } from '@/components/site/landing/PaperScale';
import { EndLinks } from '@/components/site/EndLinks';
import { Section } from '@/components/site/landing/Section';
import { Hero } from '@/components/widgets/landing-islands';
import { paper } from '@/content/paper';
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
            Learning Representations <br />
            by Back-propagating Errors
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
          <p className="landing-lead">
            The Perceptron could learn, but only simple patterns. Multi-layer networks could represent complex patterns, but
            there was no widely known way to train them. This paper answered that question with a single elegant algorithm,
            still the beating heart of nearly every neural network trained today.
          </p>
          <figure className="landing-quote">
            <blockquote>
              <p>“We describe a new learning procedure, back-propagation, for networks of neurone-like units.”</p>
            </blockquote>
            <figcaption>Opening of the paper</figcaption>
          </figure>
        </header>
      </Finished>

      <Hero number="0" measured={measureSymmetry()} />

      <Finished name="rest">
        <Story />

        <Section id="chapters" label="What is in this paper?">
          <Contents chapters={chapters} total={total} />
          <EndLinks title="And at the end" pages={endLinks(book)} />
        </Section>

        <Section id="glance" label="Paper at a glance">
          <Glance
            rows={[
              ['Difficulty', 'Intermediate. You need derivatives and the chain rule.'],
              ['Reading time', readingTime(book.chapters, total)],
              ['Math you need', 'Derivatives · Chain Rule · Partial Derivatives · Gradient Intuition'],
              ['Key terms', 'Backpropagation · Gradient Descent · Loss Function · Hidden Layer'],
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
