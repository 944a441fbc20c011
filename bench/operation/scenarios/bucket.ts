import { startTestServer } from '@/scripts/test/server';
import { S3Server } from '@/scripts/test/services/s3-server';
import { quantile } from '../../load';
import { startBareServer } from '../bare-server';
import { act, installationOf, newDraft, pause, whileReading, type Installation } from '../installation';
import { noise, upload, uploadInParts } from '../uploads';
import { verifyInstallation } from './processes';

const REFUSED_MS = 10_000;
const HUNG_MS = 30_000;
/** A request waits five seconds for the store, one more for each 150 kB in transit, and takes some time itself. */
const ANSWERED_WITHIN_MS = 12_000;
const PICTURES = 4;
/** Wide enough to be sent in parts. */
const WIDE = 9000;

/** The bucket with the media refuses connections, then accepts them and does not answer. */
export async function loseBucket(faults: string[]): Promise<void> {
  const bucket = new S3Server();
  const settings = await bucket.start();
  const first = await startTestServer('demo', () => settings);
  const second = await startTestServer({ dataDir: first.dataDir }, () => ({
    ...settings,
    DATABASE_URL: first.databaseUrl,
  }));
  try {
    const paper = await installationOf({
      ...{ first, second, faults, settings },
      bareUrl: await startBareServer(),
    });
    paper.cached.push(...(await picturesOf(paper)));
    const large = await noise(WIDE);
    const picture = await noise();
    await bucket.refuse();
    await whileReading(paper, 'while the bucket refuses', () => work(paper, picture, REFUSED_MS));
    await bucket.answer();
    await untilUploaded(paper);
    const sending: Promise<string>[] = [];
    await bucket.hang();
    await whileReading(paper, 'while the bucket hangs', async () => {
      sending.push(uploadInParts(paper, large));
      await work(paper, picture, HUNG_MS);
    });
    await bucket.answer();
    const refusal = await sending[0]!;
    console.log(`an upload of ${large.length} bytes in parts was refused (${refusal}), and then resumed`);
    if (!refusal.startsWith('503')) faults.push(`the outage did not refuse an upload in parts: ${refusal}`);
    await untilUploaded(paper);
    await verifyInstallation(paper);
  } finally {
    await second.stop();
    await first.stop();
    await bucket.stop();
  }
}

/** Addresses of pictures on the front, after both processes have sent them. */
async function picturesOf({ first, second }: Installation): Promise<string[]> {
  const front = await (await fetch(first.url)).text();
  const found = [...new Set(front.match(/\/media\/[\w./-]+\.(?:jpg|webp)/g))].slice(0, PICTURES);
  if (found.length < PICTURES) throw new Error(`the front has ${found.length} pictures`);
  for (const { url } of [first, second])
    for (const path of found) {
      const answer = await fetch(url + path);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} got ${answer.status} before the scenario`);
    }
  return found;
}

/** Publishes and tries to upload for this long. */
async function work(paper: Installation, picture: Buffer, milliseconds: number): Promise<void> {
  const { faults } = paper;
  const until = performance.now() + milliseconds;
  const times: number[] = [];
  while (performance.now() < until) {
    const began = performance.now();
    const refusal = await upload(paper, picture);
    times.push(performance.now() - began);
    if (!refusal.startsWith('503') || !refusal.includes('media-store-unavailable'))
      faults.push(`without the bucket an upload got ${refusal}`);
    const { id, story } = await newDraft(paper);
    await act(paper, id, 'publish', story.version);
    paper.publishedOnce.push(id);
    await pause(1000);
  }
  const longest = quantile(times, 1);
  console.log(`${times.length} uploads were refused with a reason, after ${longest.toFixed(0)} ms at most`);
  if (longest > ANSWERED_WITHIN_MS) faults.push(`an upload waited ${longest.toFixed(0)} ms for the bucket`);
}

/** Retries an upload until it succeeds: the first one after the outage may be the one that detects its end. */
async function untilUploaded(paper: Installation): Promise<void> {
  const began = performance.now();
  for (;;) {
    const answer = await upload(paper, await noise());
    const ms = performance.now() - began;
    if (answer.startsWith('201'))
      return console.log(`an upload succeeds ${ms.toFixed(0)} ms after the bucket is back`);
    if (ms > ANSWERED_WITHIN_MS) {
      paper.faults.push(`afterwards an upload got ${answer}`);
      return;
    }
    await pause(500);
  }
}
