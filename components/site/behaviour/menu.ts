/** The folded menu: marks the page we are on, and closes on Escape or a press outside. */
export function foldMenu(signal: AbortSignal): void {
  const menu = document.querySelector<HTMLDetailsElement>('[data-menu]');
  if (!menu) return;
  for (const link of menu.querySelectorAll<HTMLAnchorElement>('a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
    },
    { signal },
  );
}
