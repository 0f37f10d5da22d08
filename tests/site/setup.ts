import type { TestProject } from 'vitest/node';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';
import { builtBasePath, outDir } from '../support/site';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test, base path included, without a trailing slash. */
    siteUrl: string;
  }
}

/** Serves `out/` with the same server as `npm start`, on a free port, while the site tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = builtBasePath();
  const server = createSiteServer({ dir: outDir, base });
  const port = await listen(server, 0);
  project.provide('siteUrl', `http://localhost:${port}${base}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
}
