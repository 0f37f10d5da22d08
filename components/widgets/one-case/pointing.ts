import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { pointedOf, pressed } from './pointed';

const keyOf = (target: EventTarget): string | null =>
  (target as Element).closest?.('[data-q]')?.getAttribute('data-q') ?? null;

/** What does something else when it is pressed, such as a row of a derivation. */
const isKey = (target: EventTarget): boolean => (target as Element).closest?.('.asking') !== null;

/**
 * Pointing at a number, by mouse, finger or focus, anywhere inside one element. Handlers for that element;
 * numbers carry their key in `data-q`. Pressing what is pointed at shows where it goes, and again what made it.
 * ↑ and ↓ move between the numbers of a table; Enter or a double click asks to change one that can be changed.
 * @param change says whether it can
 */
export function usePointing(pointed: string | null, point: (key: string | null) => void, change: (key: string) => boolean) {
  const finger = useRef(false);
  return useMemo(() => ({
    onPointerDown(event: PointerEvent) {
      finger.current = event.pointerType !== 'mouse';
    },
    onPointerOver(event: PointerEvent) {
      const key = keyOf(event.target);
      // Moving on within what has been pressed leaves it so.
      if (event.pointerType === 'mouse' && (key === null || key !== pointedOf(pointed)?.key)) point(key);
    },
    onPointerLeave(event: PointerEvent) {
      if (event.pointerType === 'mouse') point(null);
    },
    /** A tap does what pointing does, a second one shows where it goes; a third tap, or a tap elsewhere, ends it. */
    onClick(event: MouseEvent) {
      const key = keyOf(event.target);
      const now = pointedOf(pointed);
      if (finger.current) point(key === null || (now?.key === key && (now.onward || isKey(event.target))) ? null : pressed(pointed, key));
      else if (key !== null && !isKey(event.target)) point(pressed(pointed, key));
    },
    onDoubleClick(event: MouseEvent) {
      const key = keyOf(event.target);
      if (key !== null) change(key);
    },
    onFocus(event: FocusEvent) {
      if (!finger.current && event.target.matches(':focus-visible')) point(keyOf(event.target));
    },
    onBlur(event: FocusEvent) {
      if (!finger.current && keyOf(event.target) !== null) point(null);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      finger.current = false;
      if (event.key === 'Enter' && (event.target as HTMLElement).matches('[data-number]')) {
        event.preventDefault();
        const key = keyOf(event.target)!;
        if (!change(key)) point(pressed(pointed, key));
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const target = event.target as HTMLElement;
      if (step === 0 || !target.matches('[data-number]')) return;
      event.preventDefault();
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-number]')];
      all[all.indexOf(target) + step]?.focus();
    },
  }), [point, pointed, change]);
}
