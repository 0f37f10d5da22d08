/** How far a chapter was read. Shares are from 0 to 1. */
export interface Place {
  /** Where the reader was last. */
  readonly share: number;
  /** How far the reader ever came. */
  readonly furthest: number;
  /** The heading that stood above: its id and its text; empty before the first. */
  readonly id: string;
  readonly heading: string;
}

/** The reader's places in all chapters, as kept under `reading`. */
export interface Places {
  readonly version: 1;
  /** Whether places are kept at all. */
  readonly keep: boolean;
  /** The chapter read last, by its slug; empty when there is none. */
  readonly last: string;
  readonly chapters: Readonly<Record<string, Place>>;
}

export const noPlaces: Places = { version: 1, keep: true, last: '', chapters: {} };

/** From here on a chapter counts as begun, or as read. */
const begun = 0.03;
const read = 0.97;

const isShare = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= 1;
const isText = (one: unknown): one is string => typeof one === 'string' && one.length < 400;

function isPlace(one: unknown): one is Place {
  if (typeof one !== 'object' || one === null) return false;
  const { share, furthest, id, heading } = one as Record<string, unknown>;
  return isShare(share) && isShare(furthest) && isText(id) && isText(heading);
}

/**
 * Reads what is kept under `reading`.
 * @param text null when nothing is kept
 * @returns the places, or a sentence fragment that says why it cannot be read
 */
export function readPlaces(text: string | null): Places | string {
  if (text === null) return noPlaces;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'it is cut off or damaged';
  }
  if (typeof data !== 'object' || data === null) return 'it is no list of places';
  const { version, keep, last, chapters } = data as Record<string, unknown>;
  if (typeof version === 'number' && version > 1) return 'a later version of this site wrote it';
  const sound = version === 1 && typeof keep === 'boolean' && isText(last) && typeof chapters === 'object' && chapters !== null;
  if (!sound || !Object.values(chapters).every(isPlace)) return 'it is no list of places';
  return { version: 1, keep, last, chapters: chapters as Record<string, Place> };
}

/** Whether a text was written by a version to come; it is then neither changed nor put aside. */
export function isLater(text: string): boolean {
  try {
    return ((JSON.parse(text) as { version?: unknown } | null)?.version as number) > 1;
  } catch {
    return false;
  }
}

/** The places once the reader is somewhere else in one chapter; the others are as they were. */
export function placed(places: Places, slug: string, at: Omit<Place, 'furthest'>): Places {
  const share = Math.round(at.share * 1000) / 1000;
  const furthest = Math.max(places.chapters[slug]?.furthest ?? 0, share);
  return { ...places, last: slug, chapters: { ...places.chapters, [slug]: { ...at, share, furthest } } };
}

/** Whether it is worth offering to go on there. */
export function canGoOn(place: Place | undefined): place is Place {
  return place !== undefined && place.share > begun && place.share < read;
}

/** "46 % read", "read", or nothing for a chapter hardly begun. */
export function shareInWords(share: number): string {
  if (share >= read) return 'read';
  return share > begun ? `${Math.round(share * 100)} % read` : 'begun';
}
