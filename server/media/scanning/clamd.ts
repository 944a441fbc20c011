import { connect, type Socket } from 'node:net';
import type { ScannerAddress } from '@/server/settings';

/** How long a response may take, in milliseconds, and how long the connection may be silent. */
export interface ScanLimits {
  inAllMs: number;
  silenceMs: number;
}

/** Reading a video of 2 GB takes minutes; clamd itself aborts a scan after two. */
const LIMITS: ScanLimits = { inAllMs: 10 * 60_000, silenceMs: 150_000 };
const PING_LIMITS: ScanLimits = { inAllMs: 2000, silenceMs: 2000 };
const LONGEST_ANSWER = 4096;
const CHUNK_BYTES = 64 * 1024;

/** The verdict of clamd on a file; `too-large`: it is over the `StreamMaxLength` of its configuration. */
export type Verdict = { kind: 'clean' } | { kind: 'infected'; signature: string } | { kind: 'too-large' };

/**
 * Scans a file with clamd.
 * @see https://docs.clamav.net/manual/Usage/Scanning.html and clamd(8), INSTREAM
 * @throws Error when it is unavailable, too slow, or returns anything but a verdict
 */
export async function scanStream(
  address: ScannerAddress,
  chunks: AsyncIterable<Uint8Array>,
  limits = LIMITS,
): Promise<Verdict> {
  const answer = await ask(address, 'INSTREAM', framed(chunks), limits);
  if (answer === 'stream: OK') return { kind: 'clean' };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature) return { kind: 'infected', signature };
  if (/^INSTREAM size limit exceeded\. ERROR$/.test(answer)) return { kind: 'too-large' };
  throw new Error(`clamd answered ${JSON.stringify(answer)}`);
}

/** Whether clamd answers. */
export async function answersPing(address: ScannerAddress): Promise<boolean> {
  const answer = await ask(address, 'PING', nothing(), PING_LIMITS).catch(() => null);
  return answer === 'PONG';
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Each chunk preceded by its length in four bytes; an empty chunk marks the end. */
async function* framed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of chunks)
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const chunk = bytes.subarray(at, at + CHUNK_BYTES);
      yield lengthOf(chunk.length);
      yield chunk;
    }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Sends a command with its data, and reads the response, which may arrive before everything is sent. */
function ask(
  address: ScannerAddress,
  command: string,
  following: AsyncIterable<Uint8Array>,
  { inAllMs, silenceMs }: ScanLimits,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    const fail = (message: string) => socket.destroy(new Error(message));
    const timer = setTimeout(() => fail('clamd took too long'), inAllMs);
    socket.setTimeout(silenceMs, () => fail('clamd is silent'));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
      const end = answer.indexOf('\0');
      if (end >= 0) {
        resolve(answer.slice(0, end));
        socket.destroy();
      } else if (answer.length > LONGEST_ANSWER) fail('clamd answers without end');
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new Error('clamd ended the connection'));
    });
    send(socket, command, following).catch((error: Error) => socket.destroy(error));
  });
}

async function send(socket: Socket, command: string, following: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write(`z${command}\0`);
  for await (const part of following) {
    if (socket.destroyed) return;
    if (!socket.write(part)) await drained(socket);
  }
}

/** Waits until more can be sent, or the connection has ended. */
function drained(socket: Socket): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      socket.off('drain', end).off('close', end);
      resolve();
    };
    socket.on('drain', end).on('close', end);
  });
}
