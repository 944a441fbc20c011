import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EDITS } from '@/scripts/test/faults/write-together';
import { drillKills } from './coediting-kills';

/**
 * People edit one text over a failing network: `npm run drill:coediting -- 100000` makes that many changes,
 * `-- 1000 4711` makes 1,000 from seed 4711. A tenth run again while the server and PostgreSQL are killed. Fails and
 * prints the seed when texts differ, or a word is lost or duplicated.
 */
const CHANGES = Number(process.argv[2] ?? 10_000);
const SEED = process.argv[3] ?? String(Date.now() % 1_000_000);
/** One in this many stories runs again with kills, each of which takes seconds. */
const KILLS_OF = 10;

console.log(`Seed ${SEED}`);
const tests = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'scripts/test/faults/coediting.test.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      COEDITING_STORIES: String(Math.max(1, Math.ceil(CHANGES / EDITS))),
      COEDITING_SEED: SEED,
    },
  },
);
const [code] = (await once(tests, 'close')) as [number | null];
const isKilledWell = !(await drillKills(Math.ceil(CHANGES / EDITS / KILLS_OF), Number(SEED)));
process.exitCode = isKilledWell ? (code ?? 1) : 1;
