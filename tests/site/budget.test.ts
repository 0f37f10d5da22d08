import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtBasePath, fileOf, filesUnder, htmlOf, notFound, outDir, pages } from '../support/site';
import { expectNone } from '../support/expect-none';

/**
 * What an empty App Router page of Next 16.4 loads: React's DOM (61 kB), the router (38 kB) and the
 * runtime. Measured once on such a page; nobody can go below it without leaving Next.
 */
const floor = 116.0;
const scriptLimit = floor * 1.1;
const pageLimit = 120;

const base = builtBasePath();
const kilobytes = (data: Buffer | string) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;

const sizes = new Map<string, number>();
/** Compressed size in kB of a file that a page names by its address. */
function sizeOf(address: string): number {
  let size = sizes.get(address);
  if (size === undefined) {
    const file = join(outDir, address.slice(base.length));
    // The build has compressed most of them, as far as it goes.
    size = existsSync(`${file}.br`) ? statSync(`${file}.br`).size / 1000 : kilobytes(readFileSync(file));
    sizes.set(address, size);
  }
  return size;
}

const sum = (addresses: Iterable<string>) => [...addresses].reduce((total, address) => total + sizeOf(address), 0);
const round = (size: number) => Math.round(size * 10) / 10;

/** Scripts that every browser of today loads for the page, most of them late; the chunks of islands are not named in it. */
function scripts(html: string): Set<string> {
  const late = /\}\)\((\["[^\]]*\])\);<\/script><\/body>/.exec(html);
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/ nomodule/i.test(tag));
  const preloads = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(modulepreload|preload)"/.test(tag) && /as="script"|modulepreload/.test(tag));
  const named = [...tags, ...preloads].map((tag) => / (?:src|href)="([^"]+)"/.exec(tag)?.[1]).filter((src) => src !== undefined);
  return new Set([...named, ...(late ? (JSON.parse(late[1]!) as string[]) : [])]);
}

function sheets(html: string): Set<string> {
  const links = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(([tag]) => / href="([^"]+)"/.exec(tag)?.[1]);
  return new Set(links.filter((address) => address !== undefined));
}

describe.each([...pages(), notFound])('%s', (path) => {
  const html = htmlOf(path);

  test(`loads at most ${scriptLimit.toFixed(1)} kB of scripts (10 % over the framework’s floor)`, () => {
    const used = scripts(html);
    expect(used.size).toBeGreaterThan(4);
    const size = sum(used);
    expect(round(size), [...used].map((one) => `${round(sizeOf(one))} kB ${one}`).join('\n')).toBeLessThanOrEqual(scriptLimit);
  });
});

// The pages of the gallery are for authors: they hold every example at once, so they have no limit.
test.each([...pages(), notFound].filter((path) => !path.startsWith('/gallery/')))(
  `%s is under ${pageLimit} kB without fonts and scripts`,
  (path) => {
    const html = htmlOf(path);
    const page = sizeOf(`${base}/${fileOf(path)}`);
    const style = sum(sheets(html));
    expect(round(page + style), `HTML ${round(page)} kB, CSS ${round(style)} kB`).toBeLessThan(pageLimit);
  },
);

test('no font in a format that nobody loads', () => {
  expectNone(filesUnder().filter((file) => /\.(ttf|woff|otf|eot)$/.test(file)));
});

test('KaTeX does not run in the browser', () => {
  const chunks = filesUnder().filter((file) => file.endsWith('.js'));
  const guilty = chunks.filter((file) => readFileSync(join(outDir, file), 'utf8').includes('KaTeX parse error'));
  expectNone(guilty);
});

test('D3 comes only with islands', () => {
  const guilty = pages().flatMap((path) =>
    [...scripts(htmlOf(path))].filter((one) => {
      const file = join(outDir, one.slice(base.length));
      return existsSync(file) && /d3-(scale|selection|shape)|\.curveLinear\b/.test(readFileSync(file, 'utf8'));
    }),
  );
  expectNone(guilty);
});
