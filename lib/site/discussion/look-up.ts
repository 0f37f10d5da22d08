import { isRepo, type DiscussionConfig } from './config';

/** Why a discussion cannot be set up; the message is a sentence for the owner. */
export class DiscussionProblem extends Error {}

interface Category {
  readonly id: string;
  readonly name: string;
}

export interface LookUp {
  /** Origin of the Giscus service. */
  readonly host: string;
  /** `owner/name`, or the address of the repository on GitHub. */
  readonly repo: string | undefined;
  /** Name of a category; without it the announcements are taken. */
  readonly category?: string | undefined;
  readonly fetch?: typeof fetch;
}

const command = (repo: string, category = '') => `npm run discussion -- ${repo}${category && ` "${category}"`}`;

/**
 * Asks a Giscus host for the ids of a repository and one of its discussion categories.
 * @throws DiscussionProblem
 */
export async function lookUp({ host, repo: given, category, fetch: ask = fetch }: LookUp): Promise<DiscussionConfig> {
  const repo = (given ?? '').replace(/^https:\/\/github\.com\//, '').replace(/(\.git)?\/?$/, '');
  if (!isRepo(repo)) {
    const what = given ? `"${given}" is not the name of a repository.` : 'Which repository holds the discussion?';
    throw new DiscussionProblem(`${what} Call it as owner/name: ${command('octocat/hello-world')}`);
  }
  const { repositoryId, categories } = await askCategories(host, repo, ask);
  const chosen = choose(categories, repo, category);
  return { host, repo, repoId: repositoryId, category: chosen.name, categoryId: chosen.id };
}

async function askCategories(host: string, repo: string, ask: typeof fetch) {
  const address = `${host}/api/discussions/categories?repo=${encodeURIComponent(repo)}`;
  const response = await ask(address, { signal: AbortSignal.timeout(15_000) }).catch((error: unknown) => {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new DiscussionProblem(
      `${host} ${late ? 'did not answer within 15 seconds' : 'cannot be reached'}. Is this computer online? Nothing was changed.`,
    );
  });
  if (response.status === 404) {
    throw new DiscussionProblem(`There is no public repository ${repo}. Check its spelling, and that it is public.`);
  }
  if (response.status === 403) {
    throw new DiscussionProblem(
      `The giscus app may not read ${repo}. Install it for that repository at https://github.com/apps/giscus and try again.`,
    );
  }
  if (!response.ok)
    throw new DiscussionProblem(`${host} answered ${response.status} instead of the categories of ${repo}. Try again later.`);
  const body: unknown = await response.json().catch(() => undefined);
  if (!isAnswer(body)) throw new DiscussionProblem(`${host} answered something that is not a list of categories. Is it a Giscus service?`);
  return body;
}

function isAnswer(body: unknown): body is { repositoryId: string; categories: readonly Category[] } {
  if (typeof body !== 'object' || body === null) return false;
  const { repositoryId, categories } = body as { repositoryId?: unknown; categories?: unknown };
  const isText = (one: unknown) => typeof one === 'string' && one !== '';
  return isText(repositoryId) && Array.isArray(categories) && categories.every((one) => isText(one?.id) && isText(one?.name));
}

function choose(categories: readonly Category[], repo: string, wanted: string | undefined): Category {
  if (categories.length === 0) {
    throw new DiscussionProblem(`${repo} has no discussion category. Switch Discussions on in its settings, under General → Features.`);
  }
  const same = (name: string) => (one: Category) => one.name.toLowerCase() === name.toLowerCase();
  const names = categories.map(({ name }) => `  ${command(repo, name)}`).join('\n');
  if (wanted) {
    const found = categories.find(same(wanted));
    if (!found) throw new DiscussionProblem(`${repo} has no category "${wanted}". It has:\n${names}`);
    return found;
  }
  // In such a category only the owner and Giscus open threads, so nobody opens a second one by mistake.
  const announcing = categories.find(same('Announcements')) ?? categories.find(({ name }) => /announce/i.test(name));
  if (!announcing) throw new DiscussionProblem(`${repo} has no category called Announcements. Say which of its own to take:\n${names}`);
  return announcing;
}
