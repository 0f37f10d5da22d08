import { basePath } from '@/lib/site/paths';
import type { Asked, Told } from '@/lib/site/offline/rules';

/** How long the worker may take to answer, in ms: a few files on a slow line. */
const patience = 60_000;

/** What the browser has of the site's worker; undefined where it has none, or knows no such thing. */
export async function registrationOf(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker?.getRegistration(`${basePath}/`);
  } catch {
    return undefined;
  }
}

/** Asks the worker, and gives what it tells; undefined when it does not answer. */
export function ask(worker: ServiceWorker | null | undefined, question: Asked): Promise<Told | undefined> {
  if (!worker) return Promise.resolve(undefined);
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => done(undefined), patience);
    port1.addEventListener(
      'message',
      ({ data }: MessageEvent<Told>) => {
        clearTimeout(late);
        port1.close();
        done(data);
      },
      { once: true },
    );
    port1.start();
    worker.postMessage(question, [port2]);
  });
}
