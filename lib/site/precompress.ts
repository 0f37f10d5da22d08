import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { indexedPages } from './publish/sitemap';

const compress = promisify(brotliCompress);

/** The sheets and scripts that a page names; those of its figures are asked for later, and by few. */
const named = /\/(_next\/static\/chunks\/[\w.~-]+\.(?:css|js))(?=["\\])/g;

/**
 * Writes beside each page that asks to be found, and beside the sheets and scripts it names, the same compressed as far as
 * brotli can (`index.html.br`): a sixth less to send than what a server can do while one waits, which on a phone is a round
 * trip less before the first text. Servers that look for such files send them as they are. Anything that changes a
 * file after this must do it again.
 *
 * @param dir the exported site
 */
export async function precompress(dir: string): Promise<void> {
  const files = new Set<string>();
  for (const path of indexedPages(dir)) {
    const page = join(dir, path, 'index.html');
    files.add(page);
    for (const [, file] of readFileSync(page, 'utf8').matchAll(named)) files.add(join(dir, file!));
  }
  // Zlib works beside this thread, on as many files at once as Node has threads for.
  await Promise.all(
    [...files]
      .filter((file) => statSync(file, { throwIfNoEntry: false }))
      .map(async (file) => {
        const whole = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
        writeFileSync(`${file}.br`, await compress(whole, { params }));
      }),
  );
}
