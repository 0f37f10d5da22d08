import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtBasePath, fileOf, filesUnder, htmlOf, notFound, outDir, pages } from '../support/site';
import { expectNone } from '../support/expect-none';

const base = builtBasePath();
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

/** The HTML without what scripts carry: Next repeats every page inside them. */
const markup = (html: string) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => script.slice(0, script.indexOf('>') + 1));

/** Values of an attribute, decoded. */
function attribute(name: string, html: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-zA-Z][^<>]*?\\s${name}="([^"]*)"`, 'g'))].map((match) => decode(match[1]!));
}

const idsOf = new Map<string, Set<string>>();
function ids(file: string): Set<string> {
  let found = idsOf.get(file);
  if (!found) idsOf.set(file, (found = new Set(attribute('id', markup(readFileSync(join(outDir, file), 'utf8'))))));
  return found;
}

/** Why an address on the page in `file` leads nowhere, or undefined when it is good. */
function fault(address: string, file: string): string | undefined {
  if (address === '' || address === '#') return 'is empty';
  if (/^(data|mailto):/.test(address)) return undefined;
  if (/^[a-z]+:/i.test(address) || address.startsWith('//')) return external(address);
  const [path = '', anchor] = address.split('#');
  const target = path === '' ? file : fileFor(path.split('?')[0]!, file);
  if (target === undefined) return `is not under ${base}/`;
  if (!existsSync(join(outDir, target))) return `has no file ${target}`;
  if (anchor && !ids(target).has(decodeURIComponent(anchor))) return `has no element with the id "${anchor}" in ${target}`;
  return undefined;
}

function fileFor(path: string, from: string): string | undefined {
  const site = path.startsWith('/') ? path : posix.join(`${base}/${posix.dirname(from)}`, path);
  if (!site.startsWith(`${base}/`)) return undefined;
  const within = decodeURIComponent(site.slice(base.length + 1));
  return within === '' || within.endsWith('/') ? `${within}index.html` : within;
}

function external(address: string): string | undefined {
  if (!URL.canParse(address)) return 'is no address';
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return 'is not https';
  return /\.[a-z]{2,}$/.test(hostname) && !/example\.|localhost/.test(hostname) ? undefined : 'has an odd host';
}

describe.each([...pages(), notFound])('%s', (path) => {
  const html = markup(htmlOf(path));
  const addresses = ['href', 'src', 'poster', 'action'].flatMap((name) => attribute(name, html));
  const sets = attribute('srcset', html).flatMap((set) => set.split(',').map((one) => one.trim().split(/\s+/)[0]!));

  test('every link, anchor and file resolves', () => {
    const dead = [...addresses, ...sets].map((one) => [one, fault(one, fileOf(path))] as const).filter(([, why]) => why);
    expectNone(dead.map(([one, why]) => `${one} ${why}`));
    expect(addresses.length).toBeGreaterThan(5);
  });

  test('what names an element names one that is there', () => {
    const here = ids(fileOf(path));
    const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'popovertarget'];
    const missing = names.flatMap((name) =>
      attribute(name, html)
        .flatMap((value) => value.split(/\s+/))
        .filter((id) => !here.has(id))
        .map((id) => `${name}="${id}"`),
    );
    expectNone(missing);
  });

  test('ids are given once', () => {
    const all = attribute('id', html);
    expectNone(all.filter((id, at) => all.indexOf(id) !== at));
  });
});

test('style sheets name only files that are there, none of another site', () => {
  const sheets = filesUnder().filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const dead = sheets.flatMap((sheet) => {
    const css = readFileSync(join(outDir, sheet), 'utf8');
    const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1]!).filter((url) => !/^(data:|#)/.test(url));
    // The old formats of KaTeX's fonts are deleted after the build; no browser that runs this site asks for them.
    return urls
      .filter((url) => !/\.(ttf|woff)$/.test(url))
      .filter((url) => {
        const file = fileFor(url, sheet);
        return /^[a-z]+:|^\/\//i.test(url) || file === undefined || !existsSync(join(outDir, file));
      })
      .map((url) => `${sheet}: ${url}`);
  });
  expectNone(dead);
});

test('chapters are joined in order, and the landing page leads to all', () => {
  const landing = attribute('href', markup(htmlOf('/')));
  for (const path of pages().filter((path) => !/^\/($|gallery\/|figures\/)/.test(path))) expect(landing).toContain(`${base}${path}`);
});
