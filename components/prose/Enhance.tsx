'use client';

import { useEffect } from 'react';

/**
 * Fetches the behaviour of the author's vocabulary (checking answers, opening terms on hover) on pages that
 * use it. Everything it serves is plain HTML that reads without it, so it renders nothing and costs one line.
 */
export function Enhance() {
  useEffect(() => {
    void import('./behaviour').then((module) => module.start());
  }, []);
  return null;
}
