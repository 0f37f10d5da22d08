import { changeFiles } from './change-files';
import { FIRST_ACT } from './early-acts';
import { firstPicture } from './first-picture';

// A page reads without scripts: they bring its figures to life and place the notes in its margin. Next starts them at once,
// and on a phone they keep text and fonts from coming and the first scroll from being answered. So they wait for
// the reader's first act, and are only fetched once the page has come and been seen and the browser has nothing else to do.

const scripts = /<script src="([^"]+)" async=""><\/script>/g;
const preloads = /<link rel="preload" as="script"[^>]*\/>/g;

/**
 * Runs inline at the page's end. Scripts begin without an act where more than figures waits for them: notes beside
 * the text of a wide window, a state in the address, something kept from an earlier visit.
 */
const loader = (files: readonly string[]): string =>
  `(function (files) {
    var begun = false;
    function add(name, attributes) { document.head.appendChild(Object.assign(document.createElement(name), attributes)); }
    function missing() {
      if (document.querySelector('.scripts-missing')) return;
      var note = document.createElement('p');
      note.className = 'scripts-missing';
      note.setAttribute('role', 'status');
      note.textContent = 'A script of this page could not be fetched, perhaps because the site has changed since. Everything reads as it stands. ';
      var key = document.createElement('button');
      key.type = 'button';
      key.className = 'prose-key';
      key.textContent = 'Reload the page';
      key.onclick = function () { location.reload(); };
      note.appendChild(key);
      document.body.appendChild(note);
    }
    window.scriptsMissing = missing;
    function begin() {
      if (begun) return;
      begun = true;
      files.forEach(function (file) { add('script', {src: file, onerror: missing}); });
    }
    function fetchOnly() { files.forEach(function (file) { add('link', {rel: 'prefetch', href: file}); }); }
    function kept() { try { return localStorage.length > 0; } catch (blocked) { return false; } }
    ${firstPicture}function loaded() {
      var next = matchMedia('(min-width: 1100px)').matches || kept() ? begin : fetchOnly;
      afterFirstPicture(function () { window.requestIdleCallback ? requestIdleCallback(next, {timeout: 1000}) : setTimeout(next, 200); });
    }
    if (window.readerActs || !window.earlyActs || location.search) return begin();
    addEventListener('${FIRST_ACT}', begin);
    document.readyState === 'complete' ? loaded() : addEventListener('load', loaded);
  })(${JSON.stringify(files)});`.replace(/\n\s*/g, '');

/**
 * A page whose scripts wait.
 * @param html a page as exported by Next
 * @throws Error when it has no end
 */
export function withLateScripts(html: string): string {
  const files = [...html.matchAll(scripts)].map(([, file]) => file!);
  if (files.length === 0) return html;
  const page = html.replace(scripts, '').replace(preloads, '');
  const end = page.lastIndexOf('</body>');
  if (end < 0) throw new Error('An exported page has scripts, but no end of its body.');
  return `${page.slice(0, end)}<script>${loader(files)}</script>${page.slice(end)}`;
}

/** Does this to every page of the site. */
export const delayScripts = (dir: string): void => changeFiles(dir, /\.html$/, withLateScripts);
