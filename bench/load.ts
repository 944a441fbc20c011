import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const TICKS_PER_SECOND = 100;

/** Processor seconds that a process has used so far, its threads included. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The memory that a process has now, in megabytes. Linux only. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Math.round(Number(kilobytes) / 1024);
}

/** The peak memory of a process so far, in megabytes. Linux only. */
export function peakMemory(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Math.round(Number(kilobytes) / 1024);
}

/** Throughput and latency of readers under load. */
export interface LoadResult {
  count: number;
  perSecond: number;
  /** Milliseconds from the request to the whole answer. */
  p50: number;
  p99: number;
}

/**
 * Sends requests over kept-alive connections to this machine, each after the previous response.
 * @param paths requested in turn
 * @param shouldContinue called before each request; false ends the load
 * @param done called with the milliseconds of each response
 * @param pause milliseconds to wait before the next request; none by default
 * @throws Error when a response is not 200
 */
async function sendWhile(
  port: number,
  paths: string[],
  connections: number,
  { shouldContinue, done, pause }: { shouldContinue(): boolean; done(ms: number): void; pause?(): number },
): Promise<void> {
  const requests = paths.map(
    path => `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: br, gzip\r\n\r\n`,
  );
  let sent = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let missing = 0;
      let head = '';
      let began = 0;
      const ask = () => {
        began = performance.now();
        socket.write(requests[sent++ % requests.length]!);
      };
      const next = () => {
        if (!shouldContinue()) return void socket.end(resolve);
        const ms = pause?.() ?? 0;
        if (ms > 0) setTimeout(ask, ms);
        else ask();
      };
      socket.on('connect', next);
      socket.on('error', reject);
      socket.setTimeout(30_000, () => socket.destroy(new Error('no answer within 30 seconds')));
      socket.on('data', chunk => {
        if (missing === 0) {
          head += chunk.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 200)));
          const length = /content-length: (\d+)/i.exec(head)?.[1];
          if (length === undefined) {
            // Chunked: the last chunk is empty.
            if (!head.endsWith('\r\n0\r\n\r\n')) return;
          } else missing = Number(length) - (head.length - end - 4);
          head = '';
        } else missing -= chunk.length;
        if (missing > 0) return;
        done(performance.now() - began);
        next();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
}

/** Sends the given number of requests. @throws Error when a response is not 200 */
export async function sendRequests(
  port: number,
  paths: string[],
  count: number,
  connections = 16,
): Promise<void> {
  let left = count;
  await sendWhile(port, paths, connections, { shouldContinue: () => left-- > 0, done: () => {} });
}

/**
 * Sends requests for the given number of seconds.
 * @param most maximum requests per second; unlimited by default
 * @throws Error when a response is not 200
 */
export async function loadFor(
  port: number,
  paths: string[],
  seconds: number,
  { connections = 64, most }: { connections?: number; most?: number } = {},
): Promise<LoadResult> {
  const times: number[] = [];
  const began = performance.now();
  const shouldContinue = () => performance.now() < began + seconds * 1000;
  let due = began;
  const pause = () => (due += 1000 / most!) - performance.now();
  await sendWhile(port, paths, connections, {
    shouldContinue,
    done: ms => void times.push(ms),
    ...(most && { pause }),
  });
  const count = times.length;
  return { count, perSecond: count / seconds, p50: median(times), p99: quantile(times, 0.99) };
}

/** Processor microseconds per request of a process under this load: the median of `rounds`. */
export async function cpuPerRequest(
  pid: number,
  port: number,
  paths: string[],
  count: number,
  rounds = 5,
): Promise<number> {
  await sendRequests(port, paths, Math.ceil(count / 5));
  const measured: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = cpuSeconds(pid);
    await sendRequests(port, paths, count);
    measured.push(((cpuSeconds(pid) - before) / count) * 1e6);
  }
  return median(measured);
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Paths of the stories on the front of the demo paper. */
export async function storiesOfFront(url: string): Promise<string[]> {
  const front = await (await fetch(url)).text();
  const found = front.matchAll(/href="(\/[a-z/]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+)"/g);
  return [...new Set([...found].map(([, path]) => path!))];
}

/** Path of the lead story on the front of the demo paper. */
export async function anyStory(url: string): Promise<string> {
  return (await storiesOfFront(url))[0]!;
}

/** `loadFor` in a separate process, so that other measurements do not wait for this process. */
export function loadFromSeparateProcess(...args: Parameters<typeof loadFor>): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL('load-process.ts', import.meta.url)));
  child.send(args);
  return new Promise((resolve, reject) => {
    child.once('message', load => resolve(load as LoadResult));
    child.once('exit', code => reject(new Error(`The process that sends requests ended with ${code}`)));
  });
}

/** Resets the peak memory that `peakMemory` returns for a process. Linux only. */
export function resetPeakMemory(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
