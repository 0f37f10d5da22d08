import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getBook } from '@/app/book';
import { toChapterLinks, totalMinutes } from '@/app/links';
import { paper } from '@/app/paper';
import { minutesInWords } from '@/components/site/schedule';
import type { Slot } from '@/components/site/schedule';
import { checkDrawable } from './fonts';

/** What one social card says. */
export interface CardData {
  /** File name without `.png`. */
  readonly name: string;
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  /** All chapters on the ruler of minutes. */
  readonly slots: readonly Slot[];
  /** The stretch of it that the page is; undefined when it is no chapter. */
  readonly here: Slot | undefined;
}

/**
 * The cards of all pages that have one of their own.
 * @throws ContentError where a text has a sign that cannot be drawn
 */
export async function getCards(): Promise<readonly CardData[]> {
  const book = await getBook();
  const slots = toChapterLinks(book);
  const count = book.chapters.length;
  for (const { file, title, question } of [...book.chapters, ...book.pages]) {
    checkDrawable([title, question], file, readFileSync(join(process.cwd(), file), 'utf8'));
  }
  checkDrawable(
    [...paper.titleLines, paper.journal, paper.siteName, paper.card, ...paper.authors],
    'content/paper.yaml',
    readFileSync(join(process.cwd(), 'content/paper.yaml'), 'utf8'),
  );
  const general = { slots, here: undefined };
  return [
    {
      ...general,
      name: paper.id,
      kicker: `A book you can run · ${minutesInWords(totalMinutes(slots))}`,
      title: paper.title,
      text: paper.card,
    },
    ...book.chapters.map(({ slug, number, title, question }, i) => ({
      name: slug,
      kicker: `Chapter ${number} of ${count} · ${minutesInWords(slots[i]?.minutes ?? 1)}`,
      title,
      text: question,
      slots,
      here: slots[i],
    })),
    ...book.pages.map(({ slug, title, question }) => ({ ...general, name: slug, kicker: 'The end of the book', title, text: question })),
    {
      ...general,
      name: 'references',
      kicker: `${book.references.length} works`,
      title: 'References',
      text: 'Every work this site cites, and the chapters that cite it.',
    },
  ];
}
