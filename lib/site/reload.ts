import { keepAcross } from './stored/across';

/** In the address of a page that was reloaded: its figures take up their states where they stand, and none is scrolled to. */
export const RELOADED = 'reloaded';

/** Told to a figure's element before its page is loaded anew: it sets `text` if its address has no room for all of its state. */
export const LEAVING = 'figure-leaving';
export interface Leaving {
  text: string | null;
}

/** Loads the page anew, with every figure in the state it is in now, at the figure named by `id`. */
export function reloadWithStates(id: string): void {
  // Written by each figure's frame while it is not in its first state.
  const states = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const figure of document.querySelectorAll<HTMLElement>('[data-state]')) {
    const query = figure.dataset.state!;
    const name = query.split('=', 1)[0]!;
    if (states.has(name)) continue;
    states.set(name, query);
    const detail: Leaving = { text: null };
    figure.dispatchEvent(new CustomEvent(LEAVING, { detail }));
    if (detail.text !== null) texts.set(name, detail.text);
  }
  keepAcross(texts);
  if (states.size === 0) location.reload();
  else location.assign(`${location.pathname}?${[...states.values()].join('&')}&${RELOADED}=1${id === '' ? '' : `#${id}`}`);
}
