import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{domain,server,components,prisma,scripts,docs}/**/*.test.{ts,tsx}'],
    globalSetup: 'scripts/test/database.ts',
    // Each file that needs a database makes its own from a template.
    // Files wait for their databases more than they compute.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Real servers on a loaded machine: a second try, and `npm test` names whichever needed it.
    retry: 1,
  },
});
