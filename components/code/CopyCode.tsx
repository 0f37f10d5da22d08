'use client';

import { useEffect, useState } from 'react';

const SHOWN_MS = 3000;

/** Copies the listing it stands above; where the browser forbids that, selects it. */
export function CopyCode({ what }: { readonly what: string }) {
  const [done, setDone] = useState<'' | 'copied' | 'selected'>('');

  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const copy = async (button: HTMLElement) => {
    const code = button.closest('.code')?.querySelector('pre.code-lines');
    if (!code) return;
    try {
      await navigator.clipboard.writeText(`${code.textContent}\n`);
      setDone('copied');
    } catch {
      getSelection()?.selectAllChildren(code);
      setDone('selected');
    }
  };

  return (
    <>
      <button type="button" className="code-tool" onClick={(event) => void copy(event.currentTarget)} aria-label={`Copy ${what}`}>
        {done === 'copied' ? 'Copied' : done === 'selected' ? 'Selected' : 'Copy'}
      </button>
      <span className="heard" role="status">
        {done === 'copied' ? `${what} is copied.` : done === 'selected' ? `${what} is selected; copy it with the keys of your system.` : ''}
      </span>
    </>
  );
}
