import type { Metadata } from 'next';
import { href } from '@/lib/site/paths';
import { plotData } from './data';
import { PlotExamples } from './islands';

export const metadata: Metadata = {
  title: 'Gallery of plots',
  description: 'The marks that charts are made of, each with data of this project.',
  robots: { index: false },
};

/** A plot of each kind, with data that lib computes when the site is built. */
export default function PlotGallery() {
  return (
    <div className="chapter gallery">
      <article className="chapter-text">
        <header className="chapter-head">
          <h1>Gallery of plots</h1>
          <p className="gallery-lead">
            The marks that charts are made of, drawn with runs of this project’s own nets. What else an author can use is in the{' '}
            <a href={href('/gallery/')}>gallery</a>.
          </p>
        </header>
        <div className="prose" data-prose="">
          <h2 id="plots">Plots</h2>
          <PlotExamples data={plotData()} />
        </div>
      </article>
    </div>
  );
}
