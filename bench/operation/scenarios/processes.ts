import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../load';
import {
  act,
  newDraft,
  pause,
  query,
  runScript,
  sendCodes,
  untilDone,
  whileReading,
  type Installation,
} from '../installation';
import { CUT, Readers } from '../readers';

const BACKUP = 'scripts/backup.ts';
const MAX_BACKUP_MS = 8000;

/** Stories are published and killed on one process, and requested from the other once the action has returned. */
export async function killStories(paper: Installation, count: number): Promise<void> {
  const { first, second, cached, faults } = paper;
  const readers = [first, second].map(({ url }) => new Readers(url, cached, 4));
  const times: number[] = [];
  let stale = 0;
  for (let round = 0; round < count; round++) {
    const { id, word, story: draft } = await newDraft(paper);
    const story = await act(paper, id, 'publish', draft.version);
    await fetch(second.url + story.liveAddress);
    const began = performance.now();
    await act(paper, id, 'kill', story.version);
    times.push(performance.now() - began);
    for (const path of [story.liveAddress, '/', '/feed.xml']) {
      const page = await fetch(second.url + path);
      const isGone = path === story.liveAddress ? page.status === 410 : !(await page.text()).includes(word);
      if (!isGone) stale++;
    }
  }
  for (const each of readers) await each.stop();
  console.log(
    `${count} kills on one process (p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} ms): ${stale} stale answers of the other`,
  );
  if (stale) faults.push(`${stale} answers had a killed story`);
}

/**
 * A process is killed at random moments while a writer saves through it and retries unanswered saves with the same key.
 * Readers of the other process must not be affected.
 */
export async function killProcesses(paper: Installation, times: number): Promise<void> {
  const { first, second, faults } = paper;
  const { id, story } = await newDraft(paper);
  const { editionId, deskId, fields, body } = story;
  let saves = 0;
  let isOver = false;
  const write = async () => {
    while (!isOver) {
      const text = { version: story.version + saves, key: randomUUID(), editionId, deskId, body };
      const save = { ...text, fields: { ...fields, headline: `Saved ${saves}` } };
      await untilDone(paper, `${second.url}/api/newsroom/stories/${id}`, { method: 'PUT', body: save });
      saves++;
    }
  };
  await whileReading(
    paper,
    `while a process is killed ${times} times`,
    async () => {
      const writing = write();
      // Awaited at the end: until then, a rejection must not count as unhandled.
      writing.catch(() => {});
      for (let kill = 0; kill < times; kill++) {
        await pause(Math.random() * 2000);
        await second.killAndRestart(async () => {});
      }
      isOver = true;
      await writing;
    },
    // A start uses the processor for seconds.
    { mostMs: 500, servers: [first] },
  );
  const { story: now } = await paper.call('GET', `/stories/${id}`);
  console.log(
    `${saves} saves through a process that was killed ${times} times; the story is ${now.version - story.version} versions ahead`,
  );
  if (now.version !== story.version + saves)
    faults.push(`${saves} saves made ${now.version - story.version} versions`);
}

/** Backups are killed at random moments; the next one is complete, and no killed one is left as a backup. */
export async function killBackups(paper: Installation, times: number): Promise<void> {
  const { faults } = paper;
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-drill-'));
  try {
    await whileReading(
      paper,
      `while a backup is killed ${times} times`,
      async () => {
        for (let kill = 0; kill < times; kill++)
          await runScript(
            paper,
            BACKUP,
            [folder],
            AbortSignal.timeout(Math.floor(Math.random() * MAX_BACKUP_MS)),
          );
        const { code, printed } = await runScript(paper, BACKUP, [folder]);
        console.log(
          `the backup after that: ${code} ${printed
            .trim()
            .split('\n')
            .find(line => line.startsWith('Backup'))}`,
        );
        if (code !== 0) faults.push(`a backup after the killed ones: ${printed}`);
      },
      { mostMs: 500 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const READERS_OF_STOPPING = 16;

/** A process shuts down gracefully: no answer is truncated, and at most one connection of each reader is reset. */
export async function stopSecond({ second, cached, faults }: Installation): Promise<void> {
  const readers = new Readers(second.url, cached, READERS_OF_STOPPING);
  await pause(1000);
  const stopping = second.stop();
  await pause(1500);
  const { failed, requests } = await readers.stop();
  await stopping;
  // A load balancer retries on another process what was refused, or reset before an answer. Some connections are reset
  // as the port closes.
  const [refused, reset] = ['ECONNREFUSED', 'ECONNRESET'].map(code =>
    failed.filter(failure => failure.includes(code) && !failure.includes(CUT)),
  ) as [string[], string[]];
  const lost = failed.filter(failure => !refused.includes(failure) && !reset.includes(failure));
  console.log(
    `a process that stops: ${requests - refused.length} requests, ${reset.length} reset before an answer, ${lost.length} failed`,
  );
  faults.push(...lost);
  if (reset.length > READERS_OF_STOPPING) faults.push(`a process that stops reset ${reset.length} requests`);
}

/** Each story published once has one publish event, and doctor and verify find nothing. */
export async function verifyInstallation(paper: Installation): Promise<void> {
  const { faults, publishedOnce } = paper;
  const rows = await query<{ storyId: string; count: number }>(
    paper,
    `SELECT "storyId", count(*)::int FROM "Event" WHERE kind = 'story.publish' AND "storyId" = ANY($1) GROUP BY 1`,
    [publishedOnce],
  );
  const twice = rows.filter(({ count }) => count !== 1).length;
  console.log(
    `${rows.length} of ${publishedOnce.length} stories were published, ${twice} of them more than once`,
  );
  if (twice || rows.length !== publishedOnce.length) faults.push(`${twice} stories were published twice`);
  // Reverts what the drill changed without an event.
  await sendCodes(paper.first, true);
  await query(paper, 'DELETE FROM "UnusualRules"');
  for (const script of ['scripts/doctor.ts', 'scripts/verify.ts']) {
    const { code, printed } = await runScript(paper, script);
    console.log(`${script}: ${code} ${printed.trim().split('\n').at(-1)}`);
    if (code !== 0) faults.push(`${script}: ${printed.slice(-1000)}`);
  }
}
