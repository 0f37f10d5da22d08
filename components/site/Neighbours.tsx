import type { ChapterLink, PaperLink } from './types';

interface ChapterNeighboursProps {
  readonly previous: ChapterLink | undefined;
  readonly next: ChapterLink | undefined;
}

/** Previous and next chapter, as plain words left and right under a hairline. */
export function ChapterNeighbours({ previous, next }: ChapterNeighboursProps) {
  return (
    <nav className="neighbours neighbours-chapters" data-after="" aria-label="Previous and next chapter">
      {previous ? (
        <a className="neighbours-previous" href={previous.href} rel="prev">
          <span className="neighbours-label">Previous chapter</span>
          <span className="neighbours-title">
            <span aria-hidden="true">←</span> {previous.title}
          </span>
        </a>
      ) : null}
      {next ? (
        <a className="neighbours-next" href={next.href} rel="next">
          <span className="neighbours-label">Next chapter</span>
          <span className="neighbours-title">
            {next.title} <span aria-hidden="true">→</span>
          </span>
        </a>
      ) : null}
    </nav>
  );
}

interface PaperNeighboursProps {
  readonly previous: PaperLink | undefined;
  readonly next: PaperLink | undefined;
}

/** Previous and next paper of the series. */
export function PaperNeighbours({ previous, next }: PaperNeighboursProps) {
  return (
    <nav className="neighbours neighbours-papers" data-after="" aria-label="Previous and next paper">
      {previous ? (
        <a className="neighbours-previous" href={previous.href}>
          <span className="neighbours-label">Previous paper</span>
          <span className="neighbours-title">
            <span aria-hidden="true">←</span> {previous.label} ({previous.year})
          </span>
        </a>
      ) : null}
      {next ? (
        <a className="neighbours-next" href={next.href}>
          <span className="neighbours-label">Next paper</span>
          <span className="neighbours-title">
            {next.label} ({next.year}) <span aria-hidden="true">→</span>
          </span>
        </a>
      ) : null}
    </nav>
  );
}
