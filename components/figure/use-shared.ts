import { useSyncExternalStore } from 'react';
import type { Notation } from '@/lib/notation/quantities';
import { chosenNotation, litQuantity, textQuantity } from '@/lib/notation/shared';

/**
 * The reader's notation, for words and for what is drawn; the server draws the paper's. Symbols need no
 * script: `Sym` writes both and CSS shows one.
 */
export function useNotation(): Notation {
  return useSyncExternalStore(chosenNotation.subscribe, chosenNotation.get, () => 'paper');
}

/** The quantity lit on the page (`w.5.4`), or null; it may be pointed at in another figure or in the text. */
export function useLitQuantity(): string | null {
  return useSyncExternalStore(litQuantity.subscribe, litQuantity.get, () => null);
}

/** The quantity pointed at in the text, or null. */
export function useTextQuantity(): string | null {
  return useSyncExternalStore(textQuantity.subscribe, textQuantity.get, () => null);
}
