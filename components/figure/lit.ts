import { litQuantity } from '@/lib/notation/shared';

/** The numbers of a stepper carry their key in `data-q`, since they light up by its own rules. */
function keyOf(target: EventTarget | null): string | null {
  const named = target instanceof Element ? target.closest<HTMLElement>('[data-quantity], [data-q]') : null;
  return named?.dataset.quantity ?? named?.dataset.q ?? null;
}

/**
 * Pointing at or focusing anything with `data-quantity` (or `data-q`) inside an element lights that quantity everywhere.
 * @returns a function that ends it
 */
export function lightFrom(element: HTMLElement): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const light = (event: Event) => litQuantity.set(keyOf(event.target));
  const dark = () => litQuantity.set(null);
  element.addEventListener('pointerover', light, { signal });
  element.addEventListener('focusin', light, { signal });
  element.addEventListener('pointerleave', dark, { signal });
  element.addEventListener('focusout', dark, { signal });
  return () => ending.abort();
}
