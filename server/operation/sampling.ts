import { hostname } from 'node:os';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { PROCESS_ID } from '@/server/live/listen';
import { openStreams } from '@/server/live/stream-places';
import { lastLoopDelay } from '@/server/metrics/event-loop';
import { counts, totals, type Total } from '@/server/metrics/metrics';
import { readQueue } from '@/server/store/jobs/queue';
import { saveProcess } from '@/server/store/operation/processes';
import { insertSample } from '@/server/store/operation/samples';
import { logFailure } from '@/server/store/outage';

const MINUTE_MS = 60_000;

/** The counts up to a moment. */
interface Reading {
  counts: ReturnType<typeof counts>;
  renders: Total;
  publishes: Total;
  processorMs: number;
  at: number;
}

async function read(): Promise<Reading> {
  const { user, system } = process.cpuUsage();
  return {
    ...{ counts: counts(), ...(await totals()) },
    ...{ processorMs: (user + system) / 1000, at: performance.now() },
  };
}

/** The beginning of the minute. */
const minuteOf = (time: number) => new Date(Math.floor(time / MINUTE_MS) * MINUTE_MS);

/** Stores this process's counts for each minute, and that it is alive. */
export class Sampling {
  private readonly startedAt = new Date();
  private before: Reading | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly press: { coverage: { size: number } }) {}

  async start(): Promise<void> {
    this.before = await read();
    await this.attempt(() => this.saveSelf(0, null));
    this.timer = setInterval(() => this.run(), MINUTE_MS);
  }

  /** Stores the rest of the minute, and that the process has stopped. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    await this.store(new Date());
  }

  private run(): void {
    this.running ??= this.store(null).finally(() => (this.running = undefined));
  }

  private store(stoppedAt: Date | null): Promise<void> {
    return this.attempt(async () => {
      const before = this.before!;
      const now = await read();
      this.before = now;
      const processor = Math.round((100 * (now.processorMs - before.processorMs)) / (now.at - before.at));
      await this.saveSelf(processor, stoppedAt);
      await insertSample(PROCESS_ID, minuteOf(Date.now() - MINUTE_MS / 2), {
        ...differenceOf(before, now),
        jobsWaiting: (await readQueue()).waiting,
        streams: this.press.coverage.size + openStreams(),
      });
    });
  }

  /** Skips a minute that cannot be stored. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      logFailure(error, 'could not store what was counted');
    }
  }

  private saveSelf(processor: number, stoppedAt: Date | null): Promise<void> {
    return saveProcess({
      ...{ id: PROCESS_ID, host: hostname(), pid: process.pid, version: packageVersion() },
      ...{ startedAt: this.startedAt, seenAt: new Date(), stoppedAt, processor },
      memory: BigInt(process.memoryUsage.rss()),
      loopDelay: Math.round(lastLoopDelay()),
    });
  }
}

function differenceOf(before: Reading, now: Reading) {
  const more = (name: keyof Reading['counts']) => now.counts[name] - before.counts[name];
  const time = (name: 'renders' | 'publishes') =>
    Math.round((now[name].seconds - before[name].seconds) * 1000);
  return {
    hits: more('press_hits') + more('press_unchecked'),
    misses: more('press_misses'),
    renders: now.renders.count - before.renders.count,
    renderTime: time('renders'),
    publishes: now.publishes.count - before.publishes.count,
    publishTime: time('publishes'),
    saves: more('saves'),
    conflicts: more('save_conflicts'),
    unconfirmed: more('purges_unconfirmed'),
  };
}

const Package = z.object({ version: z.string() });

let version: string | undefined;

/** The version of the program. */
function packageVersion(): string {
  return (version ??= Package.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version);
}
