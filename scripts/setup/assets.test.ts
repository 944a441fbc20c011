import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readerAssets } from './assets';

/** What a stylesheet may take on its way to a reader, in bytes. */
const MOST = { story: 8300, bilingual: 8800, lists: 8100, search: 2000 };

it('keeps the stylesheets of readers’ pages small', async () => {
  const assets = await readerAssets();
  const sizes = Object.fromEntries(
    assets.map(({ kind, contents }) => [kind, gzipSync(contents, { level: 9 }).length]),
  );
  for (const [kind, most] of Object.entries(MOST)) expect(sizes[kind], kind).toBeLessThanOrEqual(most);
});
