import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EDITS } from '@/scripts/test/faults/write-together';
import { drillKills } from './coediting-kills';

/**
 * People write in one text over a failing network, over and over: `npm run drill:coediting -- 100000` makes that many
 * changes, `-- 1000 4711` those from seed 4711. A tenth of them is made once more while the server and PostgreSQL are
 * killed. Fails with the seed when texts differ, or a word is lost or doubled.
 */
const CHANGES = Number(process.argv[2] ?? 10_000);
const SEED = process.argv[3] ?? String(Date.now() % 1_000_000);
/** One of this many stories is written with kills too, which take seconds each. */
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
