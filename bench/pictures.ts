import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { S3Server } from '@/scripts/test/services/s3-server';
import { signInAs } from '@/scripts/test/sign-in';
import { startTestServer } from '@/scripts/test/server';
import { median } from './load';
import { currentMemory } from './pictures/memory';
import { photograph } from './pictures/photograph';
import { ALL_FORMS, FIRST_FORMS, uploadAndWait, type Uploaded } from './pictures/upload';

/**
 * A JPEG of 24 megapixels, uploaded in parts to a folder and to a bucket: seconds from the end of the upload until the
 * library and the composer can show it and until all of its forms are made, and the memory of the server and of its
 * processes for pictures. For comparison, bare sharp makes the same forms one by one in one process. Medians of five
 * rounds, peak memory of all. Linux only.
 */
const ROUNDS = 5;
const GOALS = { usable: 1.5, complete: 6, megabytes: 400 };

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-pictures-'));
const bucket = new S3Server();

/** The time and memory that bare sharp takes for forms of a picture. */
async function plainSharp(bytes: Buffer, forms: typeof ALL_FORMS) {
  const file = join(folder, 'photograph.jpg');
  writeFileSync(file, bytes);
  const names = forms.map(([width, format]) => `${width}.${format}`);
  const program = ['--import', 'tsx', 'bench/pictures/plain-sharp.ts', file, ...names];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return JSON.parse(stdout) as { seconds: number; megabytes: number };
}

async function measure(home: string, settings: Record<string, string>): Promise<void> {
  const server = await startTestServer('demo', () => settings);
  try {
    const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
    const before = currentMemory(server.pid);
    const rounds: Uploaded[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(await uploadAndWait(server, headers, await photograph()));
    const middle = (value: (one: Uploaded) => number) => median(rounds.map(value)).toFixed(2);
    const most = (value: (one: Uploaded) => number) => Math.max(...rounds.map(value)).toFixed(0);
    const [usable, complete] = [middle(one => one.usable), middle(one => one.complete)];
    const [memory, decoders] = [most(one => one.memory.server), most(one => one.memory.decoders)];
    console.log(
      `${home}: sent in ${middle(one => one.sent)} s, answered after ${middle(one => one.answered)} s, usable after ` +
        `${usable} s, complete after ${complete} s; server ${before.server.toFixed(0)} MB before, peak ` +
        `${memory} MB, decoding peak ${decoders} MB`,
    );
    if (Number(usable) > GOALS.usable || Number(complete) > GOALS.complete) process.exitCode = 1;
    if (Number(decoders) > GOALS.megabytes) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

try {
  const picture = await photograph();
  console.log(`a photograph of ${(picture.length / 1e6).toFixed(1)} MB`);
  const [first, all] = [await plainSharp(picture, FIRST_FORMS), await plainSharp(picture, ALL_FORMS)];
  console.log(
    `plain sharp: first forms ${first.seconds.toFixed(2)} s, all forms ${all.seconds.toFixed(2)} s, ${all.megabytes} MB`,
  );
  await measure('folder', {});
  await measure('bucket', await bucket.start());
} finally {
  await bucket.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
