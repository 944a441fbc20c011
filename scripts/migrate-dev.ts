import { spawnSync } from 'node:child_process';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/** Writes a migration from what changed in the schema, and applies it: `npm run db:migrate -- --name what-changed`. */
const { ownerUrl } = await prepareData(readSettings());
const { status } = spawnSync(
  process.execPath,
  ['scripts/prisma.mjs', 'migrate', 'dev', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: ownerUrl },
  },
);
process.exit(status ?? 1);
