import { runBackup } from '@/server/backup/run-backup';
import { readSettings } from '@/server/settings';
import { directUrl } from '@/server/store/direct-url';

/** Makes a backup for a running server, with its environment. @see server/jobs/children.ts */
const { dataDir, backupDir, backupKey } = readSettings();
const [personId = ''] = process.argv.slice(2);
await runBackup({
  ...{ databaseUrl: directUrl(), dataDir, dir: backupDir!, key: backupKey },
  personId: personId || null,
});
process.exit();
