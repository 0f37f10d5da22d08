import type { CSSProperties } from 'react';
import { Ticks } from './Ticks';
import type { ChapterLink } from './types';

interface ProgressRulerProps {
  readonly chapters: readonly ChapterLink[];
  readonly current: number;
  readonly total: number;
}

/**
 * The rail lying down, under the header of narrow screens: same minutes, same long marks.
 * Decoration; the kicker above the title says in words which chapter this is.
 */
export function ProgressRuler({ chapters, current, total }: ProgressRulerProps) {
  const here = chapters.find((chapter) => chapter.number === current);
  const starts = new Set(chapters.map((chapter) => chapter.start));
  const start = here?.start ?? 0;
  return (
    <div
      className="progress-ruler"
      aria-hidden="true"
      data-progress-ruler=""
      data-start={start}
      data-minutes={here?.minutes ?? 0}
      data-total={total}
      style={{ '--read': total > 0 ? start / total : 0 } as CSSProperties}
    >
      <Ticks className="progress-ruler-ticks" divisions={total} long={(minute) => starts.has(minute) || minute === total} />
    </div>
  );
}
