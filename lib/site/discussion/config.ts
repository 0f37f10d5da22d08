/** Where the discussion lives: a repository on GitHub, reached through a Giscus host. */
export interface DiscussionConfig {
  /** Origin of the Giscus service, without a trailing slash. */
  readonly host: string;
  /** `owner/name` */
  readonly repo: string;
  readonly repoId: string;
  /** Name of the category that new threads are opened in. */
  readonly category: string;
  readonly categoryId: string;
}

export const defaultHost = 'https://giscus.app';
const keys = ['host', 'repo', 'repoId', 'category', 'categoryId'] as const;
const needed = keys.filter((key) => key !== 'host');

/**
 * Reads what `content/discussion.json` holds.
 * @param value the parsed file; `{}`, or nulls for every key, mean that no discussion is set up
 * @returns undefined when no discussion is set up
 * @throws Error with a sentence that names the key and what to do
 */
export function readDiscussion(value: unknown): DiscussionConfig | undefined {
  const wrong = (what: string) =>
    new Error(`content/discussion.json: ${what} Run \`npm run discussion -- owner/repo\`, or write {} to switch the discussion off.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('this must be an object.');
  const given = Object.entries(value).filter(([, one]) => one !== null && one !== '');
  const unknown = given.find(([key]) => !(keys as readonly string[]).includes(key));
  if (unknown) throw wrong(`"${unknown[0]}" is no setting; there are ${keys.join(', ')}.`);
  const text = new Map<string, string>();
  for (const [key, one] of given) {
    if (typeof one !== 'string') throw wrong(`"${key}" must be text.`);
    text.set(key, one);
  }
  if (needed.every((key) => !text.has(key))) return undefined;
  const read = (key: (typeof needed)[number]): string => {
    const one = text.get(key);
    if (one === undefined) throw wrong(`"${key}" is missing.`);
    return one;
  };
  if (!isRepo(read('repo'))) throw wrong(`"repo" must be owner/name, but it is "${read('repo')}".`);
  const host = originOf(text.get('host') ?? defaultHost);
  if (!host) throw wrong(`"host" must be an address such as ${defaultHost}, but it is "${text.get('host')}".`);
  return { host, repo: read('repo'), repoId: read('repoId'), category: read('category'), categoryId: read('categoryId') };
}

/** Whether a text is a repository's `owner/name` as GitHub allows it. */
export function isRepo(text: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}

/** The origin of an http(s) address, e.g. `https://giscus.app`; undefined when it is none. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** The page where a reader finds all threads of a repository. */
export function discussionsPage(repo: string): string {
  return `https://github.com/${repo}/discussions`;
}

/**
 * The title that a thread is found by. It carries the paper's id, so that the site of another paper may
 * keep its threads in the same repository.
 * @param slug of the chapter; without it the thread about the whole paper
 */
export function threadTerm(paperId: string, slug?: string): string {
  return slug ? `${paperId}/${slug}` : paperId;
}
