import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

const keyOf = (target: EventTarget): string | null =>
  (target as Element).closest?.('[data-q]')?.getAttribute('data-q') ?? null;

/**
 * Pointing at a number, by mouse, finger or focus, anywhere inside one element. Handlers for that element;
 * numbers carry their key in `data-q`. ↑ and ↓ move between the numbers of the tables; Enter or a double click asks to change one.
 */
export function usePointing(pointed: string | null, point: (key: string | null) => void, change: (key: string) => void) {
  const finger = useRef(false);
  return useMemo(() => ({
    onPointerDown(event: PointerEvent) {
      finger.current = event.pointerType !== 'mouse';
    },
    onPointerOver(event: PointerEvent) {
      if (event.pointerType === 'mouse') point(keyOf(event.target));
    },
    onPointerLeave(event: PointerEvent) {
      if (event.pointerType === 'mouse') point(null);
    },
    /** A tap does what pointing does; a second tap, or a tap elsewhere, ends it. */
    onClick(event: MouseEvent) {
      if (!finger.current) return;
      const key = keyOf(event.target);
      point(key === pointed ? null : key);
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
        change(keyOf(event.target)!);
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
