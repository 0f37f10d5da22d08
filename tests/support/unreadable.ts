/**
 * Runs in the page, so it is self-contained. Text in <main> that takes up no room or is transparent. What a reader
 * can unfold (details) and what is only for screen readers is no concern here.
 */
export function unreadable(): string[] {
  const kinds = 'h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, blockquote, pre, .katex-html, svg text, [data-island]';
  // `prose-scripted` marks controls that only a script can answer, such as the field of an exercise.
  const others = '.visually-hidden, [aria-live], [popover], dialog, .katex-mathml, .prose-scripted';
  return [...document.querySelectorAll(`main :is(${kinds})`)]
    .filter((element) => (element.textContent ?? '').trim() !== '' && !element.closest(others))
    .filter((element) => !element.parentElement?.closest('details:not([open])'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return !seen || width < 1 || height < 1;
    })
    .map((element) => `${element.localName}.${element.classList.item(0) ?? ''}: ${element.textContent?.trim().slice(0, 120)}`);
}
