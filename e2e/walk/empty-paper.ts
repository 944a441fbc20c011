import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '../fixtures';
import { startTestServer } from '@/scripts/test/server';

interface EmptyPaper {
  url: string;
  /** The code that the console shows for setting up the newsroom. */
  code: string;
  databaseUrl: string;
}

/** Tests that start with a newsroom without people. */
export const test = base.extend<{ emptyPaper: EmptyPaper }>({
  emptyPaper: [
    async ({}, use) => {
      const server = await startTestServer('empty');
      try {
        const code = readFileSync(join(server.dataDir, 'setup-code'), 'utf8').trim();
        await use({ url: server.url, code, databaseUrl: server.databaseUrl });
      } finally {
        await server.stop();
      }
    },
    { timeout: 300_000 },
  ],
});
