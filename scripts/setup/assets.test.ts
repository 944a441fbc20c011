import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readerAssets, readerScripts } from './assets';

/** What a stylesheet may take on its way to a reader, in bytes. */
const MOST = { story: 8300, bilingual: 8900, lists: 8600, search: 2000, archive: 900 };

it('The stylesheets of readers’ pages stay under their size limit', async () => {
  const assets = await readerAssets();
  const sizes = Object.fromEntries(
    assets.map(({ kind, contents }) => [kind, gzipSync(contents, { level: 9 }).length]),
  );
  for (const [kind, most] of Object.entries(MOST)) expect(sizes[kind], kind).toBeLessThanOrEqual(most);
});

/** The same of scripts: that of most pages, what keeps stories, and that of live stories, which is the first and 1,250 more. */
const MOST_OF_SCRIPTS = { script: 1500, keeper: 2050, follower: 2750 };

it('The scripts of readers’ pages, also of live stories, stay under their size limit', async () => {
  const sizes = (await readerScripts()).map(({ kind, contents }) => [
    kind,
    gzipSync(contents, { level: 9 }).length,
  ]);
  expect(sizes.map(([kind]) => kind).sort()).toEqual(Object.keys(MOST_OF_SCRIPTS).sort());
  for (const [kind, size] of sizes)
    expect(size, String(kind)).toBeLessThanOrEqual(MOST_OF_SCRIPTS[kind as keyof typeof MOST_OF_SCRIPTS]);
});
