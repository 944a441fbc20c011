import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { freePort } from '@/scripts/setup/free-port';
import { backoffMs, hasRunLong } from './primary';

let primary: ChildProcess | undefined;
let port = 0;
afterEach(() => void primary?.kill('SIGKILL'));

async function start(env: Record<string, string> = {}): Promise<ChildProcess> {
  port = await freePort();
  primary = fork('scripts/processes/two-processes.fixture.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, LOG_LEVEL: 'silent', PORT: String(port), ...env },
  });
  return primary;
}

const get = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

/** The processes that answer. */
async function answering(): Promise<Set<string>> {
  return new Set(await Promise.all(Array.from({ length: 30 }, () => get())));
}

async function bothAnswer(): Promise<Set<string>> {
  const pids = await answering();
  expect(pids.size).toBe(2);
  return pids;
}

describe('Several processes', () => {
  it('share a port, and one that crashes is replaced', async () => {
    await once(await start(), 'message');
    const before = await eventually(bothAnswer);
    await get('/die').catch(() => {});
    await eventually(async () => {
      const now = await bothAnswer();
      expect([...now].filter(pid => !before.has(pid))).toHaveLength(1);
    });
  });

  it('leave no request hanging when one of them is killed', async () => {
    await once(await start(), 'message');
    const [pid] = await eventually(bothAnswer);
    process.kill(Number(pid), 'SIGKILL');
    const ended = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5000) }),
      ),
    );
    const hanging = ended.filter(
      one => one.status === 'rejected' && (one.reason as Error).name === 'TimeoutError',
    );
    expect(hanging).toEqual([]);
  });

  it('finish their requests when the primary is stopped, and leave none behind', async () => {
    const running = await start();
    await once(running, 'message');
    const pids = [...(await eventually(bothAnswer))].map(Number);
    const slow = get('/slow');
    await new Promise(resolve => setTimeout(resolve, 100));
    running.kill('SIGTERM');
    expect(pids).toContain(Number(await slow));
    expect(await once(running, 'exit')).toEqual([0, null]);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
  });

  it('that cannot start end the primary', async () => {
    expect(await once(await start({ CANNOT_START: '1' }), 'exit')).toEqual([3, null]);
  });
});

describe('A process that crashed', () => {
  it('restarts at once when it ran for long, and with growing delays when it did not', () => {
    expect(hasRunLong(59_000)).toBe(false);
    expect(hasRunLong(60_000)).toBe(true);
    const waits = [0, 1, 2, 3, 8, 500].map(backoffMs);
    expect(waits).toEqual([0, 250, 500, 1000, 30_000, 30_000]);
  });
});
