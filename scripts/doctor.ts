import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/** Examines the paper's data and prints what is broken; the exit code is 1 when something is. */
const data = await prepareData(readSettings());
const { canChangeRecord } = await import('@/server/store/doctor/database-state');
const { examine } = await import('@/server/doctor/doctor');
if (await canChangeRecord())
  console.log(
    'Warning: the role of the server could change the audit trail. Use a separate role for it, and set MIGRATION_DATABASE_URL to that of the owner.',
  );
const { keepsVersions } = await import('@/server/media/stores/examine-store');
const { mediaHomes } = await import('@/server/media/stores/homes');
if ((await keepsVersions(mediaHomes().to)) === false)
  console.log(
    'Note: the bucket of MEDIA_STORE keeps no former versions: what is deleted there is in backups alone.',
  );
let found = 0;
for await (const { table, id, rule } of examine()) {
  console.log(`${table} ${id}: ${rule}`);
  found++;
}
console.log(found ? `${found} broken` : 'Nothing is broken.');
await data.release();
process.exit(found ? 1 : 0);
