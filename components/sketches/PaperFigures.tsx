import type { ReactNode } from 'react';
import { asked } from './paper/asked';
import { codes } from './paper/codes';
import type { Drawing } from './paper/drawing';
import { mirror } from './paper/mirror';
import { trees } from './paper/trees';
import { unrolled } from './paper/unrolled';

const drawings: readonly (() => Drawing)[] = [mirror, trees, asked, codes, unrolled];

/** One of the paper’s five figures, with what is to be said of it. */
export function PaperFigure({ number, children }: { readonly number: string; readonly children: ReactNode }) {
  const draw = drawings[Number(number) - 1];
  if (!draw) throw new Error(`<PaperFigure number="${number}">: the paper has figures 1 to ${drawings.length}.`);
  const { description, marks } = draw();
  return (
    <figure className="paper-figure" translate="no">
      <svg className="sketch" viewBox="0 0 300 150" role="img" aria-label={description}>
        {marks}
      </svg>
      <figcaption translate="yes">
        <b>Fig. {number}</b> {children}
      </figcaption>
    </figure>
  );
}

/** The five of them, side by side. */
export function PaperFigures({ children }: { readonly children: ReactNode }) {
  return <div className="paper-figures">{children}</div>;
}
