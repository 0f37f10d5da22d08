import { readPlaces, shareInWords } from './places';

/** What the stored text of a key says: in words, or why it cannot be read. */
export type Told = { readonly words: string } | { readonly unread: string };

/** One thing that this site may keep in the reader's browser. */
export interface StoredKey {
  /** Its name in the browser's storage. Never renamed: a reader's own would be lost. */
  readonly key: string;
  /** Of the form of its text. A text of a later version is left alone. */
  readonly version: number;
  readonly title: string;
  /** When it is kept and what for. */
  readonly why: string;
  /** @param text as it lies in the storage */
  readonly tell: (text: string) => Told;
}

/** Settings of one word each; the first word is what holds without a choice (for the theme: what the system says). */
export const choices = {
  theme: { light: 'The light theme.', dark: 'The dark theme.' },
  notation: { paper: 'The letters of the paper.', modern: 'The letters used today.' },
  offline: { on: 'The site is kept for reading without a network.', off: 'Nothing of the site is kept for reading without a network.' },
  discussion: { near: 'The discussion loads when you come near it.', click: 'The discussion loads only when you press its key.' },
} as const;

const oneOf =
  (words: Readonly<Record<string, string>>) =>
  (text: string): Told =>
    Object.hasOwn(words, text)
      ? { words: words[text]! }
      : {
          unread: `it is none of ${Object.keys(words)
            .map((one) => `“${one}”`)
            .join(', ')}`,
        };

function tellAnswers(text: string): Told {
  const answers = answersOf(text);
  if (!answers) return { unread: 'it is no list of answers' };
  const given = answers.filter((one) => one !== null).length;
  return { words: `The first answers to ${given} of ${answers.length} questions.` };
}

function tellPlaces(text: string): Told {
  const places = readPlaces(text);
  if (typeof places === 'string') return { unread: places };
  if (!places.keep) return { words: 'That you do not want your place to be kept.' };
  const all = Object.entries(places.chapters);
  if (all.length === 0) return { words: 'No chapter begun.' };
  return {
    words: `${all.map(([slug, { furthest }]) => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}: ${shareInWords(furthest)}`).join('; ')}.`,
  };
}

/**
 * Reads the kept answers of the self-test.
 * @returns the option first chosen for each question, counted from 0, null where there is none; undefined for anything else
 */
export function answersOf(text: string): readonly (number | null)[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const sound = (one: unknown) => one === null || (typeof one === 'number' && Number.isInteger(one) && one >= 0);
    return Array.isArray(data) && data.every(sound) ? (data as (number | null)[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Everything this site may keep. What is not in this list is never written; `tests/unit/site/stored.test.ts` reads the source for it. */
export const storedKeys: readonly StoredKey[] = [
  { key: 'theme', version: 1, title: 'Theme', why: 'Kept when you choose light or dark.', tell: oneOf(choices.theme) },
  {
    key: 'notation',
    version: 1,
    title: 'Letters',
    why: 'Kept when you choose the paper’s letters or today’s.',
    tell: oneOf(choices.notation),
  },
  {
    key: 'reading',
    version: 1,
    title: 'Where you were',
    why: 'Kept as you read: how far in each chapter, and under which heading.',
    tell: tellPlaces,
  },
  { key: 'self-test', version: 1, title: 'Answers to the self-test', why: 'Kept only if you ask for it there.', tell: tellAnswers },
  {
    key: 'discussion',
    version: 1,
    title: 'When the discussion loads',
    why: 'Kept when you choose it on this page.',
    tell: oneOf(choices.discussion),
  },
  {
    key: 'offline',
    version: 1,
    title: 'The copy for reading offline',
    why: 'Kept when you choose to have none.',
    tell: oneOf(choices.offline),
  },
];

/** What could not be read is put aside under this name, so that nothing of the reader's is thrown away unseen. */
export const asideOf = (key: string): string => `${key}.unread`;
