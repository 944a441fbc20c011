import { chromium } from 'playwright';
import { drill, type DrillParts, type DrillResult } from '@/scripts/test/drill/drill';
import { drillEntries } from '@/scripts/test/drill/entries-drill';
import { serverFaults } from '@/scripts/test/drill/server-faults';
import { randomOf } from '@/scripts/test/faults/network';
import { findChromium } from '@/scripts/test/runner/chromium';
import { startTestServer } from '@/scripts/test/server';

/**
 * People write in real browsers while everything fails, including both server processes and PostgreSQL:
 * `npm run drill:composer -- 20` runs twenty drills each of a story and of live entries, `-- 1 4711 40` one of each
 * with seed 4711 and 40 steps. Fails and prints the seed and the steps when a word or an entry is lost or duplicated.
 */
function numberAt(index: number, otherwise: number): number {
  const number = Number(process.argv[index] ?? otherwise);
  if (Number.isInteger(number) && number > 0) return number;
  console.error('Usage: npm run drill:composer -- [drills] [seed] [steps], each a number above 0');
  process.exit(2);
}

const RUNS = numberAt(2, 5);
const SEED = numberAt(3, Date.now() % 1_000_000);
const STEPS = numberAt(4, 40);

const DRILLS: [of: string, once: (parts: DrillParts) => Promise<DrillResult>][] = [
  ['a story', drill],
  ['live entries', async parts => drillEntries(parts, await publicStoryId(parts))],
];

/** A published story of the demo paper. */
async function publicStoryId({ url }: DrillParts): Promise<string> {
  const { items } = (await (await fetch(`${url}/api/v1/stories?edition=en&limit=20`)).json()) as {
    items: { altIds: { role: string; value: string }[] }[];
  };
  return items.at(-1)!.altIds.find(({ role }) => role === 'id')!.value;
}

const server = await startTestServer('demo', () => ({ WEB_CONCURRENCY: '2' }));
const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let failed = 0;
try {
  for (let run = 0; run < RUNS; run++) {
    const { url, password } = server;
    const seed = SEED + run;
    const parts = {
      url,
      password,
      browser,
      seed,
      steps: STEPS,
      serverFaults: serverFaults(server, randomOf(seed)),
    };
    for (const [of, once] of DRILLS)
      try {
        const { words, mayBeLost } = await once(parts);
        console.log(
          `seed ${seed}, ${of}: ${words} words, none lost (${mayBeLost} were only in a killed window)`,
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
console.log(failed ? `${failed} drills failed` : `${RUNS} of each, no word lost or duplicated`);
process.exitCode = failed ? 1 : 0;
