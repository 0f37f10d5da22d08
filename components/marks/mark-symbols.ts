import { symbolOf, type SymbolName } from '@/lib/notation/meanings';
import type { Notation } from '@/lib/notation/quantities';

/**
 * Finds the symbols in one formula as KaTeX has set it, and gives each the attribute `data-symbol`.
 * @param html the element `.katex-html`
 * @returns the marked elements, from left to right as KaTeX writes them
 */
export function markSymbols(html: Element): HTMLElement[] {
  const notation: Notation = html.closest('.in-modern') ? 'modern' : 'paper';
  const found: HTMLElement[] = [];
  const put = (element: Element, name: SymbolName) => {
    element.setAttribute('data-symbol', name);
    found.push(element as HTMLElement);
  };
  const walk = (element: Element): void => {
    if (element.matches('.mfrac, .op-limits')) {
      const name = symbolOf(element.matches('.mfrac') ? 'fraction' : 'sum', element.textContent, notation);
      if (name) return put(element, name);
    }
    const [first, index] = element.children;
    if (first?.matches('.mathnormal') && index?.matches('.msupsub')) {
      const name = symbolOf('letter', element.textContent, notation);
      // An exponent holds symbols of its own.
      if (name === 'e') {
        put(first, name);
        return walk(index);
      }
      if (name) return put(element, name);
    }
    if (element.matches('.mathnormal')) {
      const before = element.previousElementSibling;
      const name = before?.textContent === 'Δ' ? 'deltaW' : symbolOf('letter', element.textContent, notation);
      if (before && name === 'deltaW') before.setAttribute('data-symbol', name);
      if (name) return put(element, name);
    }
    for (const child of element.children) walk(child);
  };
  walk(html);
  return found;
}
