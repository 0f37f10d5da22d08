/** The script of a worker that trains from the seeds it is sent; `runMany` starts it and many.ts says what passes between them. */
import { runSeed, type Answer, type Ask } from './many';

let config: Parameters<typeof runSeed>[0] | undefined;

const answer = (seed: number): Answer => {
  try {
    if (!config) return { wrong: 'A seed came before what is to be trained.' };
    return { outcome: runSeed(config, seed) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('config' in data) config = data.config;
  else postMessage(answer(data.seed));
});
