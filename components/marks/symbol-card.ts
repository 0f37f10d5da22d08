import type { Meaning } from '@/lib/notation/meanings';

/** The one card that tells what a symbol means. */
export interface SymbolCard {
  readonly show: (meaning: Meaning, at: Element) => void;
  readonly hide: () => void;
  /** Puts the card beside the symbol again. */
  readonly follow: (at: Element) => void;
  /** Moves the focus into the card. */
  readonly enter: () => void;
  readonly isEntered: () => boolean;
  /** Whether the card hides the symbol, as it may on a phone, where it stands at the foot of the window. */
  readonly covers: (at: Element) => boolean;
  readonly holds: (target: EventTarget | null) => boolean;
}

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (Node | string)[]) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

/** The window’s part that a symbol takes. KaTeX hangs what is above and below a line out of its own boxes, so they all count. */
function boxOf(at: Element): { left: number; right: number; top: number; bottom: number } {
  const boxes = [at, ...at.querySelectorAll('.mord, .mop')]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  const { left, right } = at.getBoundingClientRect();
  return { left, right, top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
}

/** The address of a numbered equation: on this page, or in the chapter that gives it (components/site/SiteHeader). */
function addressOf(number: number): string | undefined {
  const here = document.getElementById(`equation-${number}`);
  if (here) return `#${here.id}`;
  const chapter = document.querySelector<HTMLAnchorElement>(`a[data-equations~="${number}"]`);
  return chapter ? `${chapter.getAttribute('href')}#equation-${number}` : undefined;
}

/** Where the symbol stands among the numbered equations, each a link. */
function usesOf({ uses }: Meaning): (Node | string)[] {
  return uses.flatMap((number, k) => {
    const address = addressOf(number);
    const link = element('a', '', `(${number})`);
    if (address) link.href = address;
    return k === 0 ? [link] : [' ', link];
  });
}

/** Makes the card, empty and hidden. `dismiss` is called by its own key. */
export function makeCard(dismiss: () => void): SymbolCard {
  const key = element('button', 'symbol-card-close', '×');
  key.type = 'button';
  key.setAttribute('aria-label', 'Close');
  const body = element('div', 'symbol-card-body');
  const card = element('div', 'symbol-card', body, key);
  card.popover = 'manual';
  card.setAttribute('role', 'note');
  // Said aloud from a place that is always there; a card that appears would not be.
  const voice = element('div', 'heard');
  voice.setAttribute('role', 'status');
  document.body.append(card, voice);
  key.addEventListener('click', dismiss);

  const follow = (at: Element) => {
    const box = boxOf(at);
    const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 16));
    const below = box.bottom + 10;
    const top = below + card.offsetHeight > innerHeight && box.top > card.offsetHeight + 10 ? box.top - card.offsetHeight - 10 : below;
    card.style.setProperty('--left', `${Math.round(left)}px`);
    card.style.setProperty('--top', `${Math.round(top)}px`);
  };
  return {
    follow,
    show(meaning, at) {
      const { paper, modern } = meaning.name;
      body.replaceChildren(
        element('strong', 'symbol-card-name', paper),
        ...(paper === modern ? [] : [element('span', 'symbol-card-modern', `Today: ${modern}`)]),
        element('span', 'symbol-card-means', meaning.means),
        ...(meaning.uses.length > 0 ? [element('span', 'symbol-card-uses', 'In equations ', ...usesOf(meaning))] : []),
      );
      voice.textContent = `${paper}. ${meaning.means}`;
      card.showPopover();
      follow(at);
    },
    hide() {
      voice.textContent = '';
      if (card.matches(':popover-open')) card.hidePopover();
    },
    enter: () => card.querySelector<HTMLElement>('a, button')?.focus(),
    isEntered: () => card.contains(document.activeElement),
    covers: (at) => {
      const [mine, its] = [card.getBoundingClientRect(), boxOf(at)];
      return its.bottom > mine.top && its.top < mine.bottom && its.right > mine.left && its.left < mine.right;
    },
    holds: (target) => target instanceof Node && card.contains(target),
  };
}
