import { Fragment, type ReactNode } from 'react';
import { YearRuler, type YearRulerProps } from './YearRuler';

/** A piece of a paragraph; without a mark it is set like the rest. */
interface Piece {
  readonly text: string;
  readonly mark: 'bold' | 'italics' | 'forward' | 'backward' | 'change' | undefined;
}

interface StoryProps {
  readonly title: string;
  /** Each paragraph in its pieces. */
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly years: YearRulerProps;
}

const signal = { forward: 'signal-fwd', backward: 'signal-bwd', change: 'signal-chg' } as const;

function set({ text, mark }: Piece): ReactNode {
  if (mark === undefined) return text;
  if (mark === 'italics') return <em>{text}</em>;
  return mark === 'bold' ? <strong>{text}</strong> : <strong className={signal[mark]}>{text}</strong>;
}

/** The story of the landing page, with a ruler of its years beside it. */
export function Story({ title, paragraphs, years }: StoryProps) {
  return (
    <section className="story" aria-labelledby="story">
      <h2 id="story">{title}</h2>
      <div className="story-text">
        {paragraphs.map((pieces, n) => (
          <p key={n}>
            {pieces.map((piece, k) => (
              <Fragment key={k}>{set(piece)}</Fragment>
            ))}
          </p>
        ))}
      </div>
      <YearRuler {...years} />
    </section>
  );
}
