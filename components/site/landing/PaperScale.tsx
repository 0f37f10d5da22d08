import type { CSSProperties } from 'react';
import { Ticks } from '../Ticks';
import type { PaperLink } from '../types';

interface PaperScaleProps {
  readonly previous: PaperLink | undefined;
  readonly next: PaperLink | undefined;
  /** Year of the paper being read. */
  readonly here: number;
}

/** The neighbouring papers on a scale of years: hollow triangles are elsewhere, the filled one is here. */
export function PaperScale({ previous, next, here }: PaperScaleProps) {
  const years = [previous?.year, here, next?.year].filter((year) => year !== undefined);
  // From five years to five years, with room beside the outermost paper.
  const from = Math.floor((Math.min(...years) - 1) / 5) * 5;
  const to = Math.ceil((Math.max(...years) + 1) / 5) * 5;
  const at = (year: number) => `${(((year - from) / (to - from)) * 100).toFixed(2)}%`;
  const decades = Array.from({ length: to - from + 1 }, (_, k) => from + k).filter((year) => year % 10 === 0);
  return (
    <div className="paper-scale">
      <div className="paper-scale-ruler" aria-hidden="true">
        <Ticks className="paper-scale-ticks" divisions={to - from} long={(i) => (from + i) % 5 === 0} />
        {years.map((year) => (
          <svg
            key={year}
            className={year === here ? 'paper-scale-mark paper-scale-mark-here' : 'paper-scale-mark'}
            style={{ left: at(year) }}
            viewBox="0 0 16 13"
          >
            <path d="M1.2 1h13.6L8 11.5z" />
          </svg>
        ))}
        {decades.map((year) => (
          <span key={year} className="paper-scale-year" style={{ left: at(year) }}>
            {year}
          </span>
        ))}
      </div>
      <ul className="paper-scale-papers">
        {previous ? (
          <li>
            <span className="paper-scale-label">Previous paper</span>
            <a href={previous.href}>
              <span aria-hidden="true">←</span> {previous.label} ({previous.year})
            </a>
          </li>
        ) : null}
        <li className="paper-scale-here" style={{ '--at': at(here) } as CSSProperties}>
          <span className="paper-scale-label">You are here</span>
          <span>{here}</span>
        </li>
        {next ? (
          <li className="paper-scale-next">
            <span className="paper-scale-label">Next paper</span>
            <a href={next.href}>
              {next.label} ({next.year}) <span aria-hidden="true">→</span>
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
