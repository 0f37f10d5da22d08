import type { Metadata } from 'next';
import { widgets } from '@/components/recorded';
import { loneFigures } from '@/app/figures';
import { pageMetadata } from '@/app/page-metadata';
import { figureId } from '@/components/figure/id';
import { canonical, href } from '@/lib/site/paths';

interface Params {
  readonly params: Promise<{ readonly name: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const figures = await loneFigures();
  return figures.map(({ name }) => ({ name }));
}

async function findFigure(name: string) {
  const figure = (await loneFigures()).find((one) => one.name === name);
  if (!figure) throw new Error(`No chapter shows a figure named "${name}".`);
  return figure;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { number, chapter } = await findFigure((await params).name);
  const address = canonical(`/${chapter.slug}/`);
  return {
    ...pageMetadata({
      title: `Figure ${number}`,
      description: `Figure ${number} of the chapter “${chapter.title}”, alone on its page: for a projector or another site.`,
    }),
    // It belongs to its chapter, where it is explained.
    ...(address ? { alternates: { canonical: address } } : {}),
    robots: { index: false },
  };
}

/**
 * The site's frame is not shown. Said in the page itself: a sheet that asks every page whether it holds a figure's page
 * (`body:has(…)`) makes the browser style the whole page anew whenever anything in it changes.
 */
const ALONE = '.site-header, .site-footer, .skip-link { display: none; }';

/** One figure, as large as the window allows, without the site around it; the same component as in its chapter. */
export default async function FigurePage({ params }: Params) {
  const { component, number, chapter } = await findFigure((await params).name);
  const Widget = widgets[component];
  return (
    <article className="figure-page">
      <style href="figure-page" precedence="page">
        {ALONE}
      </style>
      <h1 className="figure-page-source">
        Figure {number}, from chapter {chapter.number}:{' '}
        <a href={`${href(`/${chapter.slug}/`)}#${figureId(number)}`} target="_top">
          {chapter.title}
        </a>
      </h1>
      <Widget number={number} />
    </article>
  );
}
