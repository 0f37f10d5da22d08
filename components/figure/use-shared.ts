import { useSyncExternalStore } from 'react';
import { useOneNotation } from '@/components/marks/use-one-notation';
import type { Notation } from '@/lib/notation/quantities';
import { keyIn } from '@/lib/notation/scoped';
import { textQuantity } from '@/lib/notation/shared';

/**
 * The reader's notation, for words and for what is drawn; the server draws the paper's. Symbols need no
 * script: `Sym` writes both and CSS shows one.
 */
export function useNotation(): Notation {
  return useOneNotation() ?? 'paper';
}

/** The number of one net that is pointed at in the text, by its key in that net, or null. */
export function useTextQuantity(net: string): string | null {
  return useSyncExternalStore(
    textQuantity.subscribe,
    () => keyIn(net, textQuantity.get()),
    () => null,
  );
}
