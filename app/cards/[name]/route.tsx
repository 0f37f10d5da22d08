import { ImageResponse } from 'next/og';
import { Card } from '@/app/cards/Card';
import { getCards } from '@/app/cards/cards';
import { cardFonts } from '@/app/cards/fonts';
import { lightTokens } from '@/app/cards/tokens';
import { cardSize } from '@/app/page-metadata';
import { paper } from '@/app/paper';
import { cardReading } from '@/components/recorded/card-reading';
import { and } from '@/lib/notation/listed-words';

// The social cards, drawn once when the site is built: /cards/a-chapter.png and so on.
export const dynamic = 'force-static';
export const dynamicParams = false;

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

export async function generateStaticParams() {
  const cards = await getCards();
  return cards.map(({ name }) => ({ name: `${name}.png` }));
}

export async function GET(_: Request, { params }: Context) {
  const { name } = await params;
  const card = (await getCards()).find((one) => `${one.name}.png` === name);
  if (!card) throw new Error(`There is no card ${name}.`);
  const source = `${and(paper.authors.map((author) => author.split(' ').at(-1)!))}, ${paper.journal} ${paper.year}`;
  return new ImageResponse(<Card card={card} site={paper.siteName} source={source} reading={cardReading()} colour={lightTokens()} />, {
    ...cardSize,
    fonts: cardFonts(),
  });
}
