'use client';

import { useEffect } from 'react';

/**
 * The site's behaviour on every page, as plain DOM work: no state, nothing rendered, so that
 * hydration costs nothing. Loaded after the page is readable; everything works without it.
 */
export function PageBehaviour() {
  useEffect(() => {
    const leaving = new AbortController();
    void import('./behaviour/index').then(
      ({ start }) => {
        if (!leaving.signal.aborted) start(leaving.signal);
      },
      () => (window as { scriptsMissing?: () => void }).scriptsMissing?.(),
    );
    return () => leaving.abort();
  }, []);
  return null;
}
