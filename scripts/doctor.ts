import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/**
 * Examines the installation and the paper's data, and prints the problems; the exit code is 1 when anything is broken.
 */
const data = await prepareData(readSettings());
const { canChangeRecord } = await import('@/server/store/doctor/database-state');
const { examine } = await import('@/server/doctor/doctor');
if (await canChangeRecord())
  console.log(
    'Warning: the role of the server could change the audit trail. Use a separate role for it, and set MIGRATION_DATABASE_URL to the owner.',
  );
const { examineInstallation } = await import('@/server/doctor/installation/installation');
const findings = await examineInstallation(new Date());
for (const { part, severity, text } of findings)
  console.log(`${severity === 'fault' ? 'Broken' : 'Warning'}: ${part}: ${text}`);
let found = findings.filter(({ severity }) => severity === 'fault').length;
for await (const { table, id, rule } of examine()) {
  console.log(`${table} ${id}: ${rule}`);
  found++;
}
console.log(found ? `${found} broken` : 'Nothing is broken.');
await data.release();
process.exit(found ? 1 : 0);
