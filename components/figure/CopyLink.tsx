import { useEffect, useRef, useState } from 'react';

export interface CopyLinkProps {
  /** `one-case=cursor.14` */
  readonly query: string;
  /** The figure's anchor. */
  readonly id: string;
}

const SHOWN_MS = 4000;

/** The address of the figure as it stands now. The query survives on every host; the anchor scrolls without a script. */
export function linkTo(page: string, query: string, id: string): string {
  const address = new URL(page);
  address.search = query;
  address.hash = id;
  return address.href;
}

/** Copies the link; where the browser forbids that, shows it to be copied by hand. */
export function CopyLink({ query, id }: CopyLinkProps) {
  const [done, setDone] = useState<{ link: string; copied: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (done && !done.copied) field.current?.select();
    if (!done?.copied) return undefined;
    const timer = setTimeout(() => setDone(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const copy = async () => {
    const link = linkTo(location.href, query, id);
    try {
      await navigator.clipboard.writeText(link);
      setDone({ link, copied: true });
    } catch {
      setDone({ link, copied: false });
    }
  };

  return (
    <span className="figure-link">
      <button type="button" className="figure-tool" onClick={() => void copy()}>
        {done?.copied ? 'Copied' : 'Copy link'}
      </button>
      <span className="heard" role="status">{done?.copied ? 'The link to this state of the figure is copied.' : ''}</span>
      {done && !done.copied && (
        <label className="figure-link-field">
          Copy this address:
          <input ref={field} type="text" readOnly value={done.link} onBlur={() => setDone(null)} />
        </label>
      )}
    </span>
  );
}
