import { describe, expect, test } from 'vitest';
import { defaultHost, discussionsPage, isRepo, readDiscussion, threadTerm } from '@/lib/site/discussion/config';
import { discussionHtml, type ThreadData } from '@/lib/site/discussion/markup';

const complete = { repo: 'octocat/hello', repoId: 'R_1', category: 'Announcements', categoryId: 'DIC_1' };

describe('content/discussion.json', () => {
  test.each([[{}], [{ repo: null, repoId: null, category: null, categoryId: null }], [{ repo: '', host: defaultHost }]])(
    '%j: not set up',
    (value) => {
      expect(readDiscussion(value)).toBeUndefined();
    },
  );

  test('set up, at the usual host or another', () => {
    expect(readDiscussion(complete)).toEqual({ ...complete, host: 'https://giscus.app' });
    // Messages are compared with the host as an origin, which has no slash at its end.
    expect(readDiscussion({ ...complete, host: 'http://localhost:4000/' })?.host).toBe('http://localhost:4000');
  });

  test.each([
    [[], 'must be an object'],
    [null, 'must be an object'],
    [{ ...complete, repo: 7 }, '"repo" must be text'],
    [{ ...complete, repo: 'hello' }, '"repo" must be owner/name, but it is "hello"'],
    [{ ...complete, repoId: '' }, '"repoId" is missing'],
    [{ repo: 'octocat/hello' }, '"repoId" is missing'],
    [{ ...complete, host: 'giscus.app' }, '"host" must be an address'],
    [{ ...complete, mapping: 'title' }, '"mapping" is no setting'],
  ])('%j is refused', (value, message) => {
    expect(() => readDiscussion(value)).toThrow(message);
    expect(() => readDiscussion(value)).toThrow(/^content\/discussion\.json: .*npm run discussion/);
  });
});

test('a repository is owner/name', () => {
  expect(['octocat/hello-world', 'a/b', 'o-1/.github', 'o/x_y.z'].filter((one) => !isRepo(one))).toEqual([]);
  expect(['', 'o', 'o/', '/r', 'o/r/s', '-o/r', 'o/..', 'o r/s', 'https://github.com/o/r'].filter(isRepo)).toEqual([]);
});

test('threads of two papers in one repository do not meet', () => {
  expect(threadTerm('backprop-1986', 'the-code')).toBe('backprop-1986/the-code');
  expect(threadTerm('backprop-1986')).toBe('backprop-1986');
});

describe('the HTML of a discussion', () => {
  const config = readDiscussion(complete);

  test('carries its settings and a link that needs no script', () => {
    const html = discussionHtml(config, { term: 'p/"q"&<r>', about: 'chapter' });
    expect(html).toContain(`<a href="${discussionsPage('octocat/hello')}">`);
    const carried = /data-discussion="([^"]*)"/.exec(html)?.[1] ?? '';
    const decoded = carried.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(JSON.parse(decoded)).toEqual({
      ...config!,
      term: 'p/"q"&<r>',
      page: 'https://github.com/octocat/hello/discussions',
    } satisfies ThreadData);
  });

  test('not set up: one honest paragraph', () => {
    for (const about of ['paper', 'chapter'] as const) {
      const html = discussionHtml(undefined, { term: 'p', about });
      expect(html).toMatch(/^<p [^>]*>[^<>]*<\/p>$/);
      expect(html).toContain('not set up');
    }
  });
});
