import { changeFiles } from './change-files';

/**
 * React sends a large finished part of a page (a figure) at the end of the HTML, hidden, with a script that
 * moves it to its place. In a static page that script is a needless wait, and without scripts the figure would never
 * be seen. This moves such parts while the site is built, and leaves the marks React finds after its own move.
 *
 * @param html a page as exported by Next
 * @throws Error when a part has no place or a place no part: then React writes otherwise than this expects
 */
export function standInPlace(html: string): string {
  let page = html;
  for (let part = /<div hidden id="S:([\da-f]+)">/.exec(page); part; part = /<div hidden id="S:([\da-f]+)">/.exec(page)) {
    const inside = part.index + part[0].length;
    const end = closing(page, inside, /<div\b|<\/div>/g, '<div');
    const content = page.slice(inside, end);
    const rest = page.slice(0, part.index) + page.slice(end + '</div>'.length);
    const waiting = `<!--$?--><template id="B:${part[1]}"></template>`;
    const place = rest.indexOf(waiting);
    if (place < 0) throw new Error(`The exported page has a hidden part S:${part[1]}, but no place B:${part[1]} for it.`);
    // Between the mark and its end stands what would be shown while waiting.
    const after = closing(rest, place + waiting.length, /<!--\$[?!~]?-->|<!--\/\$-->/g, '<!--$');
    page = `${rest.slice(0, place)}<!--$-->${content}${rest.slice(after)}`;
  }
  const left = /<template id="B:[^"]*">/.exec(page);
  if (left) throw new Error(`The exported page has a place without its part: ${left[0]}`);
  return page.replace(/<script>(?:\$RB=\[\];[^<]*?(?:<(?!\/script>)[^<]*?)*)?\$RC\("B:[\da-f]+","S:[\da-f]+"\)<\/script>/g, '');
}

/** Where the element or comment that is open at `from` ends: the position of its closing mark. */
function closing(text: string, from: number, marks: RegExp, opening: string): number {
  let depth = 1;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    depth += mark[0].startsWith(opening) ? 1 : -1;
    if (depth === 0) return mark.index;
  }
  throw new Error(`The exported page has an element that does not end: ${text.slice(from - 40, from)}`);
}

/** Does this to every page of the site. */
export const standAllInPlace = (dir: string): void => changeFiles(dir, /\.html$/, standInPlace);
