import { once } from 'node:events';
import { connect } from 'node:net';
import { hostileAddresses } from '@/scripts/test/hostile/addresses';

const CONNECTIONS = 16;
/** Requests that are sent on a connection without waiting for an answer. */
const PIPELINED = 250;
const STATUS_LINE = 'HTTP/1.1 ';

/**
 * Sends requests for different addresses, pipelined over several connections, for at most `mostMs`.
 * @returns how many answers had each status
 */
export async function sendPipelined(
  url: string,
  count: number,
  mostMs: number,
): Promise<Map<number, number>> {
  const deadline = performance.now() + mostMs;
  const { hostname, port, host } = new URL(url);
  const addresses = hostileAddresses(count, host);
  const statuses = new Map<number, number>();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (;;) {
        const batch = [...take(addresses, PIPELINED)];
        if (!batch.length || performance.now() > deadline) return;
        await sendBatch(batch);
      }
    }),
  );
  return statuses;

  async function sendBatch(batch: { url: string; headers: Record<string, string> }[]): Promise<void> {
    const socket = connect(Number(port), hostname);
    // Parsed as it arrives, so that only statuses stay in memory.
    let end: Uint8Array = Buffer.alloc(0);
    socket.on('data', chunk => {
      const bytes = Buffer.concat([end, chunk]);
      let rest = 0;
      for (let at = bytes.indexOf(STATUS_LINE); at >= 0; at = bytes.indexOf(STATUS_LINE, rest)) {
        const code = at + STATUS_LINE.length;
        if (bytes.length < code + 3) break;
        rest = code + 3;
        const status = Number(bytes.toString('latin1', code, rest));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      end = bytes.subarray(Math.max(rest, bytes.length - STATUS_LINE.length - 3));
    });
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    batch.forEach(({ url, headers }, at) => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const last = at === batch.length - 1 ? 'connection: close\r\n' : '';
      socket.write(`GET ${url} HTTP/1.1\r\n${lines.join('')}${last}\r\n`, 'latin1');
    });
    await closed;
  }
}

/** The next items of an iterator, which stays open for the rest. */
function* take<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let at = 0; at < count; at++) {
    const { done, value } = items.next();
    if (done) return;
    yield value;
  }
}
