import { memo, useLayoutEffect, useState, type RefObject } from 'react';
import type { EquationNumber, Notation } from '@/lib/notation/quantities';
import { formulaOf, type NineEquationsView } from './view';

interface SheetProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly view: NineEquationsView;
}

/** The nine lines. */
export function Sheet({ sheet, view }: SheetProps) {
  // The formulas stay as they stood at first: only the marks on them move, since to set them anew is half of a press.
  const [first] = useState(view.marks);
  useLayoutEffect(() => mark(sheet.current, view), [sheet, view]);
  return view.lines.map(({ number, role }) => (
    <div key={number} className="nine-line" aria-hidden="true">
      <Formula number={number} notation="paper" marks={first} />
      <Formula number={number} notation="modern" marks={first} />
      <span className="nine-role">{role}</span>
      <span className="nine-number">({number})</span>
    </div>
  ));
}

interface FormulaProps {
  readonly number: EquationNumber;
  readonly notation: Notation;
  readonly marks: NineEquationsView['marks'];
}

const Formula = memo(({ number, notation, marks }: FormulaProps) => (
  <span className={`nine-formula in-${notation}`}>
    <span className="katex" dangerouslySetInnerHTML={{ __html: formulaOf(number, notation, marks) }} />
  </span>
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
