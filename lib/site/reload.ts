/** In the address of a page that was reloaded: its figures take up their states where they stand, and none is scrolled to. */
export const RELOADED = 'reloaded';

/** Loads the page anew, with every figure in the state it is in now, at the figure named by `id`. */
export function reloadWithStates(id: string): void {
  // Written by each figure's frame while it is not in its first state.
  const states = [...document.querySelectorAll<HTMLElement>('[data-state]')].map((figure) => figure.dataset.state!);
  const first = new Map(states.map((query) => [query.split('=', 1)[0], query]));
  if (first.size === 0) location.reload();
  else location.assign(`${location.pathname}?${[...first.values()].join('&')}&${RELOADED}=1${id === '' ? '' : `#${id}`}`);
}
