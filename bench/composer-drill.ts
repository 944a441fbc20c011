import { chromium } from 'playwright';
import { drill } from '@/scripts/test/drill/drill';
import { findChromium } from '@/scripts/test/runner/chromium';
import { startTestServer } from '@/scripts/test/server';

/**
 * Two people write in real browsers while everything fails, over and over: `npm run drill:composer -- 20` makes twenty
 * drills, `-- 1 4711 40` the one of seed 4711 with 40 steps. Fails with the seed and the steps when a word is lost.
 */
const RUNS = Number(process.argv[2] ?? 5);
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000);
const STEPS = Number(process.argv[4] ?? 40);

const server = await startTestServer();
const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let failed = 0;
try {
  for (let run = 0; run < RUNS; run++) {
    const { url, password } = server;
    const parts = { url, password, browser, seed: SEED + run, steps: STEPS };
    try {
      const { words, mayBeLost } = await drill({ ...parts, killServer: server.killAndRestart });
      console.log(
        `seed ${SEED + run}: ${words} words, none lost (${mayBeLost} were in a killed window alone)`,
      );
    } catch (error) {
      failed++;
      console.error(error instanceof Error ? error.message : error);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(failed ? `${failed} of ${RUNS} drills failed` : `${RUNS} drills, no word lost or doubled`);
process.exitCode = failed ? 1 : 0;
