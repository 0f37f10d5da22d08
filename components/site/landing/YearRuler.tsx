import type { CSSProperties } from 'react';
import { Ticks } from '../Ticks';

/** A year on the story's ruler. `nudge` moves a label off its neighbour, in px; `strong` sets it in bold. */
export interface StoryYear {
  readonly year: number;
  readonly label: string;
  readonly nudge?: number;
  readonly strong?: boolean;
  readonly title?: boolean;
}

export interface YearRulerProps {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly StoryYear[];
  /** The stretch drawn thick, with the words that stand beside it. */
  readonly span: { readonly from: number; readonly to: number; readonly words: string };
}

/** The story on a ruler: one tick a year, a long one every five, and one thick stretch. */
export function YearRuler({ from, to, marks, span }: YearRulerProps) {
  const at = (year: number) => `${(((year - from) / (to - from)) * 100).toFixed(2)}%`;
  return (
    <div className="year-ruler">
      <Ticks className="year-ruler-ticks" divisions={to - from} vertical long={(i) => (from + i) % 5 === 0} />
      <div className="year-ruler-span" style={{ top: at(span.from), bottom: `calc(100% - ${at(span.to)})` }} aria-hidden="true" />
      <ol className="year-ruler-years">
        {marks.map(({ year, label, nudge, strong, title }) => (
          <li
            key={`${year} ${label}`}
            className={strong ? 'year-ruler-strong' : undefined}
            style={{ '--at': at(year), '--nudge': `${nudge ?? 0}px` } as CSSProperties}
          >
            <span className="year-ruler-year">{year}</span> {title ? <em>{label}</em> : label}
          </li>
        ))}
        <li className="year-ruler-words" style={{ '--at': at((span.from + span.to) / 2 + 1.5) } as CSSProperties}>
          {span.words}
        </li>
      </ol>
    </div>
  );
}
