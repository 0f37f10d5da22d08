import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('./support/server-only.ts', import.meta.url)),
};

/** The files that look at every page of the site take longest, though they are short. */
const longest = ['pages', 'firefox', 'stepper', 'the-code', 'historical-context', 'nojs', 'senses', 'discussion', 'hero'].map(
  (name) => `/site/${name}.test.ts`,
);

const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((end) => moduleId.endsWith(end));
  return at < 0 ? longest.length : at;
};

/** Begins with what takes longest, so that no worker is left alone with it at the end; the rest as vitest has it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => place(a) - place(b));
  }
}

// `unit` runs in Node without the site; `site` drives a real browser over the built `out/`.
export default defineConfig({
  root,
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/support/random-seed.ts'],
          // Files of one worker share the modules they import; what must find one fresh resets them itself.
          isolate: false,
          testTimeout: 60_000,
          // Not one less, as is usual: on two processors that would be half the speed.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          // Files of one worker share what they import, its browser and the browser's profiles above all.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser that has stopped drawing says nothing about the site; every other failure counts at once.
          retry: { count: 2, condition: /The browser drew no frame/ },
          // One more than processors on a small machine: pages wait for frames and clocks as much as they work.
          maxWorkers: 3,
          globalSetup: 'tests/site/setup.ts',
        },
      },
    ],
  },
});
