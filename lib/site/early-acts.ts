import { asInline } from './as-inline';

/** A press or key that came before the script of the figure it was meant for. */
interface EarlyAct {
  readonly target: Element;
  /** The same event once more. */
  readonly again: Event;
}

declare global {
  interface Window {
    /** Set by the script below. */
    earlyActs?: EarlyAct[];
    readerActs?: boolean;
  }
}

/** Said once on the window, at the reader's first move: pointer, key, focus, scroll or press. */
export const FIRST_ACT = 'readeracts';

/**
 * Runs inline in <head>. Figures fetch their scripts only once the reader does something; this notices the first
 * move, and keeps what is pressed in a figure or a question that does not yet work (no `data-awake`), and what is asked of the
 * page itself (its sheet of keys, its search), so that nothing is lost or done twice. A pointer that only rests where the page came up
 * under it has not moved. What the browser does by itself (links, fields, folds) is left to it, and so is the offer to
 * reload where a script did not come.
 */
export const earlyActsScript = asInline(`(function () {
  var acts = window.earlyActs = [];
  var firsts = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin', 'click'];
  function first(event) {
    if (event.type === 'pointermove' && event.isTrusted && !event.movementX && !event.movementY) return;
    firsts.forEach(function (type) { removeEventListener(type, first, true); });
    window.readerActs = true;
    dispatchEvent(new Event('${FIRST_ACT}'));
  }
  firsts.forEach(function (type) { addEventListener(type, first, {capture: true, passive: true}); });
  function keep(event) {
    var target = event.target;
    if (!event.isTrusted || !target.closest) return;
    var key = event.key === '?' || event.key === '/';
    var place = key || target.closest('[data-page-key]') ? document.documentElement : target.closest('[data-island],[data-answer],[data-predict]');
    if (!place || place.hasAttribute('data-awake')) return;
    if (target.closest(key ? 'input, select, textarea' : 'a[href], summary, label, input, select, textarea, .island-missing')) return;
    if (event.type === 'keydown') {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab' || event.key === 'Shift') return;
      if ((event.key === ' ' || event.key === 'Enter') && target.closest('button')) return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    acts.push({target: target, again: new event.constructor(event.type, event)});
  }
  addEventListener('click', keep, true);
  addEventListener('keydown', keep, true);
})();`);

/** Calls back at the reader's first move on the page, at once when that has been. Gives a function that stops waiting. */
export function onFirstAct(act: () => void): () => void {
  // Without the script of the page's head nothing would ever tell.
  if (window.readerActs || !window.earlyActs) {
    act();
    return () => {};
  }
  window.addEventListener(FIRST_ACT, act, { once: true });
  return () => window.removeEventListener(FIRST_ACT, act);
}

/** Takes acts out of those that wait. */
export function takeEarlyActs(isMine: (act: EarlyAct) => boolean): readonly EarlyAct[] {
  const acts = window.earlyActs ?? [];
  const mine = acts.filter(isMine);
  for (const act of mine) acts.splice(acts.indexOf(act), 1);
  return mine;
}

/** Marks a place (a figure, a question) as working, and does what was pressed in it before, in order. */
export function doEarlyActs(place: Element): void {
  place.setAttribute('data-awake', '');
  for (const { target, again } of takeEarlyActs((act) => place.contains(act.target))) target.dispatchEvent(again);
}
