import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testSound } from '@/scripts/test/recording';
import { ClamdServer, EICAR } from '@/scripts/test/services/clamd-server';
import { examine } from '@/server/doctor/doctor';
import { refusal } from '@/server/routes/newsroom-route';
import { sendReadiness } from '@/server/health/health';
import { prisma } from '@/server/store/prisma';
import { addPicture } from '../media';
import { addRecording } from '../recordings';
import { answersPing, scanStream } from './clamd';
import { SCAN_LIMITS, scanUpload } from './scan';

const fixture = testPaper();
const clamd = new ClamdServer();
let actor: Actor;
let address: { host: string; port: number };
let jpeg: Buffer;
beforeAll(async () => {
  process.env.VIRUS_SCANNER = await clamd.start();
  address = { host: '127.0.0.1', port: Number(process.env.VIRUS_SCANNER.split(':').at(-1)) };
  actor = await fixture.paper.person('reporter');
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  delete process.env.VIRUS_SCANNER;
  await clamd.stop();
});
beforeEach(() => {
  Object.assign(clamd, { does: null, streamMaxLength: 100_000_000, scanMs: 0, mostAtOnce: 0 });
  clamd.files.length = 0;
});

const chunks = (...parts: (string | Buffer)[]) => Readable.from(parts.map(part => Buffer.from(part)));
const LATE_MS = 60_000;

describe('clamd', () => {
  it('gets a whole file, whatever its chunks', async () => {
    const parts = [Buffer.alloc(200_000, 'a'), Buffer.from('b'), Buffer.alloc(65_536, 'c')];
    expect(await scanStream(address, chunks(...parts))).toEqual({ kind: 'clean' });
    expect(clamd.files).toEqual([Buffer.concat(parts)]);
    expect(await scanStream(address, chunks())).toEqual({ kind: 'clean' });
  });

  it('reports the name of the virus that it finds', async () => {
    const verdict = await scanStream(address, chunks('x'.repeat(70_000), EICAR.slice(0, 9), EICAR.slice(9)));
    expect(verdict).toEqual({ kind: 'infected', signature: 'Eicar-Test-Signature' });
  });

  it('is reached over a Unix socket too', async () => {
    const local = new ClamdServer();
    const path = join(mkdtempSync(join(tmpdir(), 'clamd-')), 'clamd.ctl');
    await local.start(path);
    expect(await scanStream({ path }, chunks(EICAR))).toMatchObject({ kind: 'infected' });
    expect(await answersPing({ path })).toBe(true);
    await local.stop();
    expect(await answersPing({ path })).toBe(false);
  });

  it('refuses a file over its size limit before all of it was sent', async () => {
    clamd.streamMaxLength = 1000;
    expect(await scanStream(address, chunks('x'.repeat(1001)))).toEqual({ kind: 'too-large' });
  });

  it.each([
    ['cuts', 'clamd ended the connection'],
    ['is-silent', 'clamd is silent'],
    ['answers-error', 'clamd answered "Error processing command. ERROR"'],
    ['answers-without-end', 'clamd answers without end'],
  ] as const)('returns no verdict when it %s', async (does, message) => {
    clamd.does = does;
    await expect(scanStream(address, chunks('x'), { inAllMs: LATE_MS, silenceMs: 200 })).rejects.toThrow(
      message,
    );
  });

  it('that takes too long is aborted, although the file is still being sent', async () => {
    const slow = Readable.from(
      (async function* () {
        for (;;) {
          yield Buffer.from('x');
          await new Promise(resolve => setTimeout(resolve, 20));
        }
      })(),
    );
    await expect(scanStream(address, slow, { inAllMs: 300, silenceMs: LATE_MS })).rejects.toThrow(
      'clamd took too long',
    );
  });

  it('returns no verdict when it is not running or a file breaks off', async () => {
    await expect(scanStream({ host: '127.0.0.1', port: 1 }, chunks('x'))).rejects.toThrow('ECONNREFUSED');
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('x');
        throw new Error('the disk broke');
      })(),
    );
    await expect(scanStream(address, broken)).rejects.toThrow('the disk broke');
    expect(clamd.files).toEqual([]);
  });
});

describe('An uploaded file', () => {
  const infected = () => Buffer.concat([jpeg, Buffer.from(EICAR)]);
  const wav = () => testSound(2000);
  const filesOf = () =>
    readdirSync(process.env.DATA_DIR!, { recursive: true, withFileTypes: true }).filter(one => one.isFile());

  it('is accepted when the scanner finds nothing', async () => {
    await addPicture(actor, { bytes: jpeg, name: 'a.jpg' });
    await addRecording(actor, { name: 'a.wav', chunks: chunks(wav()) });
    expect(clamd.files).toEqual([jpeg, wav()]);
  });

  it('with a virus is refused, not stored, and recorded by its digest', async () => {
    const [pictures, before] = [await prisma().media.count(), filesOf().length];
    const sound = Buffer.concat([wav(), Buffer.from(EICAR)]);
    const detail = { signature: 'Eicar-Test-Signature' };
    const refused = { status: 422, reason: 'infected', detail };
    await expect(addPicture(actor, { bytes: infected(), name: 'a.jpg' })).rejects.toMatchObject(refused);
    await expect(addRecording(actor, { name: 'a.wav', chunks: chunks(sound) })).rejects.toMatchObject(
      refused,
    );
    expect(await prisma().media.count()).toBe(pictures);
    expect(filesOf()).toHaveLength(before);
    const events = await prisma().event.findMany({
      where: { kind: 'file.infected' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ personId, data }) => ({ personId, data }))).toEqual(
      [infected(), sound].map(file => ({
        personId: actor.personId,
        data: { ...detail, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') },
      })),
    );
  });

  it('is refused when it is over the limit of the scanner', async () => {
    clamd.streamMaxLength = 10;
    const large = addPicture(actor, { bytes: jpeg, name: 'a.jpg' });
    await expect(large).rejects.toMatchObject({ status: 413, reason: 'too-large-to-scan' });
  });

  it.each(['cuts', 'answers-error', 'answers-without-end'] as const)(
    'is refused when the scanner %s, and can be sent again later',
    async does => {
      clamd.does = does;
      const error: unknown = await addPicture(actor, { bytes: jpeg, name: 'a.jpg' }).catch(
        (reason: unknown) => reason,
      );
      const answer = refusal(error);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(await answer.json()).toMatchObject({ reason: 'scanner-away' });
    },
  );

  it('waits while other files are scanned', async () => {
    clamd.scanMs = 50;
    const files = Array.from({ length: 12 }, () => scanUpload(actor, () => chunks('x')));
    await Promise.all(files);
    expect(clamd.files).toHaveLength(12);
    expect(clamd.mostAtOnce).toBe(SCAN_LIMITS.inAll);
  });

  it('is refused immediately when too many wait', async () => {
    clamd.scanMs = 50;
    const most = SCAN_LIMITS.inAll + SCAN_LIMITS.waiting;
    const files = Array.from({ length: most + 1 }, () => scanUpload(actor, () => chunks('x')));
    const settled = await Promise.allSettled(files);
    const refused = settled.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { status: 503, reason: 'overloaded' } }]);
  });

  it('is accepted without a scanner', async () => {
    const was = process.env.VIRUS_SCANNER;
    delete process.env.VIRUS_SCANNER;
    await addPicture(actor, { bytes: infected(), name: 'a.jpg' });
    process.env.VIRUS_SCANNER = was;
    expect(clamd.files).toEqual([]);
  });
});

/** The state of the scanner in `/readyz`. */
async function readiness(): Promise<{ status: string; virusScanner: string }> {
  const server = createServer(
    (_, response) => void sendReadiness(response, { isLocal: false, isStopping: false }),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`);
  server.close();
  return (await answer.json()) as { status: string; virusScanner: string };
}

async function brokenScanners(): Promise<unknown[]> {
  const found = [];
  for await (const broken of examine()) if (broken.table === 'VIRUS_SCANNER') found.push(broken);
  return found;
}

describe('The state of the scanner', () => {
  it('is in the metrics and the report of the doctor, and does not make the server unready', async () => {
    expect((await readiness()).virusScanner).toBe('ready');
    expect(await brokenScanners()).toEqual([]);
    const was = process.env.VIRUS_SCANNER;
    process.env.VIRUS_SCANNER = 'tcp://127.0.0.1:1';
    expect(await readiness()).toMatchObject({ status: 'ready', virusScanner: 'away' });
    expect(await brokenScanners()).toEqual([{ table: 'VIRUS_SCANNER', id: '-', rule: 'scanner-away' }]);
    delete process.env.VIRUS_SCANNER;
    expect((await readiness()).virusScanner).toBe('off');
    process.env.VIRUS_SCANNER = was;
  });
});
