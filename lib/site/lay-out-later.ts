import { asInline } from './as-inline';

declare global {
  interface Window {
    /** Set by the script below when nothing of the page waits any more. */
    laidOut?: boolean;
  }
}

/**
 * Runs inline in <head>. On a phone the layout of a whole chapter stands in the way of the first touch for longer than
 * its scripts do. So what lies below the window is laid out piece by piece, once the page and its faces have come and
 * the browser has nothing else to do; until then each piece keeps about its place (`[data-later]` in prose.css), and one
 * that the reader comes near is laid out at once. A page that opens at a place of its own is laid out whole, so that the
 * place is right from the beginning.
 */
export const layOutLaterScript = asInline(`(function () {
  var came = performance.getEntriesByType('navigation')[0];
  if (location.hash || !came || came.type !== 'navigate' || !window.requestIdleCallback) return;
  document.documentElement.setAttribute('data-later', '');
  function begin() {
    var pieces = Array.from(document.querySelectorAll('[data-prose=chapter] > *'));
    function some(left) {
      do {
        var piece = pieces.shift();
        if (!piece) return window.laidOut = true;
        piece.style.contentVisibility = 'visible';
        piece.getBoundingClientRect();
      } while (left.timeRemaining() > 25);
      requestIdleCallback(some);
    }
    requestIdleCallback(some);
  }
  addEventListener('load', function () {
    Promise.race([document.fonts.ready, new Promise(function (done) { setTimeout(done, 3000); })]).then(begin);
  });
})();`);
