import type { Sent } from './bodies';
import { sendRequest } from './client';
import { readProbe } from './probe';

const MOST_TRIES = 3;

/** What came of a request. */
export interface Tried {
  status: number;
  heldMs: number;
}

/** A person of the drill, or a stranger, whose headers never change. */
export interface Visitor {
  name: string;
  headers: Record<string, string>;
  /** Signs in again where a request has ended the session. */
  signIn?(): Promise<Record<string, string>>;
}

/** Sends requests and records their statuses, how long each held the event loop, and the most memory. */
export class Attempts {
  readonly tried = new Map<string, Tried>();
  rss = 0;

  constructor(
    private readonly url: string,
    private readonly probePort: number,
    private readonly goalMs: number,
  ) {}

  /** Sends a request and measures it; a slow one is repeated, as other load on the machine does not repeat. */
  async measure(visitor: Visitor, kind: string, method: string, path: string, sent?: Sent): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      await readProbe(this.probePort);
      const status = await this.send(visitor, method, path, sent);
      const { heldMs, rss } = await readProbe(this.probePort);
      this.rss = Math.max(this.rss, rss);
      this.record(`${visitor.name}: ${kind} to ${method} ${path}`, { status, heldMs });
      if (heldMs <= this.goalMs) return;
    }
  }

  /** Sends a request of which only the status matters. */
  async try(visitor: Visitor, kind: string, method: string, path: string, sent?: Sent): Promise<void> {
    const status = await this.send(visitor, method, path, sent);
    this.record(`${visitor.name}: ${kind} to ${method} ${path}`, { status, heldMs: 0 });
  }

  /** Prints the slowest requests of a visitor so far. */
  printSlowest(name: string): void {
    const own = [...this.tried].filter(([kind]) => kind.startsWith(`${name}:`));
    for (const [kind, { heldMs, status }] of own.sort(([, a], [, b]) => b.heldMs - a.heldMs).slice(0, 5))
      console.log(`${heldMs.toFixed(0).padStart(6)} ms  ${status}  ${kind}`);
  }

  private async send(visitor: Visitor, method: string, path: string, sent?: Sent): Promise<number> {
    const status = await sendRequest(this.url + path, method, visitor.headers, sent);
    if (status !== 401 || !visitor.signIn) return status;
    visitor.headers = await visitor.signIn();
    return sendRequest(this.url + path, method, visitor.headers, sent);
  }

  private record(name: string, { status, heldMs }: Tried): void {
    const before = this.tried.get(name);
    this.tried.set(name, { status, heldMs: Math.min(heldMs, before?.heldMs ?? heldMs) });
  }
}
