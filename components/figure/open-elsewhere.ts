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

/**
 * Opens a state in the first figure of that name on this page, with nothing loaded anew; the browser's Back leads back.
 * @param query as `toQuery` writes it
 * @returns false when there is no such figure here, or its script has not come: then the link should be followed
 */
export function openHere(name: string, query: string, from: CameFrom): boolean {
  const figure = document.querySelector<HTMLElement>(`[data-figure="${name}"]`);
  if (!figure) return false;
  const event = new CustomEvent<Asked>(ASKED, { detail: { query, from }, cancelable: true });
  // Whoever listens says so by preventing what would come otherwise.
  if (figure.dispatchEvent(event)) {
    location.assign(`${location.pathname}?${query}#${figure.id}`);
    return true;
  }
  // So that Back returns to the figure that was left, not to its page's beginning.
  if (location.hash !== `#${from.id}`) location.hash = from.id;
  location.hash = figure.id;
  figure.focus({ preventScroll: true });
  return true;
}
