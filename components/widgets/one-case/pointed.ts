import type { Pointed } from '@/components/figure/pointing';
import { quantityOf } from '@/lib/notation/quantities';

/** What the reader points at: a number by its `quantityKey`, or an array of the program by its `heldKey`. */
export type { Pointed };

/** As the state has it: the key, with a `>` behind it once it has been pressed again. */
export const pointedText = ({ key, onward }: Pointed): string => (onward ? `${key}>` : key);

/** What a state's text says; null for nothing. */
export function pointedOf(text: string | null): Pointed | null {
  if (text === null) return null;
  return text.endsWith('>') ? { key: text.slice(0, -1), onward: true } : { key: text, onward: false };
}

/** The number pointed at, by `quantityKey`; null for nothing and for an array. */
export function numberOf(text: string | null): string | null {
  const key = pointedOf(text)?.key ?? null;
  return key !== null && quantityOf(key) ? key : null;
}
