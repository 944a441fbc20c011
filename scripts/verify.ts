import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAnchor, writeAnchor } from '@/domain/audit/chain';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/**
 * Verifies that the events, live revisions, pictures, recordings and pages equal their records, and prints the
 * differences; the exit code is 1 when there are any. `--anchor`: the newest link of an earlier time.
 */
const { values } = parseArgs({ options: { anchor: { type: 'string', multiple: true } } });
const anchors = (values.anchor ?? []).map(word => {
  const anchor = parseAnchor(word);
  if (!anchor) {
    console.error(`--anchor is wrong: ${word} is not a number, a colon and 64 hexadecimal digits`);
    process.exit(1);
  }
  return anchor;
});
const settings = readSettings();
const data = await prepareData(settings);
const { verify } = await import('@/server/audit/verify/verify');
const { pageReader } = await import('@/server/audit/verify/read-page');
const { lastLink } = await import('@/server/store/audit/links');

const { port, publicHost } = settings;
const read = pageReader({ host: '127.0.0.1', port, publicHost });
const isRunning = await read('/healthz').then(
  () => true,
  () => false,
);
if (!isRunning) console.log(`No server answers at port ${port}: its pages are not verified.`);

const newest = await lastLink();
const verified: Record<string, number> = {};
let found = 0;
for await (const { part, findings } of verify({
  ...{ anchors, read: isRunning ? read : null, origin: new URL(settings.publicUrl).origin },
})) {
  verified[part] = (verified[part] ?? 0) + 1;
  if (verified[part] % 1000 === 0) console.log(`${part}: ${verified[part]} verified`);
  for (const { id, rule, detail } of findings) {
    console.log(`${part} ${id}: ${rule}${detail ? ` (${detail})` : ''}`);
    found++;
  }
}
console.log(
  Object.entries(verified)
    .map(([part, count]) => `${part}: ${count}`)
    .join(', '),
);
if (newest) {
  const anchor = writeAnchor(newest);
  console.log(`The newest link: ${anchor}`);
  writeFileSync(join(settings.dataDir, 'audit-anchor'), `${anchor}\n`, { mode: 0o600 });
}
console.log(found ? `${found} differ from their record` : 'Everything equals its record.');
await data.release();
process.exit(found ? 1 : 0);
