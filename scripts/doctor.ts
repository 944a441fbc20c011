import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/** Examines the paper's data and prints what is broken; the exit code is 1 when something is. */
const data = await prepareData(readSettings());
const { examine } = await import('@/server/doctor/doctor');
let found = 0;
for await (const { table, id, rule } of examine()) {
  console.log(`${table} ${id}: ${rule}`);
  found++;
}
console.log(found ? `${found} broken` : 'Nothing is broken.');
await data.release();
process.exit(found ? 1 : 0);
