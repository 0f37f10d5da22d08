/**
 * A function for scripts that run inline: `afterFirstPicture(act)` calls back once the reader has seen the page's first text,
 * soon if that has been. On a fast line a page's `load` comes before that, and what is fetched in between holds the text back.
 * Where the browser does not tell of pictures, or paints none, as in a tab behind another, it calls all the same.
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
