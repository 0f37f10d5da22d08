import { href } from '@/lib/site/paths';

/** Told to a figure's element: a state is asked for, as a query, and where the reader comes from. */
export interface Asked {
  readonly query: string;
  readonly from: CameFrom;
}

/** The figure that a reader has come from: its anchor and its number. */
export interface CameFrom {
  readonly id: string;
  readonly number: string;
}

export const ASKED = 'figure-asked';

/** Address of a state of a figure on the page of its own; good without scripts and from everywhere. */
export const alone = (name: string, query: string): string => href(`/figures/${name}/?${query}`);

/** A script that has not come after so many tries, this many milliseconds apart, is not waited for. */
const TRIES = 60;
const APART = 50;

/**
 * Opens a state in the first figure of that name on this page, with nothing loaded anew; the browser's Back leads back. A figure
 * whose script has not come yet is scrolled to, which fetches it; if it does not come, the page is loaded at that state.
 * @param query as `toQuery` writes it
 * @returns false when there is no such figure here: then the link should be followed
 */
export function openHere(name: string, query: string, from: CameFrom): boolean {
  const found = () => document.querySelector<HTMLElement>(`[data-figure="${name}"]`);
  const figure = found();
  if (!figure) return false;
  // So that Back returns to the figure that was left, not to its page's beginning.
  if (location.hash !== `#${from.id}`) location.hash = from.id;
  location.hash = figure.id;
  const tryIt = (left: number): void => {
    const event = new CustomEvent<Asked>(ASKED, { detail: { query, from }, cancelable: true });
    // Whoever listens says so by preventing what would come otherwise.
    if (found()?.dispatchEvent(event) === false) found()?.focus({ preventScroll: true });
    else if (left > 0) setTimeout(() => tryIt(left - 1), APART);
    else location.assign(`${location.pathname}?${query}#${figure.id}`);
  };
  tryIt(TRIES);
  return true;
}
