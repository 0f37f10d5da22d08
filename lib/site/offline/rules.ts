// What the worker decides, apart from what it asks of the browser.

/** Files whose name changes with their content: what was fetched once holds for ever. */
export const isHashed = (path: string): boolean => /^\/_next\/static\/|^\/pagefind\/((fragment|index|filter)\/|.*\.pf_meta$)/.test(path);

/** The name under which a page is kept, for the address it was asked for by: with the stroke at its end, without `index.html`. */
export function pageFor(path: string, has: (path: string) => boolean): string | undefined {
  const plain = path.replace(/index\.html$/, '');
  return [plain, `${plain}/`].find(has);
}

/** Whether a page is of this version of the site; written into it by lib/site/offline/stamp.ts. */
export const isOfVersion = (html: string, version: string): boolean => html.slice(0, 400).includes(`data-site="${version}"`);

/** The path within the site of an address, or undefined when it is not this site's. */
export function pathOf(address: string, origin: string, base: string): string | undefined {
  const url = new URL(address);
  return url.origin === origin && url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : undefined;
}

/** What a page may ask of the worker. */
export interface Asked {
  /** `state`: what is kept; `more`: fetch a few more files, then say what is kept. */
  readonly ask: 'state' | 'more';
}

/** What is kept, as the worker tells it. */
export interface Told {
  readonly version: string;
  readonly files: number;
  readonly of: number;
  /** As they lie in the browser, in bytes. */
  readonly bytes: number;
  readonly ofBytes: number;
  /** The browser gives no more room. */
  readonly full: boolean;
  /** Whether it is of use to ask for more now. */
  readonly more: boolean;
}
