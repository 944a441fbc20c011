import cluster, { type Worker } from 'node:cluster';
import { logger } from '@/server/log';
import { MetricsHub, type Peer } from '@/server/metrics/peers';

/** Longer than a process takes to stop in order. */
const STOP_MS = 12_000;

const LEAST_WAIT_MS = 250;
const MOST_WAIT_MS = 30_000;
const LONG_RUN_MS = 60_000;

/** Whether a process ran for so long that its death is not one of a row. */
export const hasRunLong = (milliseconds: number): boolean => milliseconds >= LONG_RUN_MS;

/** How long to wait before a process starts again that died soon so often in a row. */
export const backoffMs = (failures: number): number =>
  failures === 0 ? 0 : Math.min(MOST_WAIT_MS, LEAST_WAIT_MS * 2 ** Math.min(failures - 1, 10));

/** The server processes of this machine, which share the port. */
export interface Processes {
  /** Resolves once one of them serves. @throws Error when one ends by itself before that */
  started: Promise<void>;
  /** Lets all of them finish their requests, and ends those that do not in time. */
  stop(): Promise<void>;
}

/** One of the processes, and those that replace it. */
interface Place {
  name: string;
  ready(): void;
  fail(error: Error): void;
}

/**
 * Starts a number of processes that run a script, and starts one that died again: at once, and later each time if it
 * dies soon after its start.
 * @param env what the processes have in their environment besides that of this one
 */
export function startProcesses(script: string, count: number, env: Record<string, string> = {}): Processes {
  // Handed out by the primary, a connection to a process that is just dying would wait without end.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: script });
  let stopping = false;
  let hasServed = false;
  const timers = new Set<NodeJS.Timeout>();

  /** @param failures how often in a row a process in this place died soon */
  function start(place: Place, failures: number): void {
    const worker = cluster.fork(env);
    names.set(worker.id, place.name);
    // It has no process, or no channel to it any more: its exit is told too.
    worker.on('error', error => logger.error({ err: error }, 'could not reach a server process'));
    const startedAt = performance.now();
    worker.once('message', () => {
      hasServed = true;
      place.ready();
    });
    worker.on('message', message => hub.receive(peerOf(worker), message));
    worker.once('exit', (code, signal) => {
      names.delete(worker.id);
      if (stopping) return;
      // One that ends by itself before any has served cannot be helped by another try.
      if (!hasServed && code !== null) return place.fail(new Error('a server process could not start'));
      const next = hasRunLong(performance.now() - startedAt) ? 0 : failures + 1;
      logger.error({ process: worker.process.pid, code, signal, failures: next }, 'a server process died');
      restartLater(place, next);
    });
  }

  function restartLater(place: Place, failures: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      try {
        start(place, failures);
      } catch (error) {
        logger.error({ err: error }, 'could not start a server process');
        restartLater(place, failures + 1);
      }
    }, backoffMs(failures));
    timers.add(timer);
  }

  const started = new Promise<void>((ready, fail) => {
    for (let place = 1; place <= count; place++) start({ name: String(place), ready, fail }, 0);
  });
  return {
    started,
    async stop() {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running().map(stopWorker));
    },
  };
}

/** The place of each process. */
const names = new Map<number, string>();
/** An error of the channel is one of the process, which ends. */
const ignored = () => {};
const peerOf = (worker: Worker): Peer => ({
  name: names.get(worker.id) ?? '',
  send: message => worker.isConnected() && worker.send(message, ignored),
});
const hub = new MetricsHub(() => running().map(peerOf));

const running = (): Worker[] => Object.values(cluster.workers ?? {}).flatMap(worker => worker ?? []);

function stopWorker(worker: Worker): Promise<void> {
  return new Promise(resolve => {
    const limit = setTimeout(() => worker.process.kill('SIGKILL'), STOP_MS);
    worker.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
    worker.process.kill('SIGTERM');
  });
}
