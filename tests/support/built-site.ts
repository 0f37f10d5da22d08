import { chromium, type Browser } from 'playwright';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';
import { chromiumFlags, findChromium } from './chromium';
import { builtBasePath, outDir } from './site';

/**
 * Serves the built site while something is done with it; for the tools, which run outside the tests.
 * @param use is given the site's address, base path included, without a trailing slash
 */
export async function withServer(use: (address: string) => Promise<void>): Promise<void> {
  const base = builtBasePath();
  const server = createSiteServer({ dir: outDir, base });
  const port = await listen(server, 0);
  try {
    await use(`http://localhost:${port}${base}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The same with a browser.
 * @throws Error when there is none
 */
export async function withBrowser(use: (address: string, browser: Browser) => Promise<void>): Promise<void> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium found. Install one, or set CHROMIUM to its executable.');
  const browser = await chromium.launch({ executablePath: found.executablePath, env: found.env, args: [...chromiumFlags] });
  try {
    await withServer((address) => use(address, browser));
  } finally {
    await browser.close();
  }
}
