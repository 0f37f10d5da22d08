import { KEPT } from './kept-place';

type Kept = Map<string, string>;
const all: Kept = ((globalThis as unknown as Record<symbol, Kept>)[KEPT] ??= new Map());

/** Keeps finished HTML for the second rendering. Gives its name, the same for the same HTML. */
export function keep(html: string): string {
  let name = hash(html);
  // Two texts with one name would be one text; the second then takes the next.
  while (all.has(name) && all.get(name) !== html) name = hash(name);
  all.set(name, html);
  return name;
}

/** FNV-1a, 32 bits, in seven letters and digits. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) sum = Math.imul(sum ^ text.charCodeAt(k), 0x01000193);
  return (sum >>> 0).toString(36).padStart(7, '0');
}
