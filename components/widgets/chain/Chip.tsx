import { Raised } from '@/components/marks/Raised';

/** A number with its look; one that the reader has set carries a triangle. */
export function Chip({ look, text, edited = false }: { readonly look: string; readonly text: string; readonly edited?: boolean }) {
  return (
    <span className={look}>
      {edited && (
        <span className="chain-mine">
          <span aria-hidden="true">△</span>
          <span className="heard">set by you, </span>
        </span>
      )}
      <Raised text={text} />
    </span>
  );
}
