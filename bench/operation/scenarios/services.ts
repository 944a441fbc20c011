import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startMailServer, type MailServer, type ReceivedEmail } from '@/scripts/test/mail-server';
import type { ClamdServer } from '@/scripts/test/services/clamd-server';
import { act, newDraft, pause, whileReading, type Installation } from '../installation';
import { noise, upload } from '../uploads';

const DISK = '256k';
/** How long the email may take: the delay before each retry of its job grows. */
const MAILED_MS = 60_000;
const TWICE_MS = 10_000;

/** What the processes of the drill use besides their database. */
interface Services {
  mail: MailServer;
  scanner: ClamdServer;
  /** Of its socket. */
  scannerPath: string;
}

/** The disk of the media is full. Needs root, to mount a disk that small. */
export async function fillMediaDisk(paper: Installation): Promise<void> {
  const { first, faults } = paper;
  if (process.getuid?.() !== 0)
    return console.log('skipped, as only root can mount a small disk: a full disk');
  const media = join(first.dataDir, 'media');
  const picture = await noise();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', media]);
  try {
    await whileReading(paper, 'while the disk of the media is full', async () => {
      const refusal = await upload(paper, picture);
      console.log(`with a full disk an upload got ${refusal}`);
      if (!refusal.startsWith('507') || !refusal.includes('disk-full'))
        faults.push(`a full disk: ${refusal}`);
      const left = readdirSync(media, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
      if (left.length) faults.push(`a full disk is left with ${left.map(({ name }) => name).join(', ')}`);
      const { id, story } = await newDraft(paper);
      await act(paper, id, 'publish', story.version);
      paper.publishedOnce.push(id);
    });
  } finally {
    execFileSync('umount', [media]);
  }
  const answer = await upload(paper, picture);
  if (!answer.startsWith('201')) faults.push(`afterwards an upload got ${answer}`);
}

/** The mail server and the virus scanner are stopped, and come back. @returns the mail server that came back */
export async function loseServices(
  paper: Installation,
  { mail, scanner, scannerPath }: Services,
): Promise<MailServer> {
  const { faults } = paper;
  // Made first, as the work would delay the readers, which run in this process.
  const [refused, taken] = [await noise(), await noise()];
  mail.take();
  await mail.stop();
  await scanner.stop();
  await whileReading(paper, 'while mail and the scanner are down', async () => {
    const refusal = await upload(paper, refused);
    console.log(`without a scanner an upload got ${refusal}`);
    if (!refusal.startsWith('503')) faults.push(`without a scanner an upload got ${refusal}`);
    await requestPassword(paper);
    const { id, story } = await newDraft(paper);
    await act(paper, id, 'publish', story.version);
    paper.publishedOnce.push(id);
  });
  await scanner.start(scannerPath);
  const mailAgain = await startMailServer(mail.port);
  const answer = await upload(paper, taken);
  if (!answer.startsWith('201')) faults.push(`with the scanner back an upload got ${answer}`);
  const began = performance.now();
  const got: ReceivedEmail[] = [];
  while (!got.length && performance.now() - began < MAILED_MS) {
    await pause(200);
    got.push(...mailAgain.take());
  }
  const ms = performance.now() - began;
  await pause(TWICE_MS);
  got.push(...mailAgain.take());
  console.log(
    `the email arrived ${(ms / 1000).toFixed(0)} s after the mail server came back, ${got.length} times`,
  );
  if (got.length !== 1) faults.push(`an email sent without a mail server arrived ${got.length} times`);
  return mailAgain;
}

/** Requests a password link by email. */
async function requestPassword({ first }: Installation): Promise<void> {
  const headers = { origin: first.url, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${first.url}/api/newsroom/forgotten-password`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'kofi.mensah@broadsheet.example' }),
  });
  if (!answer.ok) throw new Error(`a forgotten password: ${answer.status} ${await answer.text()}`);
}
