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

const search = () =>
  void import('../search/search-dialog').then(
    ({ openSearch }) => openSearch(),
    () => (window as { scriptsMissing?: () => void }).scriptsMissing?.(),
  );

/** All of them: what is pressed is looked up here, and the sheet shows this list. */
export const siteKeys: readonly SiteKey[] = [
  { key: '?', words: 'this sheet', press: help },
  { key: '/', words: 'search chapters, figures and references', press: search },
  { key: 'Tab', words: 'to the next link, key or figure; with Shift to the one before' },
  { key: 'Enter', words: 'follow a link, press a key, open a fold' },
  { key: 'Escape', words: 'close a card, the menu or this sheet' },
];

const typing = 'input:not([type=radio], [type=range], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]';

const pressOf = (pressed: string | undefined) => siteKeys.find(({ key }) => key === pressed)?.press;

/** What a button of the page that stands for one of its keys does: `data-page-key="?"`. */
const buttonOf = (target: EventTarget | null) =>
  target instanceof Element ? pressOf(target.closest<HTMLElement>('[data-page-key]')?.dataset.pageKey) : undefined;

/** Listens for the keys of the page and for their buttons in header and footer. Does what was pressed before it came. */
export function listenForKeys(signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(typing)) return;
      const press = pressOf(event.key);
      if (!press) return;
      event.preventDefault();
      press();
    },
    { signal },
  );
  document.addEventListener('click', (event) => buttonOf(event.target)?.(), { signal });
  document.documentElement.setAttribute('data-awake', '');
  const wanted = ({ target, again }: { readonly target: Element; readonly again: Event }) =>
    buttonOf(target) ?? (again instanceof KeyboardEvent ? pressOf(again.key) : undefined);
  const [first] = takeEarlyActs((act) => wanted(act) !== undefined);
  if (first) wanted(first)?.();
}
