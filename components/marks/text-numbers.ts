import { quantityOf, spoken } from '@/lib/notation/quantities';
import { readScoped } from '@/lib/notation/scoped';
import { chosenNotation } from '@/lib/notation/shared';

/** What shares one stop of Tab: a paragraph, or a displayed formula. */
const BLOCK = 'p, li, dd, td, blockquote, .katex-display';

/** A number of the text, and what takes the focus for it. */
interface Stop {
  /** With its net. */
  readonly key: string;
  readonly number: HTMLElement;
  /** The number itself; of a formula, which is hidden from listeners, something that lies over it. */
  readonly focus: HTMLElement;
}

/** A block of numbers, with the formula that takes the focus where Tab does not stop at a number. */
interface Block {
  readonly stops: readonly Stop[];
  readonly formula: HTMLElement | null;
}

/** The number as it is read, without what is said after it. */
function textOf(number: HTMLElement): string {
  const copy = number.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
  return (copy.textContent ?? '').trim();
}

function stopFor(number: HTMLElement): Stop {
  const key = number.dataset.quantity!;
  const formula = number.closest<HTMLElement>('.katex');
  if (!formula) return { key, number, focus: number };
  const focus = document.createElement('span');
  focus.className = 'quantity-stop';
  formula.classList.add('has-stops');
  formula.append(focus);
  return { key, number, focus };
}

function nameStop({ key, number, focus }: Stop): void {
  const ref = quantityOf(readScoped(key)?.key ?? '');
  if (ref) focus.setAttribute('aria-label', `${textOf(number)}, ${spoken(ref, chosenNotation.get())}; lights in the figure`);
}

/** Lays what takes the focus over its number, which moves with the window's width. */
function lay({ number, focus }: Stop): void {
  if (focus === number) return;
  const [own, around] = [number.getBoundingClientRect(), focus.offsetParent?.getBoundingClientRect()];
  if (!around) return;
  const place = { left: own.left - around.left, top: own.top - around.top, width: own.width, height: own.height };
  for (const [side, value] of Object.entries(place)) focus.style.setProperty(side, `${value}px`);
}

/**
 * The numbers of the text that a figure has, by keyboard: Tab stops once in a paragraph, ← and → go from number to number, and one
 * that has the focus is lit as if it were pointed at. A displayed formula is a stop already; ↓ leads into its numbers. Enter
 * lights or lets go, Escape lets go, and in a formula returns to it.
 * @param light as pointing does it; null: nothing
 * @param isLit whether this is what is lit
 */
export function reachNumbers(light: (key: string | null) => void, isLit: (key: string) => boolean): void {
  const blocks = new Map<Element, Block>();
  const stops = new Map<Element, { readonly stop: Stop; readonly block: Block }>();
  const numbers = [...document.querySelectorAll<HTMLElement>('main [data-quantity]')].filter((one) => !one.closest('[data-figure]'));
  const places = new Set(numbers.map((one) => one.closest(BLOCK) ?? one));
  for (const place of places) {
    const own = numbers.filter((one) => (one.closest(BLOCK) ?? one) === place);
    const formula = place.querySelector<HTMLElement>(':scope.katex-display > .katex[tabindex]');
    const block = { stops: own.map(stopFor), formula };
    blocks.set(formula ?? place, block);
    for (const [k, stop] of block.stops.entries()) {
      stops.set(stop.focus, { stop, block });
      stop.focus.tabIndex = k === 0 && formula === null ? 0 : -1;
      stop.focus.setAttribute('role', 'button');
    }
    formula?.setAttribute('aria-label', `${formula.getAttribute('aria-label')} The down arrow goes to its numbers.`);
  }
  const nameAll = () => {
    for (const { stop } of stops.values()) nameStop(stop);
  };
  nameAll();
  chosenNotation.subscribe(nameAll);

  const found = ({ target }: Event) => (target instanceof Element ? stops.get(target) : undefined);
  const go = (block: Block, to: number) => {
    const next = block.stops[Math.min(block.stops.length - 1, Math.max(0, to))]!;
    if (block.formula === null) for (const { focus } of block.stops) focus.tabIndex = focus === next.focus ? 0 : -1;
    lay(next);
    next.focus.focus();
  };
  document.addEventListener('focusin', (event) => {
    const here = found(event);
    if (!here?.stop.focus.matches(':focus-visible')) return;
    lay(here.stop);
    light(here.stop.key);
  });
  document.addEventListener('focusout', (event) => {
    if (found(event)) light(null);
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const here = found(event);
    if (!here) {
      const formula = event.key === 'ArrowDown' && event.target instanceof Element ? blocks.get(event.target) : undefined;
      if (!formula?.formula) return;
      event.preventDefault();
      return go(formula, 0);
    }
    const { stop, block } = here;
    const at = block.stops.indexOf(stop);
    const by = { ArrowRight: 1, ArrowLeft: -1, ...(block.formula && { ArrowDown: 1, ArrowUp: -1 }) }[event.key];
    if (by !== undefined) go(block, at + by);
    else if (event.key === 'Home') go(block, 0);
    else if (event.key === 'End') go(block, block.stops.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') light(isLit(stop.key) ? null : stop.key);
    else if (event.key === 'Escape') {
      light(null);
      block.formula?.focus();
    } else return;
    event.preventDefault();
  });
}
