// What runs in a page, in whichever browser: each is self-contained.

/** Whether the page's scripts watch its figures: React has taken over the first of them. */
export function isWatched(): boolean {
  const island = document.querySelector('[data-island]');
  return !island || Object.keys(island).some((name) => name.startsWith('__react'));
}
