import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { keptFiles } from './files';
import { versionIn } from './stamp';

/**
 * Writes the service worker into the exported site, with the list of its files; the last step, since every file must be finished.
 * @param base the folder the site is served under, '' or '/name'
 * @throws Error when the pages carry no version
 */
export function writeWorker(dir: string, base: string): void {
  const version = versionIn(readFileSync(join(dir, 'index.html'), 'utf8'));
  if (version === undefined) throw new Error('The first page carries no version of the site; stampVersion comes before writeWorker.');
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      FILES: JSON.stringify(keptFiles(dir).map(({ path, hash, size }) => [path, hash, size])),
      VERSION: JSON.stringify(version),
      BASE: JSON.stringify(base),
    },
  });
  writeFileSync(join(dir, 'sw.js'), outputFiles[0]!.text);
}
