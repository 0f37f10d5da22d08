import { ImageResponse } from 'next/og';
import { Card } from '@/app/cards/Card';
import { getCards } from '@/app/cards/cards';
import { cardFonts } from '@/app/cards/fonts';
import { lightTokens } from '@/app/cards/tokens';
import { cardSize } from '@/app/page-metadata';
import { printedState } from '@/lib/nets/printed-symmetry';
import { and } from '@/lib/notation/listed-words';
import { paper } from '@/content/paper';

// The social cards, drawn once when the site is built: /cards/how-it-works.png and so on.
export const dynamic = 'force-static';
export const dynamicParams = false;

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

export async function generateStaticParams() {
  const cards = await getCards();
  return cards.map(({ name }) => ({ name: `${name}.png` }));
}

/** One of the eight mirrored inputs, and what the paper's printed weights make of it. */
function reading() {
  const answer = printedState().answers.find(({ inputs }) => inputs.join('') === '101101');
  if (!answer) throw new Error('The symmetry net has no case 101101.');
  return answer;
}

export async function GET(_: Request, { params }: Context) {
  const { name } = await params;
  const card = (await getCards()).find((one) => `${one.name}.png` === name);
  if (!card) throw new Error(`There is no card ${name}.`);
  const source = `${and(paper.authors.map((author) => author.split(' ').at(-1)!))}, ${paper.journal} ${paper.year}`;
  return new ImageResponse(<Card card={card} source={source} reading={reading()} colour={lightTokens()} />, {
    ...cardSize,
    fonts: cardFonts(),
  });
}
