/** The copied text is laid out once, out of sight, and read off as the browser would read it. */
const holderClass = 'copy-holder';

const formulaOf = (node: Node): Element | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex') ?? null;
};

/**
 * Copying gives formulas as TeX, `$…$` or `$$…$$`, in place of the pieces that KaTeX sets them from. KaTeX's own
 * extension does the same for one paragraph, but runs several together, and copies what is hidden beside what is shown.
 */
export function copyFormulas(signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return;
      const copied = withTex(wholeFormulas(selection.getRangeAt(0).cloneRange()));
      if (!copied) return;
      event.clipboardData.setData('text/plain', copied.text);
      event.clipboardData.setData('text/html', copied.html);
      event.preventDefault();
    },
    { signal },
  );
}

/** A formula is copied whole or not at all. */
function wholeFormulas(range: Range): Range {
  const [first, last] = [formulaOf(range.startContainer), formulaOf(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

/** The range as text and as HTML; undefined when it has no formula, and the browser does as well. */
function withTex(range: Range): { text: string; html: string } | undefined {
  const fragment = range.cloneContents();
  if (!fragment.querySelector('.katex')) return undefined;
  // Nothing is to be fetched or run for it.
  for (const each of fragment.querySelectorAll('script, style, link, iframe, object, embed, video, audio')) each.remove();
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement!;
  // Beside what was copied, in an element like it, so that the same is hidden and the same stands on lines of its own.
  const holder = document.createElement('div');
  holder.className = holderClass;
  const inner = element === document.body ? holder : (element.cloneNode(false) as Element);
  if (inner !== holder) holder.append(inner);
  inner.append(fragment);
  (element.parentElement && element !== document.body ? element.parentElement : document.body).append(holder);
  try {
    const within = ':not(.katex-html *, .katex-mathml, .katex-mathml *)';
    for (const each of inner.querySelectorAll(within)) if (each.isConnected && isHidden(each)) each.remove();
    for (const formula of holder.querySelectorAll('.katex')) formula.replaceWith(texOf(formula));
    return { text: holder.innerText, html: inner.innerHTML };
  } finally {
    holder.remove();
  }
}

/** Not shown, or only heard. */
function isHidden(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return true;
  // In the reader's other letters only the MathML of a formula is left.
  const shown = element.matches('.katex') ? element.querySelector('.katex-html') : null;
  return element.matches('.heard') || (shown !== null && getComputedStyle(shown).display === 'none');
}

/** A formula's TeX between its signs; a symbol of a figure has none, and is read letter by letter. */
function texOf(formula: Element): string {
  const display = formula.closest<HTMLElement>('.katex-display');
  const tex = formula.querySelector('annotation')?.textContent ?? display?.dataset.tex;
  if (tex === undefined || tex === null) return (formula.textContent ?? '').replace(/[\s\u200b]+/g, '');
  return display ? `$$${tex.trim()}$$` : `$${tex.trim()}$`;
}
