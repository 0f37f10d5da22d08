import { cardSize } from '@/app/page-metadata';
import type { CardData } from './cards';
import { CardDial, type Reading } from './CardDial';
import { CardRuler } from './CardRuler';

interface CardProps {
  readonly card: CardData;
  /** What the site is called. */
  readonly site: string;
  readonly source: string;
  readonly reading: Reading;
  readonly colour: (token: string) => string;
}

const pad = 64;

/** A title as large as its length allows: one line beside the dial, or two for a long one. */
function titleSize(title: string): number {
  if (title.length <= 15) return 92;
  return title.length <= 20 ? 80 : 57;
}

/** A page as a card for a link's preview: what it says, a dial that reads something true, the ruler of minutes. */
export function Card({ card, site, source, reading, colour }: CardProps) {
  const { width, height } = cardSize;
  const size = titleSize(card.title);
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        width,
        height,
        background: colour('paper'),
        color: colour('ink'),
        fontFamily: 'sans',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', position: 'absolute', top: 44, left: pad, right: pad, fontSize: 25 }}>
        <span style={{ fontWeight: 600 }}>{site}</span>
        <span style={{ color: colour('ink2') }}>{source}</span>
      </div>
      <div style={{ position: 'absolute', top: 98, left: pad, right: pad, height: 4, background: colour('ink') }} />
      <div style={{ display: 'flex', flexDirection: 'column', position: 'absolute', top: 136, left: pad, width: 740 }}>
        <span style={{ color: colour('ink2'), fontSize: 27 }}>{card.kicker}</span>
        <span
          style={{
            marginTop: 18,
            marginLeft: -3,
            fontFamily: 'serif',
            fontWeight: 500,
            textWrap: 'balance',
            fontSize: size,
            lineHeight: 1.06,
            letterSpacing: '-0.022em',
          }}
        >
          {card.title}
        </span>
        <span style={{ marginTop: 24, fontFamily: 'serif', fontSize: 33, lineHeight: 1.36, textWrap: 'balance' }}>{card.text}</span>
      </div>
      <CardDial x={968} y={272} reading={reading} colour={colour} />
      <CardRuler left={pad} top={height - 96} width={width - 2 * pad} slots={card.slots} here={card.here} colour={colour} />
    </div>
  );
}
