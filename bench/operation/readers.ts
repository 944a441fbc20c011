import { Agent, request } from 'node:http';

/** The prefix of the failure of a truncated answer. */
export const CUT = 'cut off:';

/** What readers got in a period. */
export interface Readings {
  requests: number;
  failed: string[];
  /** Milliseconds until each answer was complete. */
  times: number[];
  /** How many answers said that they could not be checked. */
  unchecked: number;
}

/** Readers of a process who request the same pages in turn, over keep-alive connections. */
export class Readers {
  private readonly agent: Agent;
  private readings = empty();
  private isDone = false;
  private readonly all: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly paths: string[],
    count: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: count });
    this.all = Array.from({ length: count }, (_, index) => this.read(index));
  }

  /** What they got since the last call. */
  take(): Readings {
    const taken = this.readings;
    this.readings = empty();
    return taken;
  }

  async stop(): Promise<Readings> {
    this.isDone = true;
    await Promise.all(this.all);
    this.agent.destroy();
    return this.take();
  }

  private async read(index: number): Promise<void> {
    for (let count = index; !this.isDone; count++) {
      const path = this.paths[count % this.paths.length]!;
      const began = performance.now();
      const { status, isUnchecked } = await this.get(path);
      const ms = performance.now() - began;
      this.readings.requests++;
      this.readings.times.push(ms);
      if (isUnchecked) this.readings.unchecked++;
      if (status !== '200') this.readings.failed.push(`${path} ${status} after ${ms.toFixed(0)} ms`);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  private get(path: string): Promise<{ status: string; isUnchecked: boolean }> {
    return new Promise(resolve => {
      const outgoing = request(this.url + path, { agent: this.agent }, response => {
        response.on('error', error => resolve({ status: `${CUT} ${String(error)}`, isUnchecked: false }));
        response.on('end', () =>
          resolve({
            status: String(response.statusCode),
            isUnchecked: response.headers['cache-status'] !== undefined,
          }),
        );
        response.resume();
      });
      outgoing.on('error', error => resolve({ status: String(error), isUnchecked: false }));
      outgoing.end();
    });
  }
}

const empty = (): Readings => ({ requests: 0, failed: [], times: [], unchecked: 0 });
