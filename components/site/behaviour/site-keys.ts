import { takeEarlyActs } from '@/lib/site/early-acts';

/** A key that works on the whole page. */
export interface SiteKey {
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  /** What it does, for the sheet of keys. */
  readonly words: string;
  /** Left out where the browser, or the part of the page that is open, does it. */
  readonly press?: () => void;
}

const help = () => void import('./help-sheet').then(({ showHelp }) => showHelp(siteKeys));

/** All of them: what is pressed is looked up here, and the sheet shows this list. */
export const siteKeys: readonly SiteKey[] = [
  { key: '?', words: 'this sheet', press: help },
  { key: 'Tab', words: 'to the next link, key or figure; with Shift to the one before' },
  { key: 'Enter', words: 'follow a link, press a key, open a fold' },
  { key: 'Escape', words: 'close a card, the menu or this sheet' },
];

const typing = 'input:not([type=radio], [type=range], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]';

/** Listens for the keys of the page, and for the key in the footer that opens their sheet. Does what was pressed before it came. */
export function listenForKeys(signal: AbortSignal): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches(typing)) return;
    const press = siteKeys.find(({ key }) => key === event.key)?.press;
    if (!press) return;
    event.preventDefault();
    press();
  }, { signal });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-help]')) help();
  }, { signal });
  document.documentElement.setAttribute('data-awake', '');
  if (takeEarlyActs(({ target, again }) => target.closest('[data-help]') !== null || (again instanceof KeyboardEvent && again.key === '?')).length > 0) help();
}
