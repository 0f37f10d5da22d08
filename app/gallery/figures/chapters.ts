import 'server-only';
import { loneFigures, type LoneFigure } from '@/app/figures';
import { figureGroups, type Group } from '../FigureExamples';

type GalleryChapter = LoneFigure['chapter'] & { readonly groups: readonly Group[] };

/**
 * The figures with examples, under the chapter that shows them first.
 * @throws {Error} an example's figure is in no chapter
 */
export async function galleryChapters(): Promise<readonly GalleryChapter[]> {
  const figures = await loneFigures();
  const lost = figureGroups.find(({ component }) => !figures.some((figure) => figure.component === component));
  if (lost) throw new Error(`The gallery has examples of <${lost.component} />, which no chapter shows.`);
  const chapters = new Map(figures.map(({ chapter }) => [chapter.slug, chapter]));
  return [...chapters.values()].flatMap((chapter) => {
    const here = new Set<string>(figures.filter((figure) => figure.chapter.slug === chapter.slug).map(({ component }) => component));
    const groups = figureGroups.filter(({ component }) => here.has(component));
    return groups.length > 0 ? [{ ...chapter, groups }] : [];
  });
}
