import { litQuantity, textQuantity } from '@/lib/notation/shared';

/** The number of the text that an event happened at, with its net; those of a figure light by the frame's rules. */
function quantityOf({ target }: Event): string | null {
  const one = target instanceof Element ? target.closest<HTMLElement>('[data-quantity]') : null;
  return one && !one.closest('[data-figure]') ? one.dataset.quantity! : null;
}

/**
 * Pointing at a number in the text, tapping it, or going to it by keys lights it in the figure that has it; a second tap, or one
 * elsewhere, ends it.
 * @param place the text with its figures
 */
export function lightText(place: Document | HTMLElement): void {
  const light = (key: string | null) => {
    const before = textQuantity.get();
    if (key === before) return;
    textQuantity.set(key);
    // A figure may have lit another in the meantime.
    if (key !== null || litQuantity.get() === before) litQuantity.set(key);
  };
  place.addEventListener('pointerover', (event) => {
    if ((event as PointerEvent).pointerType === 'mouse') light(quantityOf(event));
  });
  place.addEventListener('click', (event) => {
    if ((event as PointerEvent).pointerType === 'mouse') return;
    const key = quantityOf(event);
    light(key === textQuantity.get() ? null : key);
  });
  if ([...document.querySelectorAll('main [data-quantity]')].some((one) => !one.closest('[data-figure]'))) {
    void import('./text-numbers').then(({ reachNumbers }) => reachNumbers(light, (key) => textQuantity.get() === key));
  }
}
