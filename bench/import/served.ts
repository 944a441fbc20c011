import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { startTestServer } from '@/scripts/test/server';
import { actOnImport, addFile, createImport } from '@/server/imports/imports';
import { actingPerson } from '@/server/people/acting-person';
import { database } from '@/server/store/database';
import { countOutcomes } from '@/server/store/imports/items';
import { loadImport } from '@/server/store/imports/imports';
import { listWithSiteRole } from '@/server/store/people/people';
import { peakMemory, quantile, resetPeakMemory } from '../load';
import { startBareServer } from '../operation/bare-server';
import { Readers } from '../operation/readers';

const READERS = 4;
const LOOK_MS = 500;
const PAGES = ['/', '/feed.xml', '/sitemap.xml'];

/** The cost of an import in a server that has readers. */
interface ServedImport {
  seconds: number;
  /** Stories per second in each quarter; the first includes reading the file. */
  rates: number[];
  /** Memory of the server before and at its peak, in megabytes. */
  memory: { before: number; most: number };
  /** The readers' p99, and that of a bare server on the same machine, in milliseconds. */
  p99: number;
  bareP99: number;
  failed: number;
}

/** Imports a file with the jobs of a server of a filled paper, while readers request its pages. */
export async function importWhileReading(
  file: string,
  posts: number,
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl: string },
): Promise<ServedImport> {
  const server = await startTestServer({ dataDir }, () => ({ DATABASE_URL: databaseUrl, DEMO: '0' }));
  try {
    for (const path of PAGES) await fetch(server.url + path);
    resetPeakMemory(server.pid);
    const before = peakMemory(server.pid);
    const readers = new Readers(server.url, PAGES, READERS);
    const bare = new Readers(await startBareServer(), ['/'], READERS);
    const began = performance.now();
    const quarters = await importAll(file, posts);
    const { times, failed } = await readers.stop();
    const rates = quarters.map((at, quarter) => (posts / 4 / (at - (quarters[quarter - 1] ?? began))) * 1000);
    return {
      seconds: (performance.now() - began) / 1000,
      rates,
      memory: { before, most: peakMemory(server.pid) },
      p99: quantile(times, 0.99),
      bareP99: quantile((await bare.stop()).times, 0.99),
      failed: failed.length,
    };
  } finally {
    await server.stop();
  }
}

/** Imports a file as an admin does. @returns when each quarter of its stories was created */
async function importAll(file: string, posts: number): Promise<number[]> {
  const id = randomUUID();
  const [adminId] = await listWithSiteRole('admin', database());
  const admin = await actingPerson(adminId!, new Date());
  await createImport(admin, { id }, new Date());
  await addFile(admin, id, { name: 'old.xml', chunks: createReadStream(file) }, new Date());
  await actOnImport(admin, id, { action: 'read' }, new Date());
  const quarters: number[] = [];
  let hasStarted = false;
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
    const { state } = (await loadImport(id))!;
    if (state === 'ready' && !hasStarted) await actOnImport(admin, id, { action: 'start' }, new Date());
    hasStarted ||= state === 'ready';
    const { made = 0 } = (await countOutcomes([id])).get(id) ?? {};
    while (quarters.length < 4 && made >= (posts / 4) * (quarters.length + 1))
      quarters.push(performance.now());
    if (state === 'failed' || state === 'stopped') throw new Error(`The import is ${state}`);
    if (state === 'done') return quarters;
  }
}
