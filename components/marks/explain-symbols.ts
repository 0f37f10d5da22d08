import { meaningOf, type SymbolName } from '@/lib/notation/meanings';
import { markSymbols } from './mark-symbols';
import { makeCard } from './symbol-card';

/** Milliseconds the pointer rests on a symbol before it speaks, and may be away before it falls silent. */
const REST = 160;

/**
 * Lets the symbols of every displayed formula explain themselves: on hover, on tap, and by keyboard, where the formula takes
 * the focus and the arrow keys go from symbol to symbol. All places of a symbol on the page are marked while it speaks.
 * Escape, a tap elsewhere and the card’s own key dismiss it.
 */
export function explainSymbols(): void {
  const formulas = new Map<Element, HTMLElement[]>();
  const found = [...document.querySelectorAll('.katex-display > .katex')].map(
    (formula) => [formula, markSymbols(formula.querySelector('.katex-html') ?? formula)] as const,
  );
  for (const [formula, own] of found) {
    // Today’s letters stand beside the paper’s and are hidden from listeners: the paper’s formula takes the focus for both.
    if (own.length === 0 || formula.closest('[aria-hidden]')) continue;
    const modern = found.filter(([other]) => other.closest('.in-modern')?.parentElement === formula.parentElement?.parentElement);
    formulas.set(formula, [...own, ...modern.flatMap(([, symbols]) => symbols)]);
    formula.setAttribute('tabindex', '0');
    formula.setAttribute('role', 'group');
    formula.setAttribute('aria-label', 'Formula. The arrow keys explain its symbols.');
  }
  if (formulas.size === 0) return;

  const card = makeCard(() => close());
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    // The focus goes back to the formula that the card was about.
    if (card.isEntered()) shown?.closest<HTMLElement>('.katex-display > .katex')?.focus();
    shown = null;
    card.hide();
    for (const one of document.querySelectorAll('[data-same]')) one.removeAttribute('data-same');
  };
  const open = (symbol: HTMLElement) => {
    clearTimeout(timer);
    if (shown === symbol) return;
    close();
    shown = symbol;
    const name = symbol.dataset.symbol as SymbolName;
    for (const one of document.querySelectorAll(`[data-symbol="${CSS.escape(name)}"]`)) {
      one.setAttribute('data-same', one === symbol ? 'this' : '');
    }
    card.show(meaningOf(name), symbol);
    if (card.covers(symbol)) symbol.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const symbolOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-symbol]') : null);
  /** The formula that has the focus itself; a number in it that has it is another's affair. */
  const formulaOf = (target: EventTarget | null) => (target instanceof Element && formulas.has(target) ? target : null);

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const symbol = symbolOf(target);
    clearTimeout(timer);
    if (symbol) timer = setTimeout(() => open(symbol), REST);
    else if (shown && !card.holds(target))
      timer = setTimeout(() => {
        if (!formulaOf(document.activeElement)) close();
      }, REST * 2);
  });
  document.addEventListener('click', ({ target }) => {
    const symbol = symbolOf(target);
    if (symbol) open(symbol);
    else if (shown && !card.holds(target)) close();
  });
  document.addEventListener('focusin', ({ target }) => {
    const formula = formulaOf(target);
    const [first] = formula?.matches(':focus-visible') ? seen(formulas.get(formula)) : [];
    if (first) open(first);
    else if (shown && !formula && !card.holds(target)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (!shown) return;
    const formula = formulaOf(event.target);
    const symbols = formula ? seen(formulas.get(formula)) : [];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && formula) card.enter();
    else if (by && symbols.length > 0) {
      const next = symbols[(symbols.indexOf(shown) + by + symbols.length) % symbols.length]!;
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      open(next);
    } else return;
    event.preventDefault();
  });
  addEventListener(
    'scroll',
    () => {
      if (shown && !card.isEntered()) card.follow(shown);
    },
    { passive: true, capture: true },
  );
}

/** Those of a formula’s symbols that are drawn; the other notation’s are not. */
const seen = (symbols: readonly HTMLElement[] = []) => symbols.filter((one) => one.getClientRects().length > 0);
