import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { nodeFlags } from '@/scripts/node-flags.mjs';
import { quantile } from '../../load';
import { act, newDraft, pause, untilDone, whileReading, type Installation, savedAs } from '../installation';

const CROWD_SECONDS = 20;
const WRITERS = 10;
/** The composer collects keystrokes for about this long. */
const WRITE_PAUSE_MS = 1000;
/**
 * For readers of a page that is rendered again each second, or of a process that has to answer hundreds of requests at
 * once.
 */
const UNDER_LOAD = { mostMs: 300 };
/** Limit on the p95 of saves: people notice slower ones. */
const SAVED_WITHIN_MS = 2000;

/** Readers request one story that changes every second, while ten editors write. */
export async function readChangingStory(paper: Installation): Promise<void> {
  const { id, story: draft } = await newDraft(paper);
  let { version, liveAddress, fields, body, editionId, deskId } = await act(
    paper,
    id,
    'publish',
    draft.version,
  );
  const crowd = { ...paper, cached: [liveAddress] };
  const times: number[] = [];
  await whileReading(
    crowd,
    `while ${WRITERS} editors write and a story changes every second`,
    async () => {
      const until = performance.now() + CROWD_SECONDS * 1000;
      const writers = Array.from({ length: WRITERS }, () => writeUntil(paper, until, times));
      while (performance.now() < until) {
        const began = performance.now();
        const save = { version, key: randomUUID(), editionId, deskId, fields, body };
        save.fields = { ...fields, headline: `Changed ${randomUUID()}` };
        ({ version } = (await paper.call('PUT', `/stories/${id}`, save)).story);
        ({ version, liveAddress, fields, body, editionId, deskId } = await act(
          paper,
          id,
          'publish',
          version,
        ));
        await pause(Math.max(0, 1000 - (performance.now() - began)));
      }
      await Promise.all(writers);
    },
    UNDER_LOAD,
  );
  report(paper, 'saves meanwhile', times);
}

/** Saves a draft again and again, and records the milliseconds of each save. */
async function writeUntil(paper: Installation, until: number, times: number[]): Promise<void> {
  const { id, story: draft } = await newDraft(paper);
  let story = draft;
  for (let count = 0; performance.now() < until; count++) {
    const save = savedAs(story, `Written ${count}`);
    const began = performance.now();
    story = (await paper.call('PUT', `/stories/${id}`, save)).story;
    times.push(performance.now() - began);
    await pause(WRITE_PAUSE_MS);
  }
}

const STORM = 200;

/** Many passwords are tried at once, which must not slow down readers or people who are signed in. */
export async function floodSignIns(paper: Installation): Promise<void> {
  const { first, faults } = paper;
  const { id, story } = await newDraft(paper);
  const times: number[] = [];
  let statuses: Record<string, number> = {};
  await whileReading(
    paper,
    `while ${STORM} passwords are tried at once`,
    async () => {
      const storm = tryPasswords(first.url);
      let { version } = story;
      for (let count = 0; count < 10; count++) {
        const save = { ...savedAs(story, `${count}`), version };
        const began = performance.now();
        await untilDone(paper, `${first.url}/api/newsroom/stories/${id}`, { method: 'PUT', body: save });
        times.push(performance.now() - began);
        version++;
      }
      statuses = await storm;
    },
    UNDER_LOAD,
  );
  console.log(`password attempts got ${JSON.stringify(statuses)}`);
  if (Object.keys(statuses).some(status => Number(status) >= 500 && status !== '503'))
    faults.push('a password attempt got a server error');
  report(paper, 'saves meanwhile', times);
}

/** Tries passwords in a separate process, so that its work does not delay the saves that are timed here. */
async function tryPasswords(url: string): Promise<Record<string, number>> {
  const script = 'bench/operation/try-passwords.ts';
  const child = spawn(process.execPath, [...nodeFlags(script), script, url, String(STORM)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Record<string, number>;
}

function report({ faults }: Installation, what: string, times: number[]): void {
  const p95 = quantile(times, 0.95);
  console.log(`${times.length} ${what}: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
  if (p95 > SAVED_WITHIN_MS) faults.push(`${what} took ${p95.toFixed(0)} ms`);
}
