import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const TESTS = '**/*.test.{ts,tsx}';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // Files wait for their databases more than they compute.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Real servers on a loaded machine: a second try, and `npm test` names whichever needed it.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`{domain,components}/${TESTS}`],
          // Nothing there keeps a state that another file could meet; loading modules once takes half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'with a database',
          include: [`{server,prisma,scripts,docs}/${TESTS}`],
          // Each file that needs a database makes its own from a template.
          globalSetup: 'scripts/test/database.ts',
        },
      },
    ],
  },
});
