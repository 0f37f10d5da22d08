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
    if (above + below + 1 < 43)
      found.push(
        `${one.closest('[data-figure]')?.getAttribute('data-figure') ?? ''} ${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 24)}: ${above + below + 1} px`,
      );
  }
  return [...new Set(found)];
}

/**
 * Takes the insides of formulas out of the page, which keeps its layout: what is drawn is bare spans, hidden from
 * listeners, and what is heard is read as text. They are most of a chapter's elements, and axe goes through them at every
 * rule without one that could be at fault; their contrast is asked for with `markAlike`. Gives what puts them back.
 */
export function liftFormulas(): () => void {
  const drawn = [...document.querySelectorAll<HTMLElement>('.katex-html')].filter((one) => one.checkVisibility());
  const boxes = drawn.map((one) => ({
    width: one.offsetWidth,
    height: one.offsetHeight,
    inline: getComputedStyle(one).display === 'inline',
    style: one.getAttribute('style'),
  }));
  const heard = [...document.querySelectorAll<HTMLElement>('.katex-mathml')];
  const out = [...drawn, ...heard].map((one) => {
    const inside = document.createDocumentFragment();
    const text = heard.includes(one) ? one.textContent : '';
    inside.append(...one.childNodes);
    one.textContent = text;
    return { one, inside };
  });
  drawn.forEach((one, k) => {
    const { width, height, inline } = boxes[k]!;
    Object.assign(one.style, { width: `${width}px`, height: `${height}px` }, inline ? { display: 'inline-block' } : {});
  });
  return () => {
    for (const { one, inside } of out) one.replaceChildren(inside);
    drawn.forEach((one, k) => {
      const { style } = boxes[k]!;
      if (style === null) one.removeAttribute('style');
      else one.setAttribute('style', style);
    });
  };
}

/**
 * In a formula axe need ask one text of each colour for its contrast: the others are the same question. It is the longest,
 * since axe does not judge single letters. Gives what takes the marks away.
 */
export function markAlike(): () => void {
  const written = (one: Element) =>
    [...one.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('')
      .replace(/[\s\u200b]/g, '').length;
  const marked: Element[] = [];
  for (const formula of document.querySelectorAll('.katex-html')) {
    // What stands around a text within its formula may fade it or lie under it; elements come after those around them.
    const grounds = new Map<Element | null, string>();
    const all = [...formula.querySelectorAll('*')].map((one) => {
      const { color, opacity, backgroundColor } = getComputedStyle(one);
      const around = grounds.get(one.parentElement) ?? '';
      const ground = opacity === '1' && backgroundColor === 'rgba(0, 0, 0, 0)' ? around : `${around} ${opacity} ${backgroundColor}`;
      grounds.set(one, ground);
      return { one, look: color + ground, length: written(one) };
    });
    const longest = new Map<string, (typeof all)[number]>();
    for (const each of all) if (each.length > (longest.get(each.look)?.length ?? 0)) longest.set(each.look, each);
    marked.push(...all.filter((each) => longest.get(each.look) !== each).map(({ one }) => one));
  }
  for (const one of marked) one.setAttribute('data-alike', '');
  const { axe } = window as unknown as { axe: { configure(given: object): void } };
  axe.configure({ rules: [{ id: 'color-contrast', selector: '*:not([data-alike])' }] });
  return () => {
    for (const one of marked) one.removeAttribute('data-alike');
  };
}
