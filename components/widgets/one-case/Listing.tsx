import { useQuantity } from '@/components/marks/net-scope';
import { chipClass } from '@/components/marks/NumberChip';
import type { Pass } from '@/components/marks/types';
import { href } from '@/lib/site/paths';
import type { ListingView } from './view';

interface NameProps {
  readonly text: string;
  readonly name: NonNullable<ListingView['pieces'][number]['name']>;
  readonly pass: Pass;
  readonly first: boolean;
}

/** A name that holds quantities; ↑ and ↓ move between them, as between the numbers of a table. */
function Name({ text, name, pass, first }: NameProps) {
  const quantity = useQuantity();
  return (
    <span
      className={chipClass({ ...name, pass, text, decimals: 0 })}
      data-quantity={quantity(name.key)}
      data-number
      role="button"
      tabIndex={first ? 0 : -1}
      title={name.holds}
      aria-label={`${text}: ${name.holds}`}
    >
      {text}
    </span>
  );
}

/** The line of one of the site's NumPy programs that works out the step on show, from its own source, with the way to it. */
export function Listing({ line, pass }: { readonly line: ListingView; readonly pass: Pass }) {
  const { file, number, pieces } = line;
  const first = pieces.findIndex(({ name }) => name !== undefined);
  return (
    <div className="numpy" data-numbers role="group" aria-label={`In NumPy: line ${number} of ${file}`}>
      <a href={href(`/the-code/#${file.replace('.py', '')}-${number}`)} title={`Line ${number} of ${file}, in chapter 6`}>
        <span>NumPy, line </span>
        {number}
      </a>
      <span key={number} className="numpy-line" translate="no">
        {pieces.map(({ text, kind, name }, k) =>
          name ? (
            <Name key={k} text={text} name={name} pass={pass} first={k === first} />
          ) : (
            <span key={k} className={kind && `is-${kind}`}>
              {text}
            </span>
          ),
        )}
      </span>
    </div>
  );
}
