import type { CSSProperties } from 'react';
import { Ticks } from './Ticks';
import type { ChapterLink, HeadingLink } from './types';

interface RailProps {
  readonly chapters: readonly ChapterLink[];
  readonly current: number;
  readonly headings: readonly HeadingLink[];
  readonly total: number;
}

/**
 * The left rail: a ruler with one tick a minute and one long mark a chapter. What lies before the
 * triangle is read. The current chapter unfolds its headings; its stretch of the ruler grows with
 * them. `data-rail-*` are the handles of behaviour/progress.ts, which moves the triangle.
 */
export function Rail({ chapters, current, headings, total }: RailProps) {
  return (
    <nav className="rail" aria-label="Chapters" style={{ '--total': total } as CSSProperties}>
      <ol className="rail-chapters">
        {chapters.map((chapter) => {
          const here = chapter.number === current;
          const state = here ? 'here' : chapter.number < current ? 'read' : 'ahead';
          return (
            <li
              key={chapter.number}
              className={`rail-chapter rail-${state}`}
              style={{ '--minutes': chapter.minutes } as CSSProperties}
              {...(here ? { 'data-rail-here': '' } : {})}
            >
              <Ticks className="rail-ticks" divisions={chapter.minutes} vertical />
              <a className="rail-link" href={chapter.href} {...(here ? { 'aria-current': 'page' } : {})}>
                <span className="rail-number">{chapter.number}</span>
                {chapter.title}
              </a>
              {here ? <Here start={chapter.start} minutes={chapter.minutes} total={total} headings={headings} /> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface HereProps {
  readonly start: number;
  readonly minutes: number;
  readonly total: number;
  readonly headings: readonly HeadingLink[];
}

function Here({ start, minutes, total, headings }: HereProps) {
  return (
    <>
      <p className="rail-place">
        <span
          className="rail-minute"
          style={{ minWidth: `${String(start + minutes).length}ch` }}
          data-rail-minute=""
          data-start={start}
          data-minutes={minutes}
        >
          {start}
        </span>{' '}
        of {total} min
      </p>
      {headings.length > 0 ? (
        <ol className="rail-headings">
          {headings.map((heading) => (
            <li key={heading.id}>
              <a href={`#${heading.id}`} data-rail-heading="">
                {heading.text}
              </a>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="rail-needle" aria-hidden="true">
        <svg viewBox="0 0 10 12">
          <path d="M0 0 10 6 0 12z" />
        </svg>
      </div>
    </>
  );
}
