import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { href } from '@/lib/site/paths';
import { anchor } from '../../anchor';
import { FigureExamples } from '../../FigureExamples';
import { galleryChapters } from '../chapters';

interface Props {
  readonly params: Promise<{ readonly chapter: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ chapter: string }[]> {
  return (await galleryChapters()).map(({ slug }) => ({ chapter: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await chapterOf(params);
  return {
    title: `Gallery: the figures of ${title}`,
    description: `The figures of the chapter ${title} in the states worth knowing.`,
    robots: { index: false },
  };
}

async function chapterOf(params: Props['params']) {
  const { chapter } = await params;
  return (await galleryChapters()).find(({ slug }) => slug === chapter) ?? notFound();
}

export default async function ChapterGallery({ params }: Props) {
  const { title, shown } = await chapterOf(params);
  return (
    <div className="chapter gallery">
      <article className="chapter-text">
        <header className="chapter-head">
          <h1>{title}: figures</h1>
          <p className="gallery-lead">
            The figures of this chapter in the states worth knowing. Those of the others are in the{' '}
            <a href={href('/gallery/figures/')}>gallery of figures</a>.
          </p>
          <nav aria-label="Figures">
            <ul className="gallery-contents">
              {shown.map((component) => (
                <li key={component}>
                  <a href={`#${anchor(component)}`}>{component}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <div className="prose" data-prose="">
          <FigureExamples figures={shown} />
        </div>
      </article>
    </div>
  );
}
