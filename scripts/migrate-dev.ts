import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '@/server/settings';
import { applyMigrations } from './setup/migrate';
import { generateClient, prepareData } from './setup/prepare';
import { runNode } from './setup/run';

/**
 * Writes a migration for the schema changes, and applies it: `npm run db:migrate -- --name what-changed`. `prisma
 * migrate dev` is not used: it would recreate every partial index, and reset a database older than the baseline.
 */
const { values } = parseArgs({ options: { name: { type: 'string', default: 'change' } } });
const settings = readSettings();
const { ownerUrl, release } = await prepareData(settings);
const output = join(settings.dataDir, 'migration.sql');
const difference = [
  'migrate',
  'diff',
  '--from-config-datasource',
  '--to-schema',
  'prisma/schema',
  '--script',
];
await runNode(['scripts/prisma.mjs', ...difference, '--output', output], { DATABASE_URL: ownerUrl });
const sql = readFileSync(output, 'utf8');
if (/^(?!--)\S/m.test(sql)) {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = `prisma/migrations/${time}_${values.name.replaceAll(/\W+/g, '_')}`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  await applyMigrations(ownerUrl);
  await generateClient();
  console.log(`Wrote and applied ${folder}.`);
} else console.log('The schema has not changed.');
await release();
