import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/**
 * Writes readers' site into a folder that any web server can serve: `npm run export:site -- DIR`. The next run writes
 * only changed files and removes obsolete ones. The exit code is 1 when nothing was exported, 2 when a page failed.
 */
const { positionals } = parseArgs({ allowPositionals: true });
if (!positionals[0]) {
  console.error('Usage: npm run export:site -- DIR');
  process.exit(1);
}
const dir = resolve(positionals[0]);
const data = await prepareData(readSettings());
const { exportSite } = await import('@/server/static-site/export-site');
const { SiteFolder } = await import('@/server/static-site/site-folder');
const { siteSource } = await import('./site-source');
const { stopDecoding } = await import('@/server/media/decoding/decoder');
const { stopWork } = await import('@/server/work/pool');
let code = 0;
try {
  const site = await exportSite(await SiteFolder.open(dir), {
    ...(await siteSource()),
    onProgress(done) {
      if (done % 1000 === 0) console.log(`  ${done} addresses`);
    },
  });
  const { pages, redirects, written, unchanged, removed, failed } = site;
  console.log(
    `${pages} pages and ${redirects} redirects in ${dir}: ${written} files written, ${unchanged} unchanged, ${removed} removed.`,
  );
  for (const address of failed) console.error(`${address} failed`);
  if (failed.length) code = 2;
} catch (error) {
  console.error(`Not exported: ${error instanceof Error ? error.message : String(error)}`);
  code = 1;
}
await Promise.all([stopDecoding(), stopWork()]);
await data.release();
process.exit(code);
