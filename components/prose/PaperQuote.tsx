import type { ReactNode } from 'react';
import { pick } from './children';

export interface SourceProps {
  readonly children: ReactNode;
}

/** Inside a `PaperQuote`: where it is from, when that is not the paper itself. May hold a citation. */
export function Source({ children }: SourceProps) {
  return <>{children}</>;
}

export interface PaperQuoteProps {
  /** Page of the paper the sentence stands on. */
  readonly page?: string;
  readonly children: ReactNode;
}

/** A sentence or less of the paper, word for word. */
export function PaperQuote({ page, children }: PaperQuoteProps) {
  const { found, rest } = pick(children, Source);
  return (
    <figure className="paper-quote">
      <blockquote>{rest}</blockquote>
      <figcaption>{found.length > 0 ? found : <>The paper{page && `, p. ${page}`}</>}</figcaption>
    </figure>
  );
}
