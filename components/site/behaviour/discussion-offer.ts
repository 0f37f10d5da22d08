import type { ThreadData } from '@/lib/site/discussion/markup';

/** Says that the thread cannot be had here, and where it is. */
export function offerPage(place: HTMLElement, { page, repo }: ThreadData): void {
  const link = document.createElement('a');
  link.href = page;
  link.textContent = `the discussions of ${repo}`;
  place.querySelector('.discussion-status')?.replaceChildren('The discussion does not answer. Read and write it on GitHub, in ', link, '.');
}
