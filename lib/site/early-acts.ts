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
 * move, and keeps what is pressed in a figure or a question that does not yet work (no `data-awake`), so that nothing is lost
 * or done twice. A pointer that only rests where the page came up under it has not moved. What the browser does by itself (links, fields, folds) is left to it, and so is the offer to reload
 * where a script did not come.
 */
export const earlyActsScript = `(function () {
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
    var place = event.isTrusted && target.closest && target.closest('[data-island],[data-answer],[data-predict],[data-help]');
    var sheet = event.key === '?' || place && place.hasAttribute('data-help');
    if (sheet ? !event.isTrusted || document.documentElement.hasAttribute('data-keys-awake') : !place || place.hasAttribute('data-awake')) return;
    if (event.key === '?' ? target.closest('input:not([type=radio], [type=range], [type=checkbox]), select, textarea') : target.closest('a[href], summary, label, input, select, textarea, .island-missing')) return;
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
})();`
  .replace(/\n\s*/g, '')
  .replace(/ \{ /g, '{')
  .replace(/ \} /g, '}');

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

/** Marks a figure's place as working, and does what was pressed in it before, in order. */
export function doEarlyActs(place: Element): void {
  place.setAttribute('data-awake', '');
  const acts = window.earlyActs ?? [];
  const mine = acts.filter(({ target }) => place.contains(target));
  for (const act of mine) acts.splice(acts.indexOf(act), 1);
  for (const { target, again } of mine) target.dispatchEvent(again);
}
