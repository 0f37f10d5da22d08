import 'server-only';
import { getBook } from '@/app/book';
import { widgets } from '@/components/recorded';
import { kebab } from '@/lib/site/kebab';

/** A widget of a chapter, as it stands on a page of its own. */
export interface LoneFigure {
  /** Name in the address: `/figures/<name>/`. */
  readonly name: string;
  readonly component: keyof typeof widgets;
  /** "4.1" */
  readonly number: string;
  readonly chapter: { readonly number: number; readonly title: string; readonly slug: string };
}

const isWidget = (name: string): name is keyof typeof widgets => Object.hasOwn(widgets, name);

/** Every widget that a chapter shows, once, where it is shown first. */
export async function loneFigures(): Promise<readonly LoneFigure[]> {
  const { chapters } = await getBook();
  const found = new Map<string, LoneFigure>();
  for (const { number: chapterNumber, title, slug, figures } of chapters) {
    for (const { component, number } of figures) {
      if (!isWidget(component) || found.has(component)) continue;
      found.set(component, { name: kebab(component), component, number, chapter: { number: chapterNumber, title, slug } });
    }
  }
  return [...found.values()];
}
