import type { Metadata } from 'next';
import { href } from '@/lib/site/paths';
import { anchor } from '../anchor';
import { galleryChapters } from './chapters';

export const metadata: Metadata = {
  title: 'Gallery of figures',
  description: 'The figures of the chapters in the states worth knowing.',
  robots: { index: false },
};

/** Apart from the author's vocabulary and from each other, for together they would be a heavy page. */
export default async function FigureGallery() {
  const chapters = await galleryChapters();
  return (
    <div className="chapter gallery">
      <article className="chapter-text">
        <header className="chapter-head">
          <h1>Gallery of figures</h1>
          <p className="gallery-lead">
            The figures of the chapters in the states worth knowing, a page for each chapter. What else an author can use is in the{' '}
            <a href={href('/gallery/')}>gallery</a>.
          </p>
        </header>
        <div className="prose" data-prose="">
          {chapters.map(({ slug, number, title, shown }) => (
            <section key={slug}>
              <h2>
                <a href={href(`/gallery/figures/${slug}/`)}>
                  Chapter {number}: {title}
                </a>
              </h2>
              <ul className="gallery-contents">
                {shown.map((component) => (
                  <li key={component}>
                    <a href={href(`/gallery/figures/${slug}/#${anchor(component)}`)}>{component}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </article>
    </div>
  );
}
