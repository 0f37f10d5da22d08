import type { CSSProperties } from 'react';
import { minutesInWords } from '../schedule';
import { withSignals } from '../signals';
import { Ticks } from '../Ticks';
import type { ChapterLink } from '../types';

interface ContentsProps {
  readonly chapters: readonly ChapterLink[];
  readonly total: number;
}

/**
 * The contents with a staircase of minutes: each row carries the whole book's ruler and a bar where
 * its chapter lies on it. The whole row is the link.
 */
export function Contents({ chapters, total }: ContentsProps) {
  return (
    <div className="contents">
      <ol className="contents-rows">
        {chapters.map((chapter) => (
          <li key={chapter.number} className="contents-row" data-contents-row={chapter.href.split('/').at(-2)}>
            <span className="contents-number" aria-hidden="true">
              {chapter.number}
            </span>
            <h3 className="contents-title">
              <a href={chapter.href}>{chapter.title}</a>
            </h3>
            <p className="contents-blurb">
              {withSignals(chapter.blurb)} <span className="contents-read" data-read="" />
            </p>
            <p
              className="contents-stair"
              style={{ '--start': chapter.start / total, '--length': chapter.minutes / total } as CSSProperties}
            >
              <span className="contents-minutes">
                {chapter.minutes}
                <span className="contents-unit"> min</span>
                <span className="visually-hidden"> ({minutesInWords(chapter.minutes)})</span>
              </span>
              <span className="contents-bar" aria-hidden="true" />
              <Ticks className="contents-ticks" divisions={total} long={(i) => i % 5 === 0} />
            </p>
          </li>
        ))}
      </ol>
      <p className="contents-scale" aria-hidden="true">
        <span>0</span>
        <span>{minutesInWords(total)}</span>
      </p>
    </div>
  );
}
