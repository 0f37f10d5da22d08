/**
 * Keys of quantities, each with the net it belongs to: `xor:w.5.4`. A key alone, `w.5.4`, names a weight in every net that has
 * such units. A figure whose net has no name of its own takes the figure's.
 */
export interface ScopedKey {
  readonly net: string;
  /** A `quantityKey`, or the key of an array of a program: `w.5.4`, `E`, `dEdw0@2`. */
  readonly key: string;
}

export const scopedKey = (net: string, key: string): string => `${net}:${key}`;

/** What a scoped key says; undefined for what is none. */
export function readScoped(text: string): ScopedKey | undefined {
  const [, net, key] = /^([a-z][a-z0-9-]*):([a-zA-Z][\w.@<>^]*)$/.exec(text) ?? [];
  return net === undefined || key === undefined ? undefined : { net, key };
}

/** The key within one net; null for nothing, and for a number of another net. */
export function keyIn(net: string, text: string | null): string | null {
  const found = text === null ? undefined : readScoped(text);
  return found?.net === net ? found.key : null;
}
