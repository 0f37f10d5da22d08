import { GiscusWidget } from 'giscus';
import type { ThreadData } from '@/lib/site/discussion/markup';
import { isSoundMessage } from './discussion-messages';
import { offerPage } from './discussion-offer';

/** How long the service may be silent before the reader is shown another way, in milliseconds. */
const patience = 5000;

const root = document.documentElement;
const theme = () => (root.dataset.theme === 'dark' ? 'noborder_dark' : 'noborder_light');

/**
 * Puts the frame of the thread into its place and keeps its theme the page's. A host that cannot be
 * reached gives no error, only silence; then the frame is put away and the way to GitHub shown,
 * until it does answer.
 */
export function showThread(place: HTMLElement, data: ThreadData, signal: AbortSignal): void {
  const frame = () => place.querySelector('giscus-widget')?.shadowRoot?.querySelector('iframe')?.contentWindow;
  let heard = () => {};
  /**
   * Only the thread's own frame is heard, and only where it says what the service says; the component believes whatever comes from the
   * host.
   */
  const hear = (event: MessageEvent<unknown>) => {
    if (event.origin !== data.host) return;
    if (event.source === frame() && isSoundMessage(event.data)) heard();
    else event.stopImmediatePropagation();
  };
  // Before the component is made, which listens from then on: a window's listeners are called in the order they came.
  addEventListener('message', hear, { signal });
  const widget = makeWidget(data);
  const slot = place.querySelector('.discussion-thread');
  if (!widget || !slot) {
    offerPage(place, data);
    return;
  }
  const silence = setTimeout(() => {
    widget.hidden = true;
    offerPage(place, data);
  }, patience);
  heard = () => {
    clearTimeout(silence);
    widget.hidden = false;
    place.querySelector('.discussion-status')?.replaceChildren();
  };
  const themes = new MutationObserver(() => {
    widget.theme = theme();
  });
  themes.observe(root, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => {
    clearTimeout(silence);
    themes.disconnect();
  });
  // Its id is in the address that a reader comes back to after signing in.
  widget.id = slot.id;
  slot.replaceWith(widget);
}

/** Undefined where the browser forbids storage, which the component cannot do without. */
function makeWidget({ host, repo, repoId, category, categoryId, term }: ThreadData): GiscusWidget | undefined {
  try {
    return Object.assign(new GiscusWidget(), {
      host,
      repo,
      repoId,
      category,
      categoryId,
      mapping: 'specific',
      term,
      strict: '1',
      reactionsEnabled: '1',
      emitMetadata: '0',
      inputPosition: 'top',
      theme: theme(),
      lang: 'en',
    });
  } catch {
    return undefined;
  }
}
