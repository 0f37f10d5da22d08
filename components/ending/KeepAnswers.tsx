'use client';

import { useEffect } from 'react';

/** Fetches what counts and keeps the answers of the self-test on this page. */
export function KeepAnswers() {
  useEffect(() => {
    const test = document.querySelector<HTMLElement>('[data-self-test]');
    let stop: (() => void) | undefined;
    let gone = false;
    if (test)
      void import('./self-test').then(({ start }) => {
        if (!gone) stop = start(test);
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return null;
}
