import cluster, { type Worker } from 'node:cluster';
import { logger } from '@/server/log';
import { MetricsHub, type Peer } from '@/server/metrics/peers';

/** Longer than a process takes to stop in order. */
const STOP_MS = 12_000;

const LEAST_WAIT_MS = 250;
const MAX_WAIT_MS = 30_000;
const LONG_RUN_MS = 60_000;

/** Whether a process ran long enough that its crash does not count as a repeated failure. */
export const hasRunLong = (milliseconds: number): boolean => milliseconds >= LONG_RUN_MS;

/** The delay before a process restarts after this number of consecutive early crashes. */
export const backoffMs = (failures: number): number =>
  failures === 0 ? 0 : Math.min(MAX_WAIT_MS, LEAST_WAIT_MS * 2 ** Math.min(failures - 1, 10));

/** The server processes of this machine, which share the port. */
export interface Processes {
  /** Resolves once one of them serves. @throws Error when one exits by itself before that */
  started: Promise<void>;
  /** Lets all of them finish their requests, and kills those that do not finish in time. */
  stop(): Promise<void>;
}

/** The slot of a process and its replacements. */
interface Place {
  name: string;
  ready(): void;
  fail(error: Error): void;
}

/**
 * Starts processes that run a script, and restarts those that crash: at once, or with backoff if they crash soon after
 * their start.
 * @param env environment variables added to those of this process
 */
export function startProcesses(script: string, count: number, env: Record<string, string> = {}): Processes {
  // A connection that the primary hands to a dying process would hang forever.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: script });
  let stopping = false;
  let hasServed = false;
  const timers = new Set<NodeJS.Timeout>();

  /** @param failures consecutive early crashes of processes in this place */
  function start(place: Place, failures: number): void {
    const worker = cluster.fork(env);
    names.set(worker.id, place.name);
    // The process or its channel is gone; the exit event follows.
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
      // If a process exits by itself before any has served, a restart would not help.
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
/** An error of the channel means that the process is exiting. */
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
