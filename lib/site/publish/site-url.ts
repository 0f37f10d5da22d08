/**
 * Checks the environment variable SITE_URL, which is an origin: the folder is BASE_PATH's affair.
 * @returns the origin without a trailing slash; '' when it is not set
 * @throws Error with a sentence that says what to set instead
 */
export function checkSiteUrl(text: string | undefined): string {
  const given = (text ?? '').trim();
  if (given === '') return '';
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(`SITE_URL must be an address such as https://example.org, but it is "${given}".`);
  }
  const { origin, pathname, search, hash } = new URL(given);
  if (pathname !== '/' || search || hash) {
    throw new Error(`SITE_URL must be an origin alone: SITE_URL=${origin} BASE_PATH=${pathname.replace(/\/+$/, '')}, not "${given}".`);
  }
  return origin;
}
