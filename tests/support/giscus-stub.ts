import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from '@/lib/site/port';
import type { DiscussionConfig } from '@/lib/site/discussion/config';

/** The settings that the page sends into the frame. */
export interface SetConfig {
  readonly term: string;
  readonly theme: string;
  readonly repo: string;
  readonly category: string;
}

export interface GiscusStub {
  readonly config: DiscussionConfig;
  /** Addresses of the frames that were asked for, oldest first. */
  readonly frames: URL[];
  /** Every setConfig that arrived in a frame, oldest first. */
  readonly configs: SetConfig[];
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

interface StubOptions {
  /** Milliseconds before the frame first speaks. Default 0. */
  readonly silence?: number;
  /** What the categories address answers. */
  readonly categories?: (repo: string) => Answer;
}

/** Height in px that the frame asks for once it has its settings. */
export const heights = { noborder_light: 480, noborder_dark: 640 } as const;

/**
 * A Giscus service of our own on a free port, speaking its protocol: the widget page, its messages and
 * the address of the categories. Stopped at the end of the test.
 */
export async function startGiscus({ silence = 0, categories }: StubOptions = {}): Promise<GiscusStub> {
  const frames: URL[] = [];
  const configs: SetConfig[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string) => response.writeHead(status, { 'content-type': type }).end(body);
    if (url.pathname === '/en/widget') {
      frames.push(url);
      return send(200, 'text/html; charset=utf-8', widgetPage(url.searchParams.get('origin') ?? '', silence));
    }
    if (url.pathname === '/seen') {
      let text = '';
      for await (const chunk of request) text += chunk;
      configs.push(JSON.parse(text) as SetConfig);
      return send(204, 'text/plain', '');
    }
    if (url.pathname === '/api/discussions/categories' && categories) {
      const { status, body } = categories(url.searchParams.get('repo') ?? '');
      return send(status, 'application/json', body);
    }
    return send(404, 'text/plain', 'Not found');
  };
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, 0);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { config: configFor(`http://localhost:${port}`), frames, configs };
}

/** A configuration as `npm run discussion` would write it. */
export function configFor(host: string): DiscussionConfig {
  return { host, repo: 'octocat/backprop-1986', repoId: 'R_kgDOExample', category: 'Announcements', categoryId: 'DIC_kwDOExample' };
}

/** An origin where nobody listens. */
export async function closedHost(): Promise<string> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return `http://localhost:${port}`;
}

function widgetPage(origin: string, silence: number): string {
  const parentOrigin = JSON.stringify(new URL(origin).origin);
  return `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Thread</title><body style="margin:0"><p>0 comments</p><script>
    const heights = ${JSON.stringify(heights)};
    const say = (message) => setTimeout(() => parent.postMessage({ giscus: message }, ${parentOrigin}), ${silence});
    addEventListener('message', async ({ origin, data }) => {
      if (origin !== ${parentOrigin} || !data.giscus || !data.giscus.setConfig) return;
      await fetch('/seen', { method: 'POST', body: JSON.stringify(data.giscus.setConfig) });
      say({ resizeHeight: heights[data.giscus.setConfig.theme] });
    });
  </script>`;
}
