import { memo, useLayoutEffect, useState, type RefObject } from 'react';
import type { NineEquationsView } from './view';

interface SheetProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly view: NineEquationsView;
}

/** The nine lines. */
export function Sheet({ sheet, view }: SheetProps) {
  // The formulas stay as they stood at first: only the marks on them move, since to set them anew is half of a press.
  const [lines] = useState(view.lines);
  useLayoutEffect(() => mark(sheet.current, view), [sheet, view]);
  return lines.map(({ number, html }, k) => (
    <div key={number} className="nine-line" aria-hidden="true">
      <Formula html={html.paper} className="in-paper" />
      <Formula html={html.modern} className="in-modern" />
      <span className="nine-role">{view.lines[k]!.role}</span>
      <span className="nine-number">({number})</span>
    </div>
  ));
}

const Formula = memo(({ html, className }: { readonly html: string; readonly className: string }) => (
  <span className={`nine-formula ${className}`}><span className="katex" dangerouslySetInnerHTML={{ __html: html }} /></span>
));

function mark(sheet: HTMLElement | null, { marks }: NineEquationsView): void {
  for (const part of sheet?.querySelectorAll<HTMLElement>('[data-at]') ?? []) {
    const here = marks[Number(part.dataset.at)];
    if (part.dataset.role !== here?.role) {
      if (here) part.dataset.role = here.role;
      else delete part.dataset.role;
    }
    if ('now' in part.dataset !== (here?.now ?? false)) part.toggleAttribute('data-now');
  }
}
