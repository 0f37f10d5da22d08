import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { paper } from '@/app/paper';
import { threadTerm, type DiscussionConfig } from '@/lib/site/discussion/config';
import { discussionHtml, type Thread } from '@/lib/site/discussion/markup';
import { withPolicy } from '@/lib/site/policy/content-policy';
import { axe, open, problems, settled, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { closedHost, configFor, heights, startGiscus, type GiscusStub } from '../support/giscus-stub';

const chapter: { path: string; thread: Thread } = {
  path: '/how-it-works/',
  thread: { term: threadTerm(paper.id, 'how-it-works'), about: 'chapter' },
};
const landing: { path: string; thread: Thread } = { path: '/', thread: { term: threadTerm(paper.id), about: 'paper' } };

/** Opens a page of the site as it would be built with a discussion set up. The site under test has none. */
function openConfigured({ path, thread }: typeof chapter, config: DiscussionConfig, options: OpenOptions & { query?: string } = {}) {
  const before = async (page: Page) => {
    // A page that the test hands to the browser counts as one from afar, which may not reach this machine.
    // Browsers that do not know this permission do not ask for it either.
    await page
      .context()
      .grantPermissions(['local-network-access'])
      .catch(() => undefined);
    await page.route(
      (url) => url.pathname.endsWith(path),
      async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const unset = discussionHtml(undefined, thread);
        expect(html).toContain(unset);
        await route.fulfill({ response, body: withPolicy(html.replace(unset, () => discussionHtml(config, thread))) });
      },
    );
    await options.before?.(page);
  };
  return open(path + (options.query ?? ''), { ...options, before });
}

const toDiscussion = (page: Page) => page.locator('.discussion').scrollIntoViewIfNeeded();
const frame = (page: Page) => page.locator('giscus-widget iframe');
const status = (page: Page) => page.locator('.discussion-status');
const heard = async (stub: GiscusStub) => {
  await expect.poll(() => stub.configs.length, { timeout: 10_000 }).toBeGreaterThan(0);
};

describe.each([chapter, landing])('not set up: $path', ({ path }) => {
  test('says so and asks nothing of anyone', async () => {
    const { page, seen } = await open(path);
    await toDiscussion(page);
    await settled(page);
    expect(await page.locator('.discussion').innerText()).toContain('Discussion is not set up on this copy of the site yet');
    expect(await page.locator('.discussion :is(a, iframe, giscus-widget)').count()).toBe(0);
    expectNone(problems(seen));
  });
});

describe('set up', () => {
  test.each([chapter, landing])('no request to another site before it comes near: $path', async (place) => {
    const stub = await startGiscus();
    const { page, seen } = await openConfigured(place, stub.config);
    await settled(page);
    await page.waitForTimeout(300);
    expectNone(problems(seen));
    expect(stub.frames).toEqual([]);

    await toDiscussion(page);
    await heard(stub);
    expect(stub.frames).toHaveLength(1);
    const asked = Object.fromEntries(stub.frames[0]!.searchParams);
    expect(asked).toMatchObject({
      repo: 'octocat/backprop-1986',
      repoId: 'R_kgDOExample',
      category: 'Announcements',
      categoryId: 'DIC_kwDOExample',
      term: place.thread.term,
      strict: '1',
      theme: 'noborder_light',
    });
    expect(stub.configs.at(-1)).toMatchObject({ term: place.thread.term, theme: 'noborder_light' });
    expectNone([...seen.errors, ...seen.failed]);
  });

  test('readers who chose so are asked first: nothing leaves the page before the key is pressed', async () => {
    const stub = await startGiscus();
    const { page, seen } = await openConfigured(chapter, stub.config, {
      before: (one) => one.addInitScript(`localStorage.setItem('discussion', 'click')`),
    });
    await settled(page);
    await toDiscussion(page);
    const key = page.getByRole('button', { name: `Load the discussion from ${new URL(stub.config.host).host}` });
    await key.waitFor();
    await settled(page);
    expectNone(problems(seen));
    expect(stub.frames).toEqual([]);
    await key.click();
    await heard(stub);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('discussion-status');
  });

  test('the frame has the height it asks for and follows the theme without loading anew', async () => {
    const stub = await startGiscus();
    const { page } = await openConfigured(chapter, stub.config);
    await toDiscussion(page);
    const height = () => frame(page).evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height, { timeout: 10_000 }).toBe(heights.noborder_light);
    await page.locator('[data-choice=theme][value=dark]').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => stub.configs.at(-1)?.theme).toBe('noborder_dark');
    await expect.poll(height).toBe(heights.noborder_dark);
    expect(stub.frames).toHaveLength(1);
    await page.waitForTimeout(5500);
    expect(await status(page).textContent()).toBe('');
    expect(await frame(page).isVisible()).toBe(true);
  });

  test('only the thread’s own frame is heard, and only what the service says', async () => {
    const stub = await startGiscus();
    const { page, seen } = await openConfigured(chapter, stub.config);
    await toDiscussion(page);
    const height = () => frame(page).evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height, { timeout: 10_000 }).toBe(heights.noborder_light);
    await page.evaluate(() => localStorage.setItem('giscus-session', '"mine"'));
    const hostile = [
      { giscus: { resizeHeight: 1e9 } },
      { giscus: { resizeHeight: '9px;position:fixed' } },
      { giscus: { resizeHeight: 99, more: 1 } },
      { giscus: { error: { includes: 1 } } },
      { giscus: { signOut: 'yes' } },
      { giscus: '<img src=x onerror=alert(1)>' },
      { giscus: null },
      'giscus',
      null,
    ];
    const inside = page.frames().find((one) => one.url().startsWith(`${stub.config.host}/`))!;
    await inside.evaluate((all) => all.forEach((one) => parent.postMessage(one, '*')), hostile);
    // The right words from a wrong place: this page itself, and another frame of the same host.
    await page.evaluate(() => postMessage({ giscus: { resizeHeight: 77, signOut: true } }, '*'));
    await page.evaluate(
      (src) =>
        new Promise((done) => {
          const other = Object.assign(document.createElement('iframe'), { src, title: 'other' });
          other.addEventListener('load', done);
          document.body.append(other);
        }),
      `${stub.config.host}/en/widget?origin=${encodeURIComponent(page.url())}&other=1`,
    );
    await page
      .frames()
      .find((one) => one.url().includes('other=1'))!
      .evaluate(() => parent.postMessage({ giscus: { resizeHeight: 88 } }, '*'));
    await page.waitForTimeout(200);
    expect(await height()).toBe(heights.noborder_light);
    expect(await page.evaluate(() => localStorage.getItem('giscus-session'))).toBe('"mine"');
    await inside.evaluate(() => parent.postMessage({ giscus: { resizeHeight: 512 } }, '*'));
    await expect.poll(height).toBe(512);
    expectNone([...seen.errors, ...seen.failed]);
  });

  test('a reader who comes back from signing in lands at the thread, signed in', async () => {
    const stub = await startGiscus();
    const { page } = await openConfigured(chapter, stub.config, { query: '?giscus=secret#thread' });
    await heard(stub);
    expect(stub.frames[0]!.searchParams.get('session')).toBe('secret');
    expect(stub.frames[0]!.searchParams.get('origin')).toMatch(/#thread$/);
    expect(page.url()).not.toContain('secret');
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('accessible and no wider than the window: %s, %i px', async (theme, width) => {
    const stub = await startGiscus();
    const { page } = await openConfigured(chapter, stub.config, { theme, width });
    await toDiscussion(page);
    await heard(stub);
    expect(stub.configs.at(-1)?.theme).toBe(`noborder_${theme}`);
    expectNone(await axe(page));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('without scripts a link leads to the discussions', async () => {
    const { page, seen } = await openConfigured(chapter, configFor('https://giscus.app'), { js: false });
    const link = page.locator('.discussion a');
    expect(await link.getAttribute('href')).toBe('https://github.com/octocat/backprop-1986/discussions');
    expect(await link.isVisible()).toBe(true);
    expectNone(problems(seen));
  });
});

/** The words that stand where the thread would, with the way to GitHub. */
async function offersGitHub(page: Page): Promise<void> {
  await expect.poll(() => status(page).textContent(), { timeout: 9000 }).toContain('The discussion does not answer.');
  expect(await status(page).locator('a').getAttribute('href')).toBe('https://github.com/octocat/backprop-1986/discussions');
  expect(await frame(page).filter({ visible: true }).count()).toBe(0);
}

describe('unreachable', () => {
  test.each([1280, 360])('after a few seconds a link to GitHub stands in its place at %i px', async (width) => {
    const { page } = await openConfigured(chapter, configFor(await closedHost()), { width });
    await toDiscussion(page);
    await page.locator('giscus-widget').waitFor();
    expect(await status(page).textContent()).toBe('');
    await offersGitHub(page);
    expectNone(await axe(page));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('a host that answers late is still heard', async () => {
    const stub = await startGiscus({ silence: 7000 });
    const { page } = await openConfigured(chapter, stub.config);
    await toDiscussion(page);
    await offersGitHub(page);
    await expect.poll(() => status(page).textContent(), { timeout: 9000 }).toBe('');
    expect(await frame(page).isVisible()).toBe(true);
  });

  test('its script cannot be fetched', async () => {
    const { page } = await openConfigured(chapter, configFor('https://giscus.app'));
    await settled(page);
    await page.route('**/_next/static/**', (route) => route.abort());
    await toDiscussion(page);
    await offersGitHub(page);
  });

  test('the browser forbids storage, which the frame needs', async () => {
    const { page, seen } = await openConfigured(chapter, configFor('https://giscus.app'), {
      before: (page) =>
        page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`),
    });
    await toDiscussion(page);
    await offersGitHub(page);
    expectNone(problems(seen));
  });
});
