'use client';

import { useEffect, useRef, useState } from 'react';
import { keepStored, readStored } from '@/lib/site/stored/store';
import { clearOffline, fetchAll, inWords, keptOffline } from './kept';

/** How much of the site is kept for reading without a network, with the keys that complete it and clear it. */
export function OfflineKept() {
  const [now, setNow] = useState('·');
  const [known, setKnown] = useState(false);
  const [off, setOff] = useState(false);
  const [said, setSaid] = useState('');
  const leaving = useRef<AbortController>(undefined);

  const look = async () => {
    const state = await keptOffline();
    setNow(state ? inWords(state) : 'Nothing kept.');
    setKnown(state !== undefined);
    setOff(readStored('offline') === 'off');
  };
  useEffect(() => {
    leaving.current = new AbortController();
    void look();
    // On a first visit the copy is begun a moment later.
    void navigator.serviceWorker?.ready.then(look);
    return () => leaving.current?.abort();
  }, []);

  const complete = async () => {
    setSaid('Fetching what is missing.');
    await fetchAll((state) => setNow(inWords(state)), leaving.current!.signal);
    const state = await keptOffline();
    setSaid(state && state.files === state.of ? 'The whole site reads without a network now.' : 'Not all of it could be fetched.');
    await look();
  };
  const stop = async () => {
    keepStored('offline', 'off');
    await clearOffline();
    setSaid('Cleared. The site reads with a network only, until you choose otherwise.');
    await look();
  };
  const again = async () => {
    keepStored('offline', null);
    const { keepSite } = await import('./keep');
    await keepSite(leaving.current!.signal);
    await complete();
  };
  return (
    <section className="stored" aria-labelledby="kept-offline">
      <h2 id="kept-offline">For reading without a network</h2>
      <p>
        This browser keeps a copy of the site, and fetches what is missing when it has nothing else to do. If it saves data, only pages that
        you open are kept. The copy of an older version goes when the newer one has all that it had.
      </p>
      <p className="stored-now" data-kept-offline="">
        {now}
      </p>
      <div className="stored-keys prose-scripted">
        {known ? (
          <button type="button" className="prose-key" onClick={() => void complete()}>
            Fetch what is missing
          </button>
        ) : null}
        <button type="button" className="prose-key" onClick={() => void (off ? again() : stop())}>
          {off ? 'Keep a copy again' : 'Clear, and keep none'}
        </button>
      </div>
      <p className="stored-said" role="status">
        {said}
      </p>
    </section>
  );
}
