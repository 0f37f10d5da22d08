import { useSyncExternalStore } from 'react';
import type { Notation } from '@/lib/notation/quantities';
import { chosenNotation } from '@/lib/notation/shared';

/**
 * The notation in which to draw what changes at every step: the reader's, once scripts have taken over. Undefined before,
 * when both are in the HTML and CSS shows one; to draw both at every step would be twice the elements.
 */
export function useOneNotation(): Notation | undefined {
  return useSyncExternalStore<Notation | undefined>(chosenNotation.subscribe, chosenNotation.get, () => undefined);
}
