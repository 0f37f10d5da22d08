import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeFiles } from '../change-files';
import { keptFiles, versionOf } from './files';

/** The page that stands in for one that was not fetched while there was a network. */
export const offlineFile = 'offline.html';

const title = 'Not here without a network';
const lead = 'You are offline, and this page was not fetched while you were not. What you have opened before can be read all the same:';

/**
 * The page for what is not there, with other words and without scripts: React would put the old words back.
 * @throws Error when the page does not have the words that are replaced
 */
export function offlinePage(notFound: string): string {
  const replaced = (html: string, what: RegExp, by: string): string => {
    if (!what.test(html)) throw new Error(`404.html has no ${what.source}; the page for reading offline is made of it.`);
    return html.replace(what, by);
  };
  let html = notFound
    .replace(
      /<script\b(?![^>]*type="speculationrules")[^>]*>(?:self\.__next_f|\(self\.__next_f|\(function \(files\)|\(function\(files\)|requestAnimationFrame)[\s\S]*?<\/script>/g,
      '',
    )
    .replace(/<script\b[^>]*\ssrc=[^>]*><\/script>/g, '');
  html = replaced(html, /<title>[^<]*<\/title>/, `<title>${title}</title>`);
  html = replaced(html, /(<article class="lost">\s*<h1[^>]*>)[^<]*/, `$1${title}.`);
  return replaced(html, /(<p class="lost-lead">)[^<]*/, `$1${lead}`);
}

/**
 * Writes that page, and into every page which version of the site it is of: so a page knows that a newer one has come,
 * and no page is kept with the files of another version.
 */
export function stampVersion(dir: string): void {
  writeFileSync(join(dir, offlineFile), offlinePage(readFileSync(join(dir, '404.html'), 'utf8')));
  const version = versionOf(keptFiles(dir));
  changeFiles(dir, /\.html$/, (html) => html.replace(/<html\b/, `<html data-site="${version}"`));
}

/** The version that stands in a page. */
export const versionIn = (html: string): string | undefined => /<html data-site="([^"]+)"/.exec(html)?.[1];
