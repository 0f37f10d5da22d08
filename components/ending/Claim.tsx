import type { ReactNode } from 'react';
import { hasContent, pick } from '@/components/prose/children';

interface Props {
  readonly children: ReactNode;
}

/** Inside a `Claim`: what our own runs showed. */
export function Saw({ children }: Props) {
  return <>{children}</>;
}

/** Inside a `Claim`: what is said of it today, with its sources. */
export function Hindsight({ children }: Props) {
  return <>{children}</>;
}

/** What the paper claims on a page of it, then what we saw, then what hindsight says: its `Saw` and its `Hindsight`. */
export function Claim({ title, page, children }: Props & { readonly title: string; readonly page: string }) {
  const saw = pick(children, Saw);
  const hindsight = pick(saw.rest, Hindsight);
  if (!title || !page) throw new Error('<Claim> needs a title and the page of the paper: <Claim title="…" page="534">.');
  if (saw.found.length !== 1 || hindsight.found.length !== 1 || !hasContent(hindsight.rest)) {
    throw new Error(`<Claim title="${title}"> needs the claim itself, then one <Saw> and one <Hindsight>.`);
  }
  const parts = [
    [/\D/.test(page) ? `Paper, pp. ${page}` : `Paper, p. ${page}`, hindsight.rest],
    ['What we saw', saw.found],
    ['Hindsight', hindsight.found],
  ] as const;
  return (
    <section className="claim">
      <h2 id={title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}>{title}</h2>
      <div className="claim-parts">
        {parts.map(([name, words]) => (
          <div key={name} className="claim-part">
            <h3>{name}</h3>
            {words}
          </div>
        ))}
      </div>
    </section>
  );
}
