import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes the texts of the exported site, each file in its place; what stays the same is not written.
 * @param dir the exported site
 * @param which names of the files, e.g. `/\.html$/`
 * @param change the file's new text; it is told the name, relative to `dir`
 */
export function changeFiles(dir: string, which: RegExp, change: (text: string, file: string) => string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!which.test(file)) continue;
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before, file);
    if (after !== before) writeFileSync(path, after);
  }
}

/** A text in which files have other names. */
export function renamedIn(text: string, names: ReadonlyMap<string, string>): string {
  let after = text;
  for (const [old, name] of names) after = after.replaceAll(old, name);
  return after;
}
