import { createContext, useContext } from 'react';
import { scopedKey } from '@/lib/notation/scoped';

/** The net whose numbers the marks below draw; null where they belong to none, and light nothing. */
export const NetScope = createContext<string | null>(null);

/** What a mark writes into `data-quantity`, by the key of its number. */
export function useQuantity(): (key: string | undefined) => string | undefined {
  const net = useContext(NetScope);
  return (key) => (net === null || key === undefined ? undefined : scopedKey(net, key));
}
