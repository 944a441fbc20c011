/** How long the event loop of a server was blocked since the last reading, how much of it by collecting garbage, and its memory. */
export interface Probed {
  heldMs: number;
  gcMs: number;
  rss: number;
}

/** Reads the probe that `loop-probe.js` opens in a server. */
export async function readProbe(port: number): Promise<Probed> {
  return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Probed;
}

/** How long the loop is blocked while no request is sent: by other load on the machine. */
export class IdleBaseline {
  private readonly stops: number[] = [];

  constructor(private readonly port: number) {}

  /** Measures for two seconds. */
  async measure(): Promise<void> {
    await readProbe(this.port);
    for (let at = 0; at < 40; at++) {
      await new Promise(resolve => setTimeout(resolve, 50));
      this.stops.push((await readProbe(this.port)).heldMs);
    }
  }

  get mostMs(): number {
    return Math.max(...this.stops);
  }

  get medianMs(): number {
    return this.stops.toSorted((a, b) => a - b)[Math.floor(this.stops.length / 2)]!;
  }
}
