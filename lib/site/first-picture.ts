/**
 * A function for scripts that run inline: `afterFirstPicture(act)` calls back when the reader has seen the page's first text,
 * at once when that has been. A page's `load` may come before: what is fetched then shares the line with nothing, but stands
 * before the picture. Where the browser does not tell of pictures, or paints none as in a hidden tab, it calls all the same.
 */
export const firstPicture = `function afterFirstPicture(act) {
    var seen;
    function once() {
      if (seen) return;
      seen = true;
      act();
    }
    setTimeout(once, 2000);
    try { new PerformanceObserver(function (list, observer) { observer.disconnect(); once(); }).observe({type: 'paint', buffered: true}); } catch (untold) { once(); }
  }
  `;
