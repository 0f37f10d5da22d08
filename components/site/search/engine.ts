import { basePath } from '@/lib/site/paths';

/** What is found in: running text, or places that are found by themselves. */
export type Kind = 'text' | 'term' | 'figure' | 'reference';

/** A heading of a page under which something was found. */
interface FoundPart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly locations: readonly number[];
}

/** A page or place that was found. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly within?: string };
  readonly sub_results: readonly FoundPart[];
}

interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>;
  search(
    words: string,
    options: { readonly filters: { readonly kind: Kind } },
  ): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

let loading: Promise<Pagefind> | undefined;
let failed = 0;

/** Fetches the engine, once; after a failure the next call tries again. */
function load(): Promise<Pagefind> {
  loading ??= fetchEngine().catch((error: unknown) => {
    loading = undefined;
    failed++;
    throw error;
  });
  return loading;
}

async function fetchEngine(): Promise<Pagefind> {
  // A browser may remember that a module did not come, and not ask for it again: the next try has an address of its own.
  const again = failed === 0 ? '' : `?try=${failed}`;
  // Where it is depends on the folder of the site, and it is no part of the bundle: it is written after it, from the pages.
  const engine = (await import(
    /* turbopackIgnore: true */ /* webpackIgnore: true */ `${basePath}/pagefind/pagefind.js${again}`
  )) as Pagefind;
  await engine.options({ baseUrl: `${basePath}/`, excerptLength: 24 });
  return engine;
}

/** What was found of one kind: how many in all, best first, and a way to have some of them. */
export interface Matches {
  readonly kind: Kind;
  readonly count: number;
  take(from: number, to: number): Promise<Found[]>;
}

const kinds: readonly Kind[] = ['text', 'term', 'figure', 'reference'];

/** Looks for words in everything. Rejects when the engine or its index cannot be fetched. */
export async function search(words: string): Promise<Matches[]> {
  const engine = await load();
  return Promise.all(
    kinds.map(async (kind) => {
      const { results } = await engine.search(words, { filters: { kind } });
      return {
        kind,
        count: results.length,
        take: (from: number, to: number) => Promise.all(results.slice(from, to).map((one) => one.data())),
      };
    }),
  );
}

/** Begins to fetch the engine while the reader types. */
export const prepare = (): void => void load().catch(() => {});
