import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * People write in one text over a failing network, over and over: `npm run drill:coediting -- 100000` makes that many
 * changes, `-- 1000 4711` those from seed 4711. Fails with the seed when texts differ, or a word is lost or doubled.
 */
const CHANGES = Number(process.argv[2] ?? 10_000);
const SEED = process.argv[3] ?? String(Date.now() % 1_000_000);
/** Changes of one story. */
const EACH = 120;

console.log(`Seed ${SEED}`);
const tests = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'scripts/test/faults/coediting.test.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      COEDITING_STORIES: String(Math.max(1, Math.ceil(CHANGES / EACH))),
      COEDITING_SEED: SEED,
    },
  },
);
const [code] = (await once(tests, 'close')) as [number | null];
process.exitCode = code ?? 1;
