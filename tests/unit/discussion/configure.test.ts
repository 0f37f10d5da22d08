import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lookUp } from '@/lib/site/discussion/look-up';
import { readDiscussion } from '@/lib/site/discussion/config';
import { closedHost, startGiscus } from '../../support/giscus-stub';

const host = 'https://giscus.app';
const categories = [
  { id: 'DIC_g', name: 'General', emoji: ':speech_balloon:' },
  { id: 'DIC_a', name: 'Announcements', emoji: ':mega:' },
  { id: 'DIC_q', name: 'Q&A', emoji: ':pray:' },
];
const list = { repositoryId: 'R_1', categories };

/** A `fetch` that answers what is given, and notes what it was asked. */
function answering(status: number, body: unknown) {
  const asked: string[] = [];
  const fetch = (async (address: string) => {
    asked.push(address);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  }) as typeof globalThis.fetch;
  return { asked, fetch };
}

describe('looking up', () => {
  test('asks the host for the categories and takes the announcements', async () => {
    const { asked, fetch } = answering(200, list);
    expect(await lookUp({ host, repo: 'octocat/hello', fetch })).toEqual({
      host,
      repo: 'octocat/hello',
      repoId: 'R_1',
      category: 'Announcements',
      categoryId: 'DIC_a',
    });
    expect(asked).toEqual([`${host}/api/discussions/categories?repo=octocat%2Fhello`]);
  });

  test.each(['Q&A', 'q&a'])('takes the category that is named: %s', async (category) => {
    const { fetch } = answering(200, list);
    expect(await lookUp({ host, repo: 'octocat/hello', category, fetch })).toMatchObject({ category: 'Q&A', categoryId: 'DIC_q' });
  });

  test.each(['https://github.com/octocat/hello', 'https://github.com/octocat/hello.git', 'octocat/hello/'])(
    'understands %s',
    async (repo) => {
      expect((await lookUp({ host, repo, fetch: answering(200, list).fetch })).repo).toBe('octocat/hello');
    },
  );

  test('an announcement category of another name will do', async () => {
    const { fetch } = answering(200, { ...list, categories: [categories[0], { id: 'DIC_x', name: 'Site announcements' }] });
    expect(await lookUp({ host, repo: 'octocat/hello', fetch })).toMatchObject({ categoryId: 'DIC_x' });
  });

  test.each([
    ['no argument', undefined, undefined, 200, list, 'Which repository holds the discussion? Call it as owner/name'],
    ['a bad one', 'hello', undefined, 200, list, '"hello" is not the name of a repository. Call it as owner/name'],
    ['no such repository', 'octocat/hello', undefined, 404, '', 'There is no public repository octocat/hello.'],
    ['the app is not installed', 'octocat/hello', undefined, 403, '', 'Install it for that repository at https://github.com/apps/giscus'],
    ['the host is in trouble', 'octocat/hello', undefined, 500, '', 'answered 500 instead'],
    [
      'no such category',
      'octocat/hello',
      'Chat',
      200,
      list,
      'has no category "Chat". It has:\n  npm run discussion -- octocat/hello "General"',
    ],
    [
      'none for announcements',
      'octocat/hello',
      undefined,
      200,
      { ...list, categories: [categories[0]] },
      'Say which of its own to take:\n  npm run discussion -- octocat/hello "General"',
    ],
    ['no categories', 'octocat/hello', undefined, 200, { ...list, categories: [] }, 'Switch Discussions on'],
    ['not JSON', 'octocat/hello', undefined, 200, '<html>', 'not a list of categories'],
    ['another JSON', 'octocat/hello', undefined, 200, { categories: [{ name: 'x' }], repositoryId: 'R' }, 'not a list of categories'],
  ])('%s: a sentence that says what to do', async (_, repo, category, status, body, message) => {
    await expect(lookUp({ host, repo, category, fetch: answering(status, body).fetch })).rejects.toThrow(message);
  });

  test('the host cannot be reached', async () => {
    await expect(lookUp({ host: await closedHost(), repo: 'octocat/hello' })).rejects.toThrow(/cannot be reached.*Nothing was changed/);
  });
});

/** Runs the script as `npm run discussion` does, with a file of its own. */
async function run(host: string, args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'discussion-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'discussion.json');
  writeFileSync(file, '{}\n');
  const env = { ...process.env, GISCUS_HOST: host, DISCUSSION_FILE: file };
  const [code, said] = await new Promise<[number, string]>((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'lib/site/discussion/configure.ts', ...args], { env }, (error, out, err) =>
      done([typeof error?.code === 'number' ? error.code : 0, out + err]),
    );
  });
  return { code, said, written: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}

describe('npm run discussion', () => {
  test('writes the file that the site reads', async () => {
    const stub = await startGiscus({ categories: () => ({ status: 200, body: JSON.stringify(list) }) });
    const { code, said, written } = await run(stub.config.host, ['octocat/hello', 'Q&A']);
    expect(said).toContain('https://github.com/octocat/hello/discussions');
    expect(code).toBe(0);
    expect(readDiscussion(written)).toEqual({
      host: stub.config.host,
      repo: 'octocat/hello',
      repoId: 'R_1',
      category: 'Q&A',
      categoryId: 'DIC_q',
    });
  });

  test('a failure is one sentence and leaves the file alone', async () => {
    const stub = await startGiscus({ categories: () => ({ status: 403, body: '{}' }) });
    const { code, said, written } = await run(stub.config.host, ['octocat/hello']);
    expect(code).toBe(1);
    expect(said).toMatch(/^The giscus app may not read octocat\/hello\..*\n$/);
    expect(written).toEqual({});
  });
});
