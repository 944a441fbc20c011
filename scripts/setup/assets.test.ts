import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { composerAssets, readerAssets, readerScripts } from './assets';

/** The maximum size of each stylesheet, gzipped, in bytes. */
const MAX = { story: 8400, bilingual: 9100, lists: 8600, search: 2000, archive: 900 };

it('The stylesheets of readers’ pages stay under their size limit', async () => {
  const assets = await readerAssets();
  const sizes = Object.fromEntries(
    assets.map(({ kind, contents }) => [kind, gzipSync(contents, { level: 9 }).length]),
  );
  for (const [kind, most] of Object.entries(MAX)) expect(sizes[kind], kind).toBeLessThanOrEqual(most);
});

/**
 * The same for scripts: that of most pages, that of saved stories, and that of live stories, which is the first plus
 * 1,250 bytes.
 */
const MAX_SCRIPT_BYTES = { script: 1550, keeper: 2050, follower: 2800 };

it('The scripts of readers’ pages, including live stories, stay under their size limit', async () => {
  const sizes = (await readerScripts()).map(({ kind, contents }) => [
    kind,
    gzipSync(contents, { level: 9 }).length,
  ]);
  expect(sizes.map(([kind]) => kind).sort()).toEqual(Object.keys(MAX_SCRIPT_BYTES).sort());
  for (const [kind, size] of sizes)
    expect(size, String(kind)).toBeLessThanOrEqual(MAX_SCRIPT_BYTES[kind as keyof typeof MAX_SCRIPT_BYTES]);
});

/** The same for what the composer loads before it renders, without message catalogues. */
const MAX_COMPOSER_BYTES = 311_450;
const STATIC_IMPORT = /(?:from|import)"\.\/([^"]+\.js)"/g;

it('The script that the composer loads before it renders stays under its size limit', async () => {
  const assets = await composerAssets();
  const scripts = new Map(assets.map(({ path, contents }) => [path, Buffer.from(contents)]));
  const first = new Set([assets.find(({ kind }) => kind === 'composer')!.path]);
  for (const path of first)
    for (const [, part] of scripts.get(path)!.toString().matchAll(STATIC_IMPORT)) first.add(part!);
  expect(first.size).toBeGreaterThan(3);
  const sizes = [...first].map(path => gzipSync(scripts.get(path)!, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_COMPOSER_BYTES);
});
