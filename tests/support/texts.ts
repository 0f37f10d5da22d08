/**
 * Runs in the page, so it is self-contained. The texts of <main>: those that can be read, and those that take up no
 * room or are transparent. What a reader can unfold (details) and what is only for screen readers is no concern here.
 */
export function texts(): { readable: string[]; unreadable: string[] } {
  const kinds = 'h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, blockquote, pre, .katex-html, svg text, [data-island]';
  // `prose-scripted` marks controls that only a script can answer, such as the field of an exercise.
  const others = '.visually-hidden, [aria-live], [popover], dialog, .katex-mathml, .prose-scripted';
  const found: { readable: string[]; unreadable: string[] } = { readable: [], unreadable: [] };
  const all = [...document.querySelectorAll(`main :is(${kinds})`)]
    .filter((element) => (element.textContent ?? '').trim() !== '' && !element.closest(others))
    .filter((element) => !element.parentElement?.closest('details:not([open])'));
  for (const element of all) {
    const { width, height } = element.getBoundingClientRect();
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width >= 1 && height >= 1;
    found[seen ? 'readable' : 'unreadable'].push(
      `${element.localName}.${element.classList.item(0) ?? ''}: ${element.textContent?.trim().slice(0, 120)}`,
    );
  }
  return found;
}

type Texts = ReturnType<typeof texts>;

/** What is lost without scripts: texts that can be read with them, and nowhere on the page without. */
export function lost(without: Texts, scripted: Texts): string[] {
  const readable = new Set(without.readable);
  const wanted = new Set(scripted.readable);
  return without.unreadable.filter((text) => !readable.has(text) && wanted.has(text));
}
