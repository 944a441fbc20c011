import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startTestServer } from '@/scripts/test/server';
import { startBareServer } from '../bare-server';
import { installationOf, pause, whileReading, type Installation } from '../installation';
import { noise } from '../uploads';
import { verifyInstallation } from './processes';

/** Heap limit of each process of the small machine, in MB: little more than an idle process needs. */
const HEAP_MB = 248;
const PROCESSES = 2;
const READERS = 40;
const WRITERS = 8;
const LOAD_MS = 30_000;
const BACK_WITHIN_MS = 60_000;
/** Statuses of a server without room for a request. */
const NO_ROOM = new Set([413, 429, 503, 507]);

/**
 * A machine with two processes has too little memory for the requests it gets: uncached pages, searches and large
 * uploads. Its processes answer, refuse, or exit and are restarted; the other machine is not affected.
 */
export async function runOutOfMemory(faults: string[]): Promise<void> {
  const first = await startTestServer('demo');
  const second = await startTestServer({ dataDir: first.dataDir }, () => ({
    DATABASE_URL: first.databaseUrl,
    WEB_CONCURRENCY: String(PROCESSES),
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  }));
  try {
    const bareUrl = await startBareServer();
    const paper = await installationOf({ first, second, bareUrl, faults, settings: {} });
    const before = processesOf(second.pid);
    if (before.length !== PROCESSES) throw new Error(`${before.length} processes instead of ${PROCESSES}`);
    // Both machines share the processors with the load.
    await whileReading(paper, 'while the other machine has no memory', () => load(paper), {
      ...{ mostMs: 1000, servers: [first] },
    });
    await untilBack(paper);
    const after = processesOf(second.pid);
    const ended = before.filter(pid => !after.includes(pid)).length;
    console.log(`${ended} of ${PROCESSES} processes ran out of memory, and were restarted`);
    if (!ended) faults.push(`no process ran out of memory with ${HEAP_MB} MB: the scenario measured nothing`);
    await verifyInstallation(paper);
  } finally {
    await second.stop();
    await first.stop();
  }
}

/** The processes that a primary started. */
const processesOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter(child => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('serve-process'));

async function load(paper: Installation): Promise<void> {
  const { second, headers, faults } = paper;
  const until = performance.now() + LOAD_MS;
  const statuses = new Map<string, number>();
  const count = (status: string) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(second.url + path, { ...init, signal: AbortSignal.timeout(30_000) }).catch(
      () => null,
    );
    await answer?.arrayBuffer().catch(() => null);
    // A process that exits drops its connections.
    if (!answer) return count('ended');
    count(String(answer.status));
    if (answer.status >= 400 && !NO_ROOM.has(answer.status)) faults.push(`${path} got ${answer.status}`);
  };
  const read = async () => {
    while (performance.now() < until) await send(`/search?q=${randomUUID().slice(0, 6)}+the`);
  };
  const picture = await noise(6000);
  const write = async () => {
    while (performance.now() < until) {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(picture)], 'night.jpg', { type: 'image/jpeg' }));
      await send('/api/newsroom/media?again=1', {
        method: 'POST',
        headers: { ...headers, origin: second.url },
        body: form,
      });
    }
  };
  await Promise.all([...Array.from({ length: READERS }, read), ...Array.from({ length: WRITERS }, write)]);
  console.log(`answers: ${[...statuses].map(([status, times]) => `${status} ${times}`).join(', ')}`);
}

/** Waits until all processes of the small machine serve again. */
async function untilBack({ second, faults }: Installation): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < BACK_WITHIN_MS) {
    const answer = await fetch(`${second.url}/readyz`).catch(() => null);
    if (answer?.ok && processesOf(second.pid).length === PROCESSES)
      return console.log(
        `it serves again ${((performance.now() - began) / 1000).toFixed(1)} s after the load`,
      );
    await pause(200);
  }
  faults.push('the processes that ran out of memory did not come back');
}
