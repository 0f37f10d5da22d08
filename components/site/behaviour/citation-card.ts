/** Time to cross from the citation to its card before it closes, in ms. */
const patience = 220;

/**
 * Shows the full reference in a card while a citation is pointed at or has the focus. The card can be
 * entered with the pointer, Escape closes it; with a finger the first tap shows the card and the
 * second follows the link to the list.
 */
export function showCitations(signal: AbortSignal): void {
  if (!document.querySelector('a.cite[data-cite]')) return;
  const card = document.createElement('div');
  card.className = 'cite-card';
  card.id = 'cite-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  signal.addEventListener('abort', () => card.remove());

  let shown: HTMLAnchorElement | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(closing);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    card.hidden = true;
  };
  const closeSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(close, patience);
  };
  const open = (link: HTMLAnchorElement) => {
    clearTimeout(closing);
    if (shown === link) return;
    close();
    const entries = (link.dataset.cite ?? '').split(/[\s,;]+/).map((key) => document.getElementById(`bib-${key}`));
    const found = entries.filter((entry) => entry != null);
    if (found.length === 0) return;
    card.replaceChildren(
      ...found.map((entry) => {
        const paragraph = document.createElement('p');
        // Spreading a live list while its nodes move away is safe: the arguments are read before the first moves.
        paragraph.append(...entry.cloneNode(true).childNodes);
        return paragraph;
      }),
    );
    shown = link;
    link.setAttribute('aria-describedby', card.id);
    card.hidden = false;
    place(card, link);
  };

  const cite = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a.cite[data-cite]') : null);

  const options = { signal };
  let touched = false;
  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType === 'touch') return;
      const link = cite(event.target);
      if (link) open(link);
      else if (card.contains(event.target as Node)) clearTimeout(closing);
      else if (shown && shown !== document.activeElement) closeSoon();
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      touched = event.pointerType === 'touch';
      if (shown && !cite(event.target) && !card.contains(event.target as Node)) close();
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const link = cite(event.target);
      if (link && touched && shown !== link) {
        event.preventDefault();
        open(link);
      } else if (link) close();
    },
    options,
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const link = cite(event.target);
      if (link && !touched) open(link);
      else if (!link && !card.contains(event.target as Node)) close();
    },
    options,
  );
  document.addEventListener(
    'focusout',
    (event) => {
      if (cite(event.target)) closeSoon();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && shown) close();
    },
    options,
  );
  addEventListener('resize', close, options);
}

/** Puts the card under the citation (above if there is no room), inside the window's width. */
function place(card: HTMLElement, link: HTMLElement): void {
  // A citation may run over two lines; the card belongs to its last one.
  const lines = link.getClientRects();
  const at = lines[lines.length - 1] ?? link.getBoundingClientRect();
  const page = document.documentElement;
  const edge = 16;
  const left = Math.max(edge, Math.min(at.left, page.clientWidth - card.offsetWidth - edge));
  const below = at.bottom + 8;
  const fits = below + card.offsetHeight + edge <= page.clientHeight || at.top < card.offsetHeight + 8;
  const top = fits ? below : at.top - card.offsetHeight - 8;
  card.style.left = `${Math.round(left + window.scrollX)}px`;
  card.style.top = `${Math.round(top + window.scrollY)}px`;
}
