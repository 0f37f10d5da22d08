import 'server-only';
import { loneFigures, type LoneFigure } from '@/app/figures';
import { catalogued } from '../FigureExamples';

type GalleryChapter = LoneFigure['chapter'] & { readonly shown: typeof catalogued };

/**
 * The figures of the catalogue, under the chapter that shows them first.
 * @throws {Error} a figure is in no chapter
 */
export async function galleryChapters(): Promise<readonly GalleryChapter[]> {
  const figures = await loneFigures();
  const lost = catalogued.find((component) => !figures.some((figure) => figure.component === component));
  if (lost) throw new Error(`The catalogue has <${lost} />, which no chapter shows.`);
  const chapters = new Map(figures.map(({ chapter }) => [chapter.slug, chapter]));
  return [...chapters.values()].flatMap((chapter) => {
    const here = new Set<string>(figures.filter((figure) => figure.chapter.slug === chapter.slug).map(({ component }) => component));
    const shown = catalogued.filter((component) => here.has(component));
    return shown.length > 0 ? [{ ...chapter, shown }] : [];
  });
}
