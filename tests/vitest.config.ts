import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('./support/server-only.ts', import.meta.url)),
};

// `unit` runs in Node without the site; `site` drives a real browser over the built `out/`.
export default defineConfig({
  root,
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser that has stopped drawing says nothing about the site; every other failure counts at once.
          retry: { count: 2, condition: /The browser drew no frame/ },
          maxWorkers: 2,
          globalSetup: 'tests/site/setup.ts',
        },
      },
    ],
  },
});
