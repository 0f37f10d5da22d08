import type { CSSProperties } from 'react';
import { UNKNOWN } from '@/lib/notation/format';
import { useQuantity } from './net-scope';
import type { NumberMark } from './types';

/** Classes of a number: its role, the colour of its pass, and whether it is known. */
export function chipClass({ role, pass, text, was }: NumberMark): string {
  return `chip role-${role} pass-${pass}${text === null ? ' is-unknown' : ''}${was === undefined ? '' : ' is-edited'}`;
}

/** What stands in a chip: the digits, or a dot where the decimal point will be. */
export function ChipText({ mark }: { readonly mark: NumberMark }) {
  if (mark.text !== null) return mark.text;
  return (
    <span className="chip-dot" style={{ '--decimals': mark.decimals } as CSSProperties}>
      {UNKNOWN}
    </span>
  );
}

/** A number in one of its states: plain, outlined (goes in), solid (comes out), or a dot (not computed yet). */
export function NumberChip({ mark, bold = false }: { readonly mark: NumberMark; readonly bold?: boolean }) {
  const quantity = useQuantity();
  return (
    <span
      className={chipClass(mark) + (bold ? ' is-bold' : '')}
      data-quantity={quantity(mark.key)}
      title={mark.was === undefined ? undefined : `was ${mark.was}`}
    >
      <ChipText mark={mark} />
    </span>
  );
}
