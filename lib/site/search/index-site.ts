import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { figuresOf, pageDocument, referencesOf, termsOf, unread, type PlaceDocument } from './documents';

/** The folder of the index within the site. */
export const searchFolder = 'pagefind';

/** Pages for authors, figures alone on a page (found in their chapters), and what the reader's own browser keeps. */
const left = /^\/(gallery|figures|stored|offline)\//;

/** Pagefind's ready-made surfaces; the site has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\b|(^|\/)wasm\.(?!en\.|unknown\.)/;

/** Every page that is searched, with its HTML. */
export function searchedPages(dir: string): { readonly url: string; readonly html: string }[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => ({ file, url: `/${file.slice(0, -'index.html'.length)}` }))
    .filter(({ url }) => !left.test(url))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ file, url }) => ({ url, html: readFileSync(join(dir, file), 'utf8') }));
}

/**
 * Writes the index of the search into the exported site. Nothing of it is named in a page; it is fetched when a reader searches.
 * @throws Error when Pagefind refuses a page, or finds none
 */
export async function indexSite(dir: string): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: [...unread], forceLanguage: 'en' });
  if (!index) throw new Error(`The search could not be made: ${errors.join('; ')}`);
  const refuse = (where: string, found: readonly string[]) => {
    if (found.length > 0) throw new Error(`The search cannot read ${where}: ${found.join('; ')}`);
  };
  try {
    const pages = searchedPages(dir);
    for (const { url, html } of pages) {
      // The first page says in short what the chapters say.
      const page = url === '/' ? undefined : pageDocument(html, url);
      if (page) refuse(url, (await index.addHTMLFile({ url: page.url, content: page.html })).errors);
    }
    const places = pages.flatMap(({ url, html }) => [
      ...figuresOf(html, url),
      ...termsOf(html, url),
      ...(url === '/references/' ? referencesOf(html, url) : []),
    ]);
    for (const place of once(places)) {
      const { kind, url, title, within, text } = place;
      const record = { url, content: `${title}. ${text}`, language: 'en', meta: { title, within }, filters: { kind: [kind] } };
      refuse(url, (await index.addCustomRecord(record)).errors);
    }
    const { files, errors: unwritten } = await index.getFiles();
    refuse(dir, unwritten);
    rmSync(join(dir, searchFolder), { recursive: true, force: true });
    for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
      const file = join(dir, searchFolder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

/** A word that is explained twice in one place is found once. */
function once(places: readonly PlaceDocument[]): PlaceDocument[] {
  return [...new Map(places.map((place) => [`${place.kind} ${place.url} ${place.title}`, place])).values()];
}
