import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changeFiles, renamedIn } from './change-files';

const links = /<link rel="stylesheet" href="[^"]*?([^"/]+\.css)"[^>]*>/g;

/** The sheets that every page names before any other, in this order. */
export function sharedSheets(pages: readonly string[]): string[] {
  const lists = pages.map((html) => [...html.matchAll(links)].map(([, name]) => name!));
  const first = lists[0] ?? [];
  const end = first.findIndex((name, at) => lists.some((list) => list[at] !== name));
  return end < 0 ? first : first.slice(0, end);
}

/**
 * Makes one file of the style sheets that every page begins with. Nothing is painted before the last has come, and
 * the second comes by a connection of its own, which on a phone takes two round trips to the other side.
 *
 * @param dir the exported site
 */
export function joinSheets(dir: string): void {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const shared = sharedSheets(files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(dir, file), 'utf8')));
  if (shared.length < 2) return;
  const paths = shared.map((name) =>
    join(
      dir,
      files.find((file) => basename(file) === name)!,
    ),
  );
  if (paths.some((path) => dirname(path) !== dirname(paths[0]!)))
    throw new Error('The style sheets of the built site lie in several folders; their addresses would not hold in one file.');
  const css = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  if (/@(import|charset)\b/.test(css))
    throw new Error('A style sheet of the built site begins with a rule that must stand first; it cannot follow another.');
  const name = `${createHash('sha256').update(css).digest('hex').slice(0, 13)}.css`;
  for (const path of paths) rmSync(path);
  writeFileSync(join(dirname(paths[0]!), name), css);
  const names = new Map(shared.map((old) => [old, name]));
  changeFiles(dir, /\.(html|js|txt)$/, (text, file) => {
    const renamed = renamedIn(text, names);
    return file.endsWith('.html') ? named(renamed, name) : renamed;
  });
}

/** A page that names a sheet once. What React reads may name it again: to it, it is the same. */
function named(html: string, name: string): string {
  let seen = false;
  return html.replace(links, (link, sheet: string) => {
    if (sheet !== name) return link;
    if (seen) return '';
    seen = true;
    return link;
  });
}
