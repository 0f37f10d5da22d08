/** The folder the site is served under: '' or e.g. '/the-paper'. */
export const basePath: string = process.env.NEXT_PUBLIC_BASE_PATH ?? '';

/** The origin for canonical links, without a trailing slash; '' when SITE_URL is not set. */
export const siteUrl: string = (process.env.NEXT_PUBLIC_SITE_URL ?? '').replace(/\/+$/, '');

/**
 * Address of a page or file of this site for a plain `<a>` or `<img>`.
 * @param path absolute within the site, e.g. `/a-chapter/#a-heading`
 */
export function href(path: string): string {
  return path.startsWith('/') ? basePath + path : path;
}

/** Canonical address of a page, or undefined when SITE_URL is not set. */
export function canonical(path: string): string | undefined {
  return siteUrl ? siteUrl + href(path) : undefined;
}
