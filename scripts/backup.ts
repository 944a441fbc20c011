import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readSettings, SettingsError } from '@/server/settings';
import { directUrl } from '@/server/store/direct-url';
import { prepareData } from './setup/prepare';

/**
 * Backs the paper up into a folder: `npm run backup -- DIR`, by default `BACKUP_DIR`. Can run alongside the server. The
 * exit code is 1 on failure, 2 when files of the media store are missing or changed.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const settings = readSettings();
const dir = positionals[0] ? resolve(positionals[0]) : settings.backupDir;
if (!dir) {
  console.error('Usage: npm run backup -- DIR, or set BACKUP_DIR.');
  process.exit(1);
}
const data = await prepareData(settings);
const { runBackup } = await import('@/server/backup/run-backup');
let code = 0;
try {
  const { dataDir, backupKey: key } = settings;
  const { name, manifest, addedBytes, newMedia, removed } = await runBackup({
    ...{ databaseUrl: directUrl(), dataDir, dir, key, personId: null },
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = (addedBytes / 1_000_000).toFixed(1);
  console.log(
    `Backup ${name} in ${dir}: ${rows} rows, ${manifest.mediaFiles} files (${newMedia} new), ${megabytes} MB.`,
  );
  for (const one of removed) console.log(`Removed the old backup ${one}.`);
  for (const file of manifest.missing) console.error(`${file} is missing or was changed`);
  if (!key)
    console.log(
      'The backup is not encrypted and contains no secrets: back up DATA_DIR/session-secret separately.',
    );
  if (manifest.missing.length) code = 2;
} catch (error) {
  const { BackupRunning, ForeignTarget } = await import('@/server/backup/take-backup');
  const isExpected = error instanceof BackupRunning || error instanceof ForeignTarget;
  console.error(isExpected || error instanceof SettingsError ? `Not backed up: ${error.message}` : error);
  code = 1;
}
await data.release();
process.exit(code);
