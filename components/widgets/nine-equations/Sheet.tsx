import { memo, useLayoutEffect, useState, type RefObject } from 'react';
import { notations } from '@/lib/notation/quantities';
import { formulaOf, type NineEquationsView } from './view';

/** The nine lines. */
export function Sheet({ sheet, view }: { readonly sheet: RefObject<HTMLElement | null>; readonly view: NineEquationsView }) {
  // The formulas stay as they stood at first: only the marks on them move, since to set them anew is half of a press.
  const [first] = useState(view.marks);
  useLayoutEffect(() => mark(sheet.current, view), [sheet, view]);
  return view.lines.map(({ number, role }) => (
    <div key={number} className="nine-line" aria-hidden="true">
      <Formulas number={number} marks={first} />
      <span className="nine-role">{role}</span>
      <span className="nine-number">({number})</span>
    </div>
  ));
}

type FormulasProps = Pick<NineEquationsView['lines'][number], 'number'> & Pick<NineEquationsView, 'marks'>;

const Formulas = memo(({ number, marks }: FormulasProps) =>
  notations.map((notation) => (
    <span key={notation} className={`nine-formula in-${notation}`}>
      <span className="katex" dangerouslySetInnerHTML={{ __html: formulaOf(number, notation, marks) }} />
    </span>
  )),
);

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
