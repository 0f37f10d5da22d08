import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { paper } from '@/app/paper';
import { checkSiteUrl } from '@/lib/site/publish/site-url';
import { sitemapXml, writeSitemap } from '@/lib/site/publish/sitemap';
import { bookData, chapterData, isoDate, scriptJson, type BookFacts } from '@/lib/site/publish/structured-data';

describe('SITE_URL', () => {
  test('is an origin, or not set', () => {
    expect(checkSiteUrl(undefined)).toBe('');
    expect(checkSiteUrl(' ')).toBe('');
    expect(checkSiteUrl('https://example.org/')).toBe('https://example.org');
  });

  test.each([
    ['example.org', 'must be an address such as https://example.org'],
    ['ftp://example.org', 'must be an address'],
    ['https://octocat.github.io/backprop-1986/', 'SITE_URL=https://octocat.github.io BASE_PATH=/backprop-1986'],
  ])('%s is refused', (value, message) => {
    expect(() => checkSiteUrl(value)).toThrow(message);
  });
});

describe('the sitemap', () => {
  function site(): string {
    const dir = mkdtempSync(join(tmpdir(), 'site-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    for (const [path, robots] of [
      ['', 'index, follow'],
      ['b', 'index, follow'],
      ['a/c', 'index, follow'],
      ['gallery', 'noindex'],
    ] as const) {
      mkdirSync(join(dir, path), { recursive: true });
      writeFileSync(join(dir, path, 'index.html'), `<meta name="robots" content="${robots}"/>`);
    }
    writeFileSync(join(dir, '404.html'), '');
    return dir;
  }

  test('lists what asks to be found, absolutely', () => {
    const dir = site();
    writeSitemap(dir, 'https://example.org', '/base');
    expect([...readFileSync(join(dir, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      'https://example.org/base/',
      'https://example.org/base/a/c/',
      'https://example.org/base/b/',
    ]);
    expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.org/base/sitemap.xml');
  });

  test('is not written when the site does not know its address', () => {
    const dir = site();
    writeSitemap(dir, '', '/base');
    expect(() => readFileSync(join(dir, 'sitemap.xml'))).toThrow('ENOENT');
    expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
  });

  test('is XML whatever an address holds', () => {
    expect(sitemapXml(['https://example.org/?a=1&b=<'])).toContain('<loc>https://example.org/?a=1&amp;b=&lt;</loc>');
  });
});

describe('structured data', () => {
  const chapters = [
    { number: 1, slug: 'one', title: 'One', question: 'Why?', learn: ['Say why.'], minutes: 3 },
    { number: 2, slug: 'two', title: 'Two </script>', question: 'How?', learn: [], minutes: 4 },
  ];
  const book: BookFacts = { paper, address: (path) => `https://example.org${path}`, chapters };

  test('a chapter knows its place, its time and its book', () => {
    expect(chapterData(book, chapters[0]!)).toMatchObject({
      '@type': 'LearningResource',
      position: 1,
      timeRequired: 'PT3M',
      teaches: ['Say why.'],
      url: 'https://example.org/one/',
      isPartOf: { '@type': 'LearningResource', name: paper.title, url: 'https://example.org/' },
      about: { identifier: { propertyID: 'DOI', value: paper.doi } },
    });
  });

  test('the book takes as long as its chapters', () => {
    expect(bookData(book)).toMatchObject({
      timeRequired: 'PT7M',
      hasPart: [{ position: 1 }, { position: 2, url: 'https://example.org/two/' }],
    });
  });

  test('cannot end the script it stands in, and leaves out what is not known', () => {
    const json = scriptJson(chapterData({ ...book, address: () => undefined }, chapters[1]!));
    expect(json).not.toContain('<');
    expect(json).not.toContain('url');
    expect(JSON.parse(json)).toMatchObject({ name: 'Two </script>' });
  });

  test('days are read from words', () => {
    expect(isoDate('9 October 1986')).toBe('1986-10-09');
    expect(() => isoDate('some day')).toThrow('is no day');
  });
});

describe('what a page says of itself', () => {
  afterEach(() => vi.unstubAllEnvs());

  async function metadata(siteUrl: string, basePath: string) {
    vi.resetModules();
    vi.stubEnv('NEXT_PUBLIC_SITE_URL', siteUrl);
    vi.stubEnv('NEXT_PUBLIC_BASE_PATH', basePath);
    const { pageMetadata } = await import('@/app/page-metadata');
    return pageMetadata({ path: '/two/', title: 'Two', description: 'How?', card: 'two', type: 'article' });
  }

  test('with SITE_URL: absolute addresses under the base path', async () => {
    expect(await metadata('https://example.org', '/base')).toMatchObject({
      alternates: { canonical: 'https://example.org/base/two/' },
      openGraph: {
        url: 'https://example.org/base/two/',
        images: [{ url: 'https://example.org/base/cards/two.png', width: 1200, height: 630 }],
      },
      twitter: { card: 'summary_large_image', images: [{ url: 'https://example.org/base/cards/two.png', alt: 'Two: How?' }] },
    });
  });

  test('without it: none', async () => {
    const page = await metadata('', '/base');
    expect(page.alternates).toBeUndefined();
    expect(JSON.stringify(page)).not.toContain('cards');
  });
});

describe('.github/workflows/pages.yml', () => {
  const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');

  test('uses only GitHub’s own actions, each pinned to a major version', () => {
    const uses = [...workflow.matchAll(/uses: (\S+)/g)].map((match) => match[1]!);
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.filter((one) => !/^actions\/[\w-]+@v\d+$/.test(one))).toEqual([]);
  });

  test('tests before it publishes, and builds for the address it publishes to', () => {
    expect(workflow).toMatch(/ test:\n[\s\S]*run: npm test\n[\s\S]* build:\n[\s\S]*needs: test\n[\s\S]*run: npm run build\n/);
    expect(workflow).toContain('BASE_PATH: ${{ steps.pages.outputs.base_path }}');
    expect(workflow).toContain('SITE_URL: ${{ steps.pages.outputs.origin }}');
    expect(workflow).not.toContain('\t');
  });
});
