import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Refused } from '@/server/problems/refused';
import type { TimeLimits } from '@/server/limits/time-limit';
import { logger } from '@/server/log';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited, overloaded } from '@/server/limits/run-limited';
import type { Embedded } from '../embedded';
import { PIXELS_LIMIT, type Form, type MadeForm } from './forms';
import type { Inspected, Operation, DecodingOutcome } from './operations';
import type { Request } from './process';

/** Bounds of the processes that decode pictures. */
export const DECODING_LIMITS = {
  processes: 2,
  /** How many pictures wait for a process, and for how long. */
  waiting: 24,
  waitMs: 20_000,
  /** Processor time of one picture, and how long it may take on a busy machine. */
  cpuMs: 30_000,
  runMs: 120_000,
  /** Memory of one process, in megabytes; a picture that needs more ends it. */
  megabytes: 900,
  /** A process is replaced after this many pictures, so that leaks do not add up. */
  pictures: 200,
} as const;

interface Decoder {
  child: ChildProcess;
  pictures: number;
}

interface Decoding {
  idle: Decoder[];
  turns: ConcurrencyLimit;
}

// Shared by Next's bundles, because the limits apply to the whole process.
const shared = globalThis as { broadsheetDecoding?: Decoding };

const decoding = () =>
  (shared.broadsheetDecoding ??= {
    idle: [],
    turns: new ConcurrencyLimit(DECODING_LIMITS.processes, DECODING_LIMITS.waiting, DECODING_LIMITS.waitMs),
  });

/**
 * Decodes a whole picture and returns its facts.
 * @param forms the forms to make from the same decoding, each in the offered width next below its own
 * @throws Refused 413 for too many pixels, 422 for a damaged file or one that takes too many resources, 503 when too
 *   many wait
 */
export async function inspectPicture(
  bytes: Uint8Array,
  forms: Form[] = [],
  limits: TimeLimits = DECODING_LIMITS,
): Promise<Inspected> {
  const outcome = await decode(async () => bytes, { kind: 'inspect', forms }, limits);
  if (outcome?.kind !== 'inspected') throw new Error('Unexpected response of a picture decoder');
  return outcome;
}

/** Embedded metadata is within this many bytes: the segments of a JPEG before its image data. */
const EMBEDDED_WITHIN = 200_000;

/**
 * The metadata embedded in a picture. Its text is matched by patterns that take quadratic time, so only the start of
 * the file is read, in a separate process.
 * @throws Refused as `inspectPicture`
 */
export async function readEmbedded(bytes: Uint8Array): Promise<Embedded> {
  const start = bytes.slice(0, EMBEDDED_WITHIN);
  const outcome = await decode(async () => start, { kind: 'embedded' });
  if (outcome?.kind !== 'embedded') throw new Error('Unexpected response of a picture decoder');
  return outcome.embedded;
}

/**
 * Forms of a picture, from one decoding and without camera metadata.
 * @param read the bytes, read when it is their turn; null when there are none
 * @throws Refused as `inspectPicture`
 */
export async function makePictureForms(
  read: () => Promise<Uint8Array | null>,
  forms: Form[],
): Promise<MadeForm[] | null> {
  const outcome = await decode(read, { kind: 'forms', forms });
  if (!outcome) return null;
  if (outcome.kind !== 'forms') throw new Error('Unexpected response of a picture decoder');
  return outcome.forms;
}

/**
 * A part of a picture in another size and format, without camera metadata.
 * @param read the bytes, read when it is their turn; null when there are none
 * @throws Refused as `inspectPicture`
 */
export async function cutPicture(
  read: () => Promise<Uint8Array | null>,
  cut: Omit<Extract<Operation, { kind: 'cut' }>, 'kind'>,
): Promise<Buffer | null> {
  const outcome = await decode(read, { kind: 'cut', ...cut });
  if (!outcome) return null;
  if (outcome.kind !== 'picture') throw new Error('Unexpected response of a picture decoder');
  return Buffer.from(outcome.bytes);
}

async function decode(
  read: () => Promise<Uint8Array | null>,
  operation: Operation,
  { cpuMs, runMs }: TimeLimits = DECODING_LIMITS,
): Promise<Exclude<DecodingOutcome, { kind: 'failed' }> | null> {
  const { idle, turns } = decoding();
  return runLimited(turns, async () => {
    const bytes = await read();
    if (!bytes) return null;
    const decoder = idle.pop() ?? { child: startChild(), pictures: 0 };
    const outcome = await ask(decoder.child, { bytes, operation, cpuMs }, runMs);
    const isWorking = outcome.kind === 'failed' && outcome.reason === 'too-much-work';
    if (isWorking || ++decoder.pictures >= DECODING_LIMITS.pictures) decoder.child.kill('SIGKILL');
    else idle.push(decoder);
    if (outcome.kind === 'failed') throw refusalOf(outcome.reason);
    return outcome;
  });
}

function takesTooMuch(): Refused {
  const { megabytes, cpuMs } = DECODING_LIMITS;
  return new Refused(422, 'picture-takes-too-much', { megabytes, seconds: cpuMs / 1000 });
}

const tooBusy = () => overloaded(DECODING_LIMITS.waitMs / 1000);

function refusalOf(reason: Extract<DecodingOutcome, { kind: 'failed' }>['reason']): Refused {
  if (reason === 'out-of-memory' || reason === 'too-much-work') return takesTooMuch();
  if (reason === 'too-many-pixels') return new Refused(413, 'too-many-pixels', { limit: PIXELS_LIMIT });
  return new Refused(422, 'picture-is-damaged');
}

/**
 * For glibc: few arenas, with the memory of pictures outside them, so that it is returned when a picture is done.
 * Reduces peak memory by a quarter.
 */
const ALLOCATION = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1000000' };

/**
 * The memory limit is that of a process's data (`ulimit -d`), which Linux also applies to libvips. macOS accepts the
 * limit without applying it, and Windows has no shell for it: there only the bounds of pixels and time apply.
 */
function startChild(): ChildProcess {
  const program = join(process.cwd(), 'build', 'decode.mjs');
  const limited = `ulimit -d ${DECODING_LIMITS.megabytes * 1000} 2>/dev/null; exec "$0" "$@"`;
  const [command, args] =
    process.platform === 'win32'
      ? [process.execPath, [program]]
      : ['/bin/sh', ['-c', limited, process.execPath, program]];
  // Without the settings of the server, as a malicious picture could take over the process.
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...ALLOCATION },
  });
  // A child whose request was aborted can also fail.
  child.on('error', error => logger.warn({ err: error }, 'a picture decoder failed'));
  const { idle } = decoding();
  child.once('exit', () => {
    const at = idle.findIndex(decoder => decoder.child === child);
    if (at >= 0) idle.splice(at, 1);
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function ask(child: ChildProcess, request: Request, runMs: number): Promise<DecodingOutcome> {
  return new Promise((resolve, reject) => {
    const end = (why: string, refused = takesTooMuch()) => {
      settle();
      child.kill('SIGKILL');
      logger.warn({ why }, 'aborted decoding a picture');
      reject(refused);
    };
    const onMessage = (outcome: DecodingOutcome) => {
      settle();
      resolve(outcome);
    };
    const onExit = (code: number | null, signal: string | null) =>
      end(`its process ended: ${signal ?? code}`);
    const onError = (error: Error) => end(error.message);
    const isReading = request.operation.kind === 'embedded';
    // Reading metadata blocks the process, which cannot measure its processor time meanwhile.
    const timer = isReading
      ? setTimeout(() => end('it took too long'), request.cpuMs)
      : setTimeout(() => end('the machine is too busy', tooBusy()), runMs);
    function settle() {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      child.unref();
      child.channel?.unref();
    }
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.ref();
    child.channel?.ref();
    child.send(request, error => {
      if (error) onError(error);
    });
  });
}

/** Ends the processes, and abandons the pictures being decoded. */
export function stopDecoding(): void {
  for (const { child } of shared.broadsheetDecoding?.idle ?? []) child.kill();
}
