import { useEffect, useMemo, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { litQuantity } from '@/lib/notation/shared';
import { keyIn, scopedKey } from '@/lib/notation/scoped';

/** A number that the reader points at. */
export interface Pointed {
  /** Without its net, which is the figure's. */
  readonly key: string;
  /** Pressed a second time: not what made it is asked for, but what it goes into. */
  readonly onward: boolean;
}

/** What a figure makes of pointing, beside what the frame does of itself: lighting the number wherever it stands on the page. */
export interface FigurePointing {
  readonly at: Pointed | null;
  readonly onPoint: (to: Pointed | null) => void;
  /** Asks to change a number; false where it cannot be changed. */
  readonly onChange: (key: string) => boolean;
}

/** What is pointed at after another press: first what made it, then what it goes into, then what made it again. */
export function pressed(at: Pointed | null, key: string): Pointed {
  return { key, onward: at?.key === key && !at.onward };
}

const closest = (target: EventTarget, selector: string) => (target instanceof Element ? target.closest(selector) : null);
const quantityOf = (target: EventTarget): string | null => closest(target, '[data-quantity]')?.getAttribute('data-quantity') ?? null;

/**
 * Pointing at a number, by mouse, finger or focus, anywhere in a figure: handlers for its one element, so that no number needs its
 * own. Numbers carry their scoped key in `data-quantity`. A tap does what pointing does, another on the same or elsewhere in the text lets
 * go, as does Escape. Of a figure with an answer of its own (`figure`) a press shows where the number goes, and again what made it; Enter on
 * a `data-number`, or a double click, asks to change it. ↑ and ↓ move between the `data-number`s of one place (`data-numbers`). In a
 * place that is `data-pointed-only` a press has another meaning, such as folding a row.
 * @param net whose numbers are told to the figure
 * @param place the figure's element
 */
export function usePointing(net: string, place: RefObject<HTMLElement | null>, figure?: FigurePointing) {
  const finger = useRef(false);
  /** What a finger has lit and not let go. */
  const tapped = useRef<string | null>(null);
  const { at, onPoint, onChange } = figure ?? {};
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      const held = tapped.current;
      if (held === null || !closest(target!, 'main') || place.current?.contains(target as Node)) return;
      tapped.current = null;
      if (litQuantity.get() === held) litQuantity.set(null);
      onPoint?.(null);
    };
    // Before the click, which may light a number of the text; a finger that scrolls does not come to it.
    document.addEventListener('pointerup', elsewhere);
    return () => document.removeEventListener('pointerup', elsewhere);
  }, [place, onPoint]);
  return useMemo(() => {
    const isOwn = onPoint !== undefined;
    const now = () => (isOwn ? at && scopedKey(net, at.key) : litQuantity.get());
    const point = (quantity: string | null, onward = false) => {
      litQuantity.set(quantity);
      const key = keyIn(net, quantity);
      if ((at?.key ?? null) !== key || (at?.onward ?? false) !== onward) onPoint?.(key === null ? null : { key, onward });
    };
    const press = (quantity: string) => {
      const key = keyIn(net, quantity);
      point(quantity, isOwn && key !== null && pressed(at ?? null, key).onward);
    };
    return {
      letGo: () => point(null),
      handlers: {
        onPointerDown(event: PointerEvent) {
          finger.current = event.pointerType !== 'mouse';
        },
        onPointerOver(event: PointerEvent) {
          const quantity = quantityOf(event.target);
          // Moving on within what has been pressed leaves it so.
          if (event.pointerType === 'mouse' && (quantity === null || quantity !== now())) point(quantity);
        },
        onPointerLeave(event: PointerEvent) {
          if (event.pointerType === 'mouse') point(null);
        },
        onClick({ target }: MouseEvent) {
          const quantity = quantityOf(target);
          const goesOn = isOwn && closest(target, '[data-pointed-only]') === null;
          if (finger.current) {
            const ends = quantity === null || (now() === quantity && (!goesOn || at!.onward));
            tapped.current = ends ? null : quantity;
            if (ends) point(null);
            else press(quantity);
          } else if (quantity !== null && goesOn) press(quantity);
        },
        onDoubleClick({ target }: MouseEvent) {
          const key = keyIn(net, quantityOf(target));
          if (key !== null) onChange?.(key);
        },
        // A finger's focus follows its press, which has been answered.
        onFocus({ target }: FocusEvent) {
          if (!finger.current && target.matches(':focus-visible')) point(quantityOf(target));
        },
        onBlur({ target }: FocusEvent) {
          if (!finger.current && quantityOf(target) !== null) point(null);
        },
      },
      /** The frame's other keys come after these. */
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        finger.current = false;
        const target = event.target as HTMLElement;
        // A figure with an answer of its own lists this key among its own (FigureFrame).
        if (event.key === 'Escape' && !isOwn) point(null);
        if (!target.matches('[data-number]')) return;
        const quantity = quantityOf(target);
        if (event.key === 'Enter' && isOwn && quantity !== null) {
          event.preventDefault();
          const key = keyIn(net, quantity);
          if (key === null || !onChange?.(key)) press(quantity);
          return;
        }
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const all = [...(target.closest('[data-numbers]') ?? event.currentTarget).querySelectorAll<HTMLElement>('[data-number]')];
        all[all.indexOf(target) + step]?.focus();
      },
    };
  }, [net, at, onPoint, onChange]);
}
