import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paper } from '@/app/paper';
import { indexedPages } from '@/lib/site/publish/sitemap';
import { checkSiteUrl } from '@/lib/site/publish/site-url';
import { open, problems, readThrough } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { builtBasePath, htmlOf, notFound, outDir } from '../support/site';

const base = builtBasePath();
const origin = checkSiteUrl(process.env.SITE_URL);
const content = (html: string, name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
/** Chapters have a path of one word that is a card's name too. */
const cardOf = (path: string) => (path === '/' ? paper.id : path.slice(1, -1));

describe.each(indexedPages(outDir))('%s', (path) => {
  const html = htmlOf(path);

  test('has a title and a description for previews', () => {
    for (const name of ['og:title', 'og:description', 'og:type', 'og:locale', 'og:site_name', 'twitter:title', 'twitter:description']) {
      expect(content(html, name)?.length ?? 0, name).toBeGreaterThan(3);
    }
    expect(content(html, 'twitter:card')).toBe('summary_large_image');
    expect(content(html, 'og:description')).toBe(content(html, 'description'));
  });

  test('has a card, named only by an absolute address', () => {
    const image = content(html, 'og:image');
    expect(content(html, 'twitter:image')).toBe(image);
    expect(content(html, 'og:url')).toBe(origin ? origin + base + path : undefined);
    if (!origin) expect(image).toBeUndefined();
    else {
      expect(image).toMatch(new RegExp(`^${origin}${base}/cards/[\\w-]+\\.png$`));
      expect(existsSync(join(outDir, image!.slice((origin + base).length)))).toBe(true);
    }
  });
});

const chapters = indexedPages(outDir).filter((path) => htmlOf(path).includes('data-chapter'));

test.each(['/', '/references/', ...chapters])('the card of %s is a picture of 1200 × 630', (path) => {
  const png = readFileSync(join(outDir, 'cards', `${cardOf(path)}.png`));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(20_000);
  expect(png.length).toBeLessThan(150_000);
});

test.each(['/', ...chapters])('%s is described as a learning resource about the paper', (path) => {
  const scripts = [...htmlOf(path).matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  const data = JSON.parse(scripts[0]![1]!) as Record<string, unknown>;
  expect(data).toMatchObject({
    '@type': 'LearningResource',
    timeRequired: expect.stringMatching(/^PT[1-9]\d*M$/),
    about: { '@type': 'ScholarlyArticle', sameAs: 'https://doi.org/10.1038/323533a0', datePublished: '1986-10-09' },
  });
  if (path === '/') expect(data.hasPart).toHaveLength(chapters.length);
  else expect(data).toMatchObject({ position: chapters.length > 0 ? expect.any(Number) : 0, isPartOf: { name: paper.title } });
});

test('the reading times of the chapters add up to that of the whole', () => {
  const minutes = (path: string) => Number(/"timeRequired":"PT(\d+)M"/.exec(htmlOf(path))?.[1]);
  expect(chapters.reduce((sum, path) => sum + minutes(path), 0)).toBe(minutes('/'));
});

test('crawlers are told everything that may be read, and where', () => {
  expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n${origin ? `Sitemap: ${origin}${base}/sitemap.xml\n` : ''}`);
  expect(existsSync(join(outDir, 'sitemap.xml'))).toBe(origin !== '');
  if (!origin) return;
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!);
  expect(listed).toEqual(indexedPages(outDir).map((path) => origin + base + path));
  expect(listed).not.toContain(`${origin}${base}/gallery/`);
});

test('nothing is left to Jekyll', () => {
  expect(existsSync(join(outDir, '.nojekyll'))).toBe(true);
});

test('the page for what is not there names everything from the base path on', () => {
  const addresses = [...htmlOf(notFound).matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(10);
  expectNone(addresses.filter((one) => !/^(https:|#)/.test(one) && !one.startsWith(`${base}/`)));
});

test.each(['/gone', '/how-it-works/gone/', '/a/b/c/d'])('%s, which is not there, gets that page whole', async (path) => {
  const { page, seen, status } = await open(path);
  expect(status).toBe(404);
  await readThrough(page);
  expectNone(problems(seen));
  expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/serif/i);
  await page.getByRole('link', { name: 'First page' }).click();
  await page.locator('.landing').waitFor();
});
