import type { Metadata } from 'next';
import { getBook } from '@/app/book';
import { toChapterLinks } from '@/app/links';
import { href } from '@/lib/site/paths';

export const metadata: Metadata = { title: 'No such page', robots: { index: false } };

/** Own 404: says what happened and offers every page there is. */
export default async function NotFound() {
  const chapters = toChapterLinks(await getBook());
  return (
    <article className="lost">
      <h1>No connection leads here.</h1>
      <p className="lost-lead">There is no page at this address. Here is what there is:</p>
      <ol className="lost-chapters">
        {chapters.map((chapter) => (
          <li key={chapter.number}>
            <a href={chapter.href}>
              <span className="lost-number">{chapter.number}</span> {chapter.title}
            </a>
          </li>
        ))}
      </ol>
      <p className="lost-more">
        <a href={href('/')}>First page</a>
        <a href={href('/references/')}>References</a>
      </p>
    </article>
  );
}
