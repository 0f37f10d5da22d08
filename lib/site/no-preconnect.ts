import { changeFiles } from './change-files';

// Next sees faces with measures in the style sheet, takes them for faces that it would load itself, and tells the browser to
// connect to `/`: the place it is connected to already, and outside the folder that the site lives in.
const link = '<link rel="preconnect" href="/" crossorigin=""/>';
/** The same in what React reads when it takes the page over; it would set the link again. */
const hint = /:HC\[\\"\/\\",\\"\\"\]\\n/g;

/** A page without the advice to connect to its own host. @param html a page as exported by Next */
export function withoutPreconnect(html: string): string {
  return html.replaceAll(link, '').replace(hint, '');
}

/** Does this to every page of the site. */
export const removePreconnects = (dir: string): void => changeFiles(dir, /\.html$/, withoutPreconnect);
