/** How long after the page's own behaviour the copy for reading offline is begun, in ms. */
const later = 2000;

/**
 * Begins to keep the site for reading without a network, when all else is done. Not in a frame on another page, nor while it is
 * written.
 */
export function keepOffline(signal: AbortSignal): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator) || window !== window.top) return;
  const begin = () =>
    setTimeout(() => {
      if (!signal.aborted)
        void import('../offline/keep').then(
          ({ keepSite }) => keepSite(signal),
          () => {},
        );
    }, later);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true, signal });
}
