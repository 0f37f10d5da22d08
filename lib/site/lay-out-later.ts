import { asInline } from './as-inline';
import { firstPicture } from './first-picture';

declare global {
  interface Window {
    /** Set by the script below when every piece of the page has its height. */
    laidOut?: boolean;
  }
}

/** Elements that are laid out in one go, about: some ten to twenty milliseconds on a phone. */
const enough = 250;

/**
 * Runs inline in <head>. On a phone the layout of a whole chapter stands in the way of the first touch for longer than
 * its scripts do, and everything laid out makes each later picture of the page dearer. So what lies below the window is
 * skipped (`[data-later]` in prose.css) until the reader comes near; then it is shown for good. Large pieces (figures)
 * are laid out in parts: those that are near at once, from the first picture of the page on. When the page and
 * its faces have come and the browser has nothing else to do, each piece that still waits is measured, one at a time: from
 * then on the page has its length and every heading its place, as if all were shown. At another width all is measured
 * anew. A page that opens at a place of its own is laid out whole, so that the place is right from the beginning.
 * What follows a text (`[data-after]`: its references, the way on, the discussion, the footer) is a piece as those of a chapter are.
 */
export const layOutLaterScript = asInline(`(function () {
  var came = performance.getEntriesByType('navigation')[0];
  if (location.hash || !came || came.type !== 'navigate' || !window.requestIdleCallback || !matchMedia('(max-width: 1099px)').matches) return;
  var root = document.documentElement;
  root.setAttribute('data-later', 'first');
  var width = innerWidth;
  var steps = [];
  var covered = [];
  var near = [];
  var measuring;
  var hurrying;
  function pieces() { return Array.from(document.querySelectorAll('[data-prose=chapter] > *, [data-after]')); }
  function size(element) { return element.getElementsByTagName('*').length; }
  function skip(element, how) { element.style.contentVisibility = how; }
  function cover(element) {
    if (size(element) > ${enough}) return Array.from(element.children).forEach(cover);
    if (size(element) < 10 || element.style.display) return;
    element.style.display = 'none';
    covered.push(element);
  }
  function coverLarge(piece) {
    if (size(piece) > ${enough}) cover(piece);
  }
  function uncover() {
    for (var part, sum = 0; covered.length && sum < ${enough}; ) {
      part = covered.shift();
      sum += size(part);
      part.style.display = '';
      if (!part.getAttribute('style')) part.removeAttribute('style');
    }
    part.getBoundingClientRect();
  }
  function afterPicture(act) { requestAnimationFrame(function () { setTimeout(act); }); }
  function hurry() {
    if (hurrying || !(covered.length || near.length)) return;
    hurrying = true;
    (covered.length ? setTimeout : afterPicture)(function () {
      hurrying = false;
      if (covered.length) uncover();
      else {
        coverLarge(near[0]);
        skip(near.shift(), '');
      }
      hurry();
    });
  }
  function room(piece) {
    var above = piece.previousElementSibling;
    var below = piece.nextElementSibling;
    var around = piece.parentNode.getBoundingClientRect();
    return (below ? below.getBoundingClientRect().top : around.bottom) - (above ? above.getBoundingClientRect().bottom : around.top);
  }
  function keepRoom(piece) {
    var wanted = room(piece);
    skip(piece, '');
    if (covered.length) return steps.unshift(piece);
    piece.style.containIntrinsicBlockSize = '0px';
    piece.style.containIntrinsicBlockSize = 'auto ' + (wanted - room(piece)) + 'px';
  }
  function measure(piece) {
    if (piece.style.contentVisibility) return hurry();
    skip(piece, 'visible');
    if (covered.length) uncover();
    else if (!piece.style.containIntrinsicBlockSize) coverLarge(piece);
    keepRoom(piece);
  }
  function some(left) {
    if (hurrying) return requestIdleCallback(some);
    do {
      var piece = steps.shift();
      if (!piece) {
        measuring = false;
        return window.laidOut = true;
      }
      measure(piece);
    } while (left.timeRemaining() > 25);
    requestIdleCallback(some);
  }
  function begin() {
    steps = pieces();
    if (!measuring) requestIdleCallback(some);
    measuring = true;
  }
  document.addEventListener('contentvisibilityautostatechange', function (event) {
    if (event.skipped) return;
    skip(event.target, 'visible');
    hurry();
  }, true);
  addEventListener('resize', function () {
    if (innerWidth === width) return;
    width = innerWidth;
    if (window.laidOut) begin();
  });
  document.addEventListener('DOMContentLoaded', function () {
    afterPicture(function () {
      if (matchMedia('(max-height: 900px) and (max-aspect-ratio: 3/5)').matches) {
        near = pieces().filter(function (piece) {
          return getComputedStyle(piece).contentVisibility === 'hidden' && piece.getBoundingClientRect().top < 3 * innerHeight;
        });
      }
      near.forEach(function (piece) { skip(piece, 'hidden'); });
      root.setAttribute('data-later', '');
      hurry();
    });
  });
  ${firstPicture}addEventListener('load', function () { afterFirstPicture(function () {
    var faces = root.hasAttribute('data-greek') ? ['--serif', '--sans'] : [];
    var style = getComputedStyle(root);
    var greek = faces.map(function (face) { return document.fonts.load('1em ' + style.getPropertyValue(face), 'αδε'); });
    var others = (root.getAttribute('data-faces') || '').split(', ').filter(Boolean).map(function (face) { return document.fonts.load(face, ' →'); });
    var come = Promise.all(greek.concat(others));
    Promise.race([come.then(function () { return document.fonts.ready; }), new Promise(function (done) { setTimeout(done, 3000); })]).then(begin, begin);
  }); });
})();`);
