import type { ReactNode } from 'react';
import { hasContent, pick } from './children';

export interface CaptionProps {
  readonly children: ReactNode;
}

/** Inside a `Figure`: its caption, when that holds formulas or citations. */
export function Caption({ children }: CaptionProps) {
  return <>{children}</>;
}

export interface FigureProps {
  /** Given by the content compiler: "4.1". */
  readonly number?: string;
  readonly title: string;
  /** One line at the right of the title: what to do or where to look. */
  readonly instruction?: string;
  /** First the claim, then how to read the marks. `<Caption>` does the same with formulas. */
  readonly caption?: string;
  /** Takes the margin too; for what does not fit into the column. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A numbered figure that does not move: a table, a picture, a worked line. */
export function Figure({ number, title, instruction, caption, wide = false, children }: FigureProps) {
  const { found, rest } = pick(children, Caption);
  if (!hasContent(rest)) throw new Error(`<Figure title="${title}"> has nothing in it.`);
  const anchor = number === undefined ? undefined : `figure-${number.replaceAll('.', '-')}`;
  return (
    <figure
      className={wide ? 'plate plate-wide' : 'plate'}
      id={anchor}
      aria-label={number === undefined ? title : `Figure ${number}: ${title}`}
    >
      <div className="plate-head">
        <span className="plate-title">
          {number !== undefined && <strong className="plate-number">Figure {number}</strong>} {title}
        </span>
        {instruction !== undefined && <span className="plate-instruction">{instruction}</span>}
      </div>
      <div className="plate-body">{rest}</div>
      {(found.length > 0 || caption !== undefined) && (
        <figcaption className="plate-caption">{found.length > 0 ? found : caption}</figcaption>
      )}
    </figure>
  );
}
