import { useId, useState, type ReactNode } from 'react';

/** How to read a figure's marks: folded, but open in print and where no script runs. */
export function Reading({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={open ? 'figure-reading is-open' : 'figure-reading'}>
      <button type="button" className="figure-tool" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        How to read this figure
        <span className="figure-tool-mark" aria-hidden="true" />
      </button>
      <div className="figure-reading-body" id={id}>
        {children}
      </div>
    </div>
  );
}
