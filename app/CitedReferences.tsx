import type { ComponentProps } from 'react';
import { Finished } from '@/components/prose/finish';
import { References } from '@/components/site/References';

/** What a text cites, below it; nothing where it cites nothing. */
export function CitedReferences({ entries }: ComponentProps<typeof References>) {
  if (entries.length === 0) return null;
  return (
    <Finished name="references">
      <section className="chapter-references" data-after="" aria-labelledby="references">
        <h2 id="references">References</h2>
        <References entries={entries} />
      </section>
    </Finished>
  );
}
