import type { Metadata } from 'next';
import { href } from '@/lib/site/paths';
import { anchor } from '../anchor';
import { FigureExamples, figureGroups } from '../FigureExamples';

export const metadata: Metadata = {
  title: 'Gallery of figures',
  description: 'The figures of the chapters in the states worth knowing.',
  robots: { index: false },
};

/** Apart from the author's vocabulary, for together they would be a heavy page. */
export default function FigureGallery() {
  return (
    <div className="chapter gallery">
      <article className="chapter-text">
        <header className="chapter-head">
          <h1>Gallery of figures</h1>
          <p className="gallery-lead">
            The figures of the chapters in the states worth knowing. What else an author can use is in the <a href={href('/gallery/')}>gallery</a>.
          </p>
          <nav aria-label="Figures">
            <ul className="gallery-contents">
              {figureGroups.map(({ component }) => (
                <li key={component}>
                  <a href={`#${anchor(component)}`}>{component}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <div className="prose" data-prose="">
          <FigureExamples />
        </div>
      </article>
    </div>
  );
}
