// What runs in a page, in whichever browser: each is self-contained.

/** Whether the page's scripts watch its figures: React has taken over the first of them. */
export function isWatched(): boolean {
  const island = document.querySelector('[data-island]');
  return !island || Object.keys(island).some((name) => name.startsWith('__react'));
}

/**
 * What a finger must find and would miss: keys, fields and folds of the text's column that answer to less than 44 px from
 * above to below, by what lies under each px. Left out are words in a sentence, formulas that scroll, rows of a listing, and what
 * larger keys of the same figure do too.
 */
export function smallTargets(): string[] {
  const found: string[] = [];
  const left = '.term-word, .katex, .katex-display, .katex-long, .program-number, .landmark-rows button, .scrub, [data-scroll]';
  for (const one of document.querySelectorAll<HTMLElement>('main :is(button, input, select, summary, [role=slider]), .footer-key')) {
    if (one.matches(left) || !one.checkVisibility({ visibilityProperty: true })) continue;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = one.getBoundingClientRect();
    if (box.width < 2) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const label = (one as HTMLInputElement).labels?.[0];
    const hit = (dy: number) => {
      const at = document.elementFromPoint(x, y + dy);
      return at !== null && (one.contains(at) || label?.contains(at) === true);
    };
    let [above, below] = [0, 0];
    while (above < 22 && hit(-above - 1)) above++;
    while (below < 22 && hit(below + 1)) below++;
    if (above + below + 1 < 43) found.push(`${one.closest('[data-figure]')?.getAttribute('data-figure') ?? ''} ${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 24)}: ${above + below + 1} px`);
  }
  return [...new Set(found)];
}
