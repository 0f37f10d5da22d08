/**
 * Asks browsers that know the rule to fetch a page of this site when the reader is about to open it.
 * Only pages of the site, only documents, only on a strong hint (pointer down or a resting pointer).
 * @param basePath the folder the site is served under, '' or '/name'
 */
export function speculationRules(basePath: string): string {
  return JSON.stringify({
    prefetch: [{ where: { href_matches: `${basePath}/*` }, eagerness: 'moderate' }],
  });
}
