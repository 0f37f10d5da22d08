import type { Metadata } from 'next';
import { getBook } from '@/app/book';
import { pageMetadata } from '@/app/page-metadata';
import { finished } from '@/components/prose/finish';
import { href } from '@/lib/site/paths';

const description = 'Every work this site cites, and the chapters that cite it.';

export const metadata: Metadata = pageMetadata({ path: '/references/', title: 'References', description, card: 'references' });

export default async function ReferencesPage() {
  const { chapters, references } = await getBook();
  const entries = references
    .map((reference) => ({
      ...reference,
      citing: chapters.filter((chapter) => chapter.citations.includes(reference.key)),
    }))
    .filter((entry) => entry.citing.length > 0);
  return finished(
    <article className="references-page">
      <h1>References</h1>
      <p className="references-lead">
        {entries.length} works are cited in the {chapters.length} chapters. Under each stand the chapters that cite it.
      </p>
      <ul className="reference-list">
        {entries.map((entry) => (
          <li key={entry.key} className="reference" id={`bib-${entry.key}`}>
            <span dangerouslySetInnerHTML={{ __html: entry.html }} />
            <p className="references-citing">
              <span className="visually-hidden">Cited in </span>
              {entry.citing.map((chapter, i) => (
                <span key={chapter.slug}>
                  {i > 0 ? ' · ' : null}
                  <a href={href(`/${chapter.slug}/`)}>
                    {chapter.number} {chapter.title}
                  </a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </article>,
    'references',
  );
}
