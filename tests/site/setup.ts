import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';
import { chromiumFlags, findChromium } from '../support/chromium';
import { builtBasePath, outDir } from '../support/site';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test, base path included, without a trailing slash. */
    siteUrl: string;
    /** Where a worker connects to its browser, by the worker's number less one. */
    browsers: string[];
  }
}

/** How many test files run at once. */
const workers = (project: TestProject): number => Number(project.config.maxWorkers) || 2;

/**
 * Serves `out/` with the same server as `npm start`, on a free port, while the site tests run, and keeps one browser
 * for each worker, so that none waits for another's to draw and no file starts one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = builtBasePath();
  const server = createSiteServer({ dir: outDir, base });
  const port = await listen(server, 0);
  project.provide('siteUrl', `http://localhost:${port}${base}`);

  const found = await findChromium();
  const start = () => chromium.launchServer({ executablePath: found!.executablePath, env: found!.env, args: [...chromiumFlags, '--process-per-site'] });
  const browsers = found ? await Promise.all(Array.from({ length: workers(project) }, start)) : [];
  project.provide('browsers', browsers.map((browser) => browser.wsEndpoint()));
  return async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
}
