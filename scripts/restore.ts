import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAnchor } from '@/domain/audit/chain';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/**
 * Restores a backup into an empty DATA_DIR or database, and examines the result: `npm run restore -- DIR [NAME]`, by
 * default the newest. `--signed-by FINGERPRINT` accepts only a backup of that installation. The exit code is 1 when
 * nothing was restored, 2 when something differs afterwards.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'signed-by': { type: 'string' } },
});
const [given, chosen] = positionals;
if (!given) {
  console.error('Usage: npm run restore -- DIR [NAME]');
  process.exit(1);
}
const settings = readSettings();
const { folderTarget } = await import('@/server/backup/target');
const { listBackups, openBackup } = await import('@/server/backup/kept-backups');
const target = folderTarget(resolve(given));
const backup = await find().catch(fail);
if (!backup) fail(new Error(`there is no complete backup in ${resolve(given)}`));
console.log(`Backup ${backup.name}, signed by the installation ${backup.fingerprint}.`);
if (values['signed-by'] && values['signed-by'] !== backup.fingerprint)
  fail(new Error('it is signed by another installation'));

const data = await prepareData(settings);
const { restoreBackup } = await import('@/server/backup/restore-backup');
const { sealingKey } = await import('@/server/backup/sealing');
const { mediaStore } = await import('@/server/media/stores/homes');
const migrations = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);
let part = '';
try {
  await restoreBackup(backup, {
    ...{ ownerUrl: data.ownerUrl, dataDir: settings.dataDir, media: mediaStore(), target, migrations },
    key: settings.backupKey === null ? null : sealingKey(settings.backupKey),
    onProgress(progress) {
      if (progress.part !== part) console.log(`  ${(part = progress.part)}`);
    },
  });
} catch (error) {
  console.error(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}`);
  await data.shutDown();
  process.exit(1);
}

let found = 0;
const { examine } = await import('@/server/doctor/doctor');
for await (const { table, id, rule } of examine()) {
  console.log(`${table} ${id}: ${rule}`);
  found++;
}
const { verify } = await import('@/server/audit/verify/verify');
const { anchor } = backup.manifest;
const anchors = [anchor && parseAnchor(`${anchor.number}:${anchor.hash}`)].filter(one => one !== null);
for await (const { part: verified, findings } of verify({ anchors, read: null, origin: settings.publicUrl }))
  for (const { id, rule } of findings) {
    console.log(`${verified} ${id}: ${rule}`);
    found++;
  }
const { missing } = backup.manifest;
for (const file of missing) console.log(`${file} was not in the backup`);
console.log(found ? `${found} differ from their record.` : 'Everything is restored, and equals its record.');
console.log(
  `Nothing is sent or published until an admin continues at ${settings.newsroomUrl}/newsroom/operation/backup.`,
);
await data.shutDown();
process.exit(found ? 2 : 0);

async function find() {
  if (chosen) return openBackup(target, chosen);
  const { backups } = await listBackups(target);
  return backups[0];
}

function fail(error: unknown): never {
  console.error(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
