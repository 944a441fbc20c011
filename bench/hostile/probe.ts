/** What happened in a server since the last reading. */
export interface LoopReading {
  /** The longest time for which the event loop was blocked. */
  blockedMs: number;
  /** The same without the time in which its thread waited because the machine ran other processes. */
  blockedCpuMs: number;
  /** The longest garbage collection. */
  gcMs: number;
  /** Its resident memory now, in bytes. */
  rss: number;
}

/** Reads the probe that `loop-probe.js` opens in a server. */
export async function readProbe(port: number): Promise<LoopReading> {
  return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as LoopReading;
}

/** How long the event loop is blocked while no request is sent: by other load on the machine. */
export class IdleBaseline {
  private readonly read: LoopReading[] = [];

  constructor(private readonly port: number) {}

  /** Measures for two seconds. */
  async measure(): Promise<void> {
    await readProbe(this.port);
    for (let at = 0; at < 40; at++) {
      await new Promise(resolve => setTimeout(resolve, 50));
      this.read.push(await readProbe(this.port));
    }
  }

  /** The median and the longest, in milliseconds. */
  of(which: 'blockedMs' | 'blockedCpuMs'): { median: number; most: number } {
    const sorted = this.read.map(one => one[which]).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)]!, most: sorted.at(-1)! };
  }
}
