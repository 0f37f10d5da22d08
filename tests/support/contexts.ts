import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';

/** Profiles that no test uses at the moment, by the options they were made with. */
const idle = new Map<string, BrowserContext[]>();
/** Profiles that are not to be used again. */
const spoiled = new WeakSet<BrowserContext>();

/** All that a page can leave behind for the next one, but for the files that the browser has fetched. */
const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';

/**
 * Pages that keep the window and the process of their profile, one for all its pages of the site (tests/support/browser.ts): a page
 * that comes to both costs half of one that brings them, and finds the scripts of the site read already.
 */
const keepers = new WeakSet<Page>();

/** A small file of the site, which makes no page. */
const SMALL = '/robots.txt';

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const keeper = await context.newPage();
  keepers.add(keeper);
  await keeper.goto(inject('siteUrl') + SMALL);
  return context;
}

export interface Borrowed {
  readonly page: Page;
  giveBack(): Promise<void>;
}

/**
 * An empty page in a profile that stores nothing of an earlier test. The profile may have fetched the site's scripts
 * and fonts before, as a reader's has on the second page; that saves most of the time of opening one.
 * @param origin of the site under test, whose storage is emptied
 * @param fresh whether all of the page comes over the line, as on a first visit, whatever the profile has fetched
 */
export async function borrowPage(browser: Browser, options: BrowserContextOptions, origin: string, fresh: boolean): Promise<Borrowed> {
  const key = JSON.stringify(options);
  const used = idle.get(key)?.pop();
  const context = used ?? (await newContext(browser, options));
  const page = await context.newPage();
  if (used) {
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    await session.detach();
  }
  if (fresh) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  }
  let given = false;
  const giveBack = async () => {
    if (given) return;
    given = true;
    try {
      if (spoiled.has(context)) throw new Error('not again');
      await Promise.all(
        context
          .pages()
          .filter((each) => !keepers.has(each))
          .map((each) => each.close()),
      );
      await Promise.all([context.clearCookies(), context.clearPermissions(), context.unrouteAll()]);
      idle.set(key, [...(idle.get(key) ?? []), context]);
    } catch {
      await context.close();
    }
  };
  return { page, giveBack };
}

/** The page's profile is given to no other test: its browser has stopped drawing, or the test has changed what lasts. */
export function spoil(page: Page): void {
  spoiled.add(page.context());
}
