import { asideOf, storedKeys } from './keys';

/** Texts by key, as they lie in the browser's storage. */
export type Kept = Readonly<Record<string, string>>;

const version = 1;

/** What may be among a reader's texts: the declared keys, and what was put aside from them. */
export const keptNames: readonly string[] = storedKeys.flatMap(({ key }) => [key, asideOf(key)]);

/**
 * Everything kept, as the text of one file.
 * @param site marks the file as one of this site's: the paper's id
 */
export function toFile(kept: Kept, site: string): string {
  return `${JSON.stringify({ site, version, kept }, null, 2)}\n`;
}

/** What a file holds for this site, and what in it was refused, a sentence each. */
export interface Opened {
  readonly kept: Kept;
  readonly refused: readonly string[];
}

/** Reads a file written by `toFile` for the same site. Nothing is taken from a file that is not one. */
export function fromFile(text: string, site: string): Opened {
  const not = (why: string): Opened => ({ kept: {}, refused: [why] });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return not('This file is cut off, or is not one that this page wrote; nothing was changed.');
  }
  const { site: from, version: form, kept } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (from !== site || typeof kept !== 'object' || kept === null)
    return not('This file is not one that this page wrote; nothing was changed.');
  if (form !== version) return not('A later version of this site wrote this file; nothing was changed.');
  const taken: Record<string, string> = {};
  const refused: string[] = [];
  for (const [key, one] of Object.entries(kept)) {
    const known = storedKeys.find((each) => each.key === key);
    const aside = keptNames.includes(key) && !known;
    if (typeof one !== 'string' || (!known && !aside)) {
      refused.push(`“${key}” in this file is nothing that this site keeps; it was left out.`);
      continue;
    }
    const told = known?.tell(one);
    if (known && told && 'unread' in told) refused.push(`“${known.title}” in this file was left out: ${told.unread}.`);
    else taken[key] = one;
  }
  return { kept: taken, refused };
}
