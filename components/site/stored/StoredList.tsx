'use client';

import { useEffect, useRef, useState } from 'react';
import { asideOf, storedKeys } from '@/lib/site/stored/keys';
import { saveFile } from '@/lib/site/save-file';
import { fromFile, keptNames, toFile, type Kept } from '@/lib/site/stored/file';
import { noPlaces, readPlaces } from '@/lib/site/stored/places';
import { keepStored, notKept, readStored } from '@/lib/site/stored/store';

/** Everything of the site in this browser; undefined where storage is forbidden. */
function readAll(): Kept | undefined {
  const pairs: [string, string][] = [];
  for (const name of keptNames) {
    const text = readStored(name);
    if (text === undefined) return undefined;
    if (text !== null) pairs.push([name, text]);
  }
  return Object.fromEntries(pairs);
}

const things = (n: number) => (n === 1 ? 'one thing' : `${n} things`);

/**
 * What the site keeps, one row a key, with the keys that export, open and clear it. The first render knows of nothing kept yet. `site`
 * marks its files.
 */
export function StoredList({ site }: { readonly site: string }) {
  const [kept, setKept] = useState<Kept | undefined>({});
  const [known, setKnown] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [before, setBefore] = useState<Kept>();
  const list = useRef<HTMLHeadingElement>(null);

  const look = () => {
    setKept(readAll());
    setKnown(true);
  };
  useEffect(() => {
    look();
    addEventListener('storage', look);
    addEventListener('pageshow', look);
    // The switches on this page write too, a moment before or after this hears of it.
    const soon = () => setTimeout(look);
    document.addEventListener('change', soon);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('pageshow', look);
      document.removeEventListener('change', soon);
    };
  }, []);

  /** Makes the storage hold these texts and nothing else of the site's; the state before can be put back. */
  const become = (next: Kept, words: readonly string[], undoable = true) => {
    const old = readAll() ?? {};
    let failed: string | undefined;
    // First what goes, so that there is room for what comes.
    for (const name of keptNames) if (!Object.hasOwn(next, name)) keepStored(name, null);
    for (const [name, text] of Object.entries(next)) {
      const outcome = keepStored(name, text);
      if (outcome !== 'kept') failed = notKept[outcome];
    }
    if (failed) {
      for (const name of keptNames) keepStored(name, old[name] ?? null);
      setSaid([failed, 'Everything is as it was.']);
    } else {
      setSaid(words);
      setBefore(undoable ? old : undefined);
    }
    // The page's own switches and its theme follow at once.
    dispatchEvent(new Event('storage'));
  };
  const without = (name: string) => Object.fromEntries(Object.entries(kept ?? {}).filter(([one]) => one !== name));
  const save = () => {
    const name = 'what-this-site-keeps.json';
    saveFile(name, toFile(kept ?? {}, site));
    setSaid([`${things(Object.keys(kept ?? {}).length)} written into the file ${name}.`]);
  };
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    const opened = fromFile(await file.text().catch(() => ''), site);
    const count = Object.keys(opened.kept).length;
    if (count === 0) return setSaid(opened.refused.length > 0 ? opened.refused : ['There was nothing in this file.']);
    become({ ...kept, ...opened.kept }, [`${things(count)} taken from the file.`, ...opened.refused]);
  };
  /** The key that was pressed goes away with its row; the focus stays in the list. */
  const clear = (name: string, title: string) => {
    become(without(name), [`${title}: cleared.`]);
    list.current?.focus();
  };

  const rows = storedKeys.flatMap(({ key, title, why, tell }) => {
    const text = kept?.[key];
    const told = text === undefined ? undefined : tell(text);
    const aside = kept?.[asideOf(key)];
    const now = !known
      ? '·'
      : !told
        ? 'Nothing kept.'
        : 'words' in told
          ? told.words
          : `This cannot be read: ${told.unread}. It is left as it is.`;
    return [
      { name: key, title, why, now, text },
      ...(aside === undefined
        ? []
        : [
            {
              name: asideOf(key),
              title: `${title}, put aside`,
              why: 'It could not be read, and was not thrown away.',
              now: aside.slice(0, 200),
              text: aside,
            },
          ]),
    ];
  });
  const some = Object.keys(kept ?? {}).length > 0;
  return (
    <section className="stored" aria-labelledby="kept-now">
      <h2 id="kept-now" ref={list} tabIndex={-1}>
        Kept now
      </h2>
      {kept === undefined ? <p className="stored-said">{notKept.blocked} Everything reads and works all the same.</p> : null}
      <dl className="stored-list">
        {rows.map(({ name, title, why, now, text }) => (
          <div key={name} className="stored-row">
            <dt>{title}</dt>
            <dd>
              <span className="stored-now">{now}</span> <span className="stored-why">{why}</span>
            </dd>
            <dd className="stored-key">
              {text === undefined ? null : (
                <button type="button" className="prose-key" onClick={() => clear(name, title)}>
                  Clear<span className="visually-hidden"> {title}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="stored-keys prose-scripted">
        <button
          type="button"
          className="prose-key"
          aria-disabled={!some}
          onClick={() => (some ? save() : setSaid(['Nothing is kept yet.']))}
        >
          Save all to a file
        </button>
        <label className="prose-key stored-open">
          Open a file
          <input
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            onChange={({ target }) => {
              void openFile(target.files?.[0]).then(() => {
                target.value = '';
              });
            }}
          />
        </label>
        <button
          type="button"
          className="prose-key"
          aria-disabled={!some}
          onClick={() => (some ? become({}, ['All cleared.']) : setSaid(['Nothing is kept yet.']))}
        >
          Clear all
        </button>
        {before ? (
          <button
            type="button"
            className="prose-key"
            onClick={() => {
              become(before, ['Put back as it was.'], false);
              list.current?.focus();
            }}
          >
            Put back
          </button>
        ) : null}
      </div>
      <p className="stored-said" role="status">
        {said.join(' ')}
      </p>
      <KeepSwitches
        kept={kept}
        done={(words) => {
          look();
          setSaid(words === undefined ? [] : [words]);
        }}
      />
    </section>
  );
}

interface KeepSwitchesProps {
  readonly kept: Kept | undefined;
  /** Called after each choice; with a sentence where it was not kept. */
  readonly done: (refused?: string) => void;
}

/** Two habits of the site that the reader may change. */
function KeepSwitches({ kept, done }: KeepSwitchesProps) {
  const places = readPlaces(kept?.reading ?? null);
  const set = (key: string, text: string | null) => {
    const outcome = keepStored(key, text);
    done(outcome === 'kept' ? undefined : notKept[outcome]);
  };
  return (
    <fieldset className="stored-switches prose-scripted">
      <legend>Your choice</legend>
      <label>
        <input
          type="checkbox"
          checked={typeof places === 'string' || places.keep}
          onChange={({ target }) => set('reading', target.checked ? null : JSON.stringify({ ...noPlaces, keep: false }))}
        />{' '}
        Keep my place in the chapters (switched off, the places kept so far are forgotten)
      </label>
      <label>
        <input
          type="checkbox"
          checked={kept?.discussion === 'click'}
          onChange={({ target }) => set('discussion', target.checked ? 'click' : null)}
        />{' '}
        Load the discussion only when I press a key for it
      </label>
    </fieldset>
  );
}
