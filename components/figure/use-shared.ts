import { useSyncExternalStore } from 'react';
import type { Notation } from '@/lib/notation/quantities';
import { chosenNotation, textQuantity } from '@/lib/notation/shared';

/**
 * The reader's notation, for words and for what is drawn; the server draws the paper's. Symbols need no
 * script: `Sym` writes both and CSS shows one.
 */
export function useNotation(): Notation {
  return useSyncExternalStore(chosenNotation.subscribe, chosenNotation.get, () => 'paper');
}

/** The quantity pointed at in the text, or null. */
export function useTextQuantity(): string | null {
  return useSyncExternalStore(textQuantity.subscribe, textQuantity.get, () => null);
}
