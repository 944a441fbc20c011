import type { RequestBody } from './bodies';
import { sendRequest } from './client';
import { readProbe, type LoopReading } from './probe';

const MAX_TRIES = 5;

/** next-auth answers 401 to a wrong password, even when the person is signed in. */
const SIGN_IN = /^\/api\/auth\//;

/** The outcome of a request. */
export interface Attempt {
  status: number;
  /**
   * How long it blocked the event loop: the shortest of all tries, as garbage of earlier requests is collected only
   * once.
   */
  blockedCpuMs: number;
  first: Pick<LoopReading, 'blockedMs' | 'blockedCpuMs' | 'gcMs'>;
}

const UNMEASURED = { blockedMs: 0, blockedCpuMs: 0, gcMs: 0 };

/** A person of the drill, or a stranger, whose headers never change. */
export interface Visitor {
  name: string;
  headers: Record<string, string>;
  /** Signs in again after a request has ended the session. */
  signIn?(): Promise<Record<string, string>>;
}

/** Sends requests and records their statuses, how long each blocked the event loop, and the peak memory. */
export class Attempts {
  readonly tried = new Map<string, Attempt>();
  rss = 0;
  /** The pending sign-in, shared by all requests that found the session ended. */
  private signingIn: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly probePort: number,
    private readonly goalMs: number,
  ) {}

  /** Sends a request and measures it; a slow one is retried. */
  async measure(
    visitor: Visitor,
    kind: string,
    method: string,
    path: string,
    sent?: RequestBody,
  ): Promise<void> {
    const tries: LoopReading[] = [];
    let status = 0;
    do {
      await readProbe(this.probePort);
      status = await this.send(visitor, method, path, sent);
      tries.push(await readProbe(this.probePort));
    } while (tries.at(-1)!.blockedCpuMs > this.goalMs && tries.length < MAX_TRIES);
    this.rss = Math.max(this.rss, ...tries.map(({ rss }) => rss));
    const blockedCpuMs = Math.min(...tries.map(one => one.blockedCpuMs));
    this.tried.set(`${visitor.name}: ${kind} to ${method} ${path}`, {
      status,
      blockedCpuMs,
      first: tries[0]!,
    });
  }

  /** Sends a request of which only the status matters. */
  async try(visitor: Visitor, kind: string, method: string, path: string, sent?: RequestBody): Promise<void> {
    const status = await this.send(visitor, method, path, sent);
    const name = `${visitor.name}: ${kind} to ${method} ${path}`;
    this.tried.set(name, { status, blockedCpuMs: 0, first: UNMEASURED });
  }

  /** Prints the slowest requests of a visitor so far. */
  printSlowest(name: string): void {
    const own = [...this.tried].filter(([kind]) => kind.startsWith(`${name}:`));
    for (const [kind, tried] of own.sort(bySlowness).slice(0, 5)) console.log(line(kind, tried));
  }

  private async send(visitor: Visitor, method: string, path: string, sent?: RequestBody): Promise<number> {
    const status = await sendRequest(this.url + path, method, visitor.headers, sent);
    if (status !== 401 || !visitor.signIn || SIGN_IN.test(path)) return status;
    this.signingIn ??= this.signInAgain(visitor).finally(() => (this.signingIn = null));
    await this.signingIn;
    return sendRequest(this.url + path, method, visitor.headers, sent);
  }

  private async signInAgain(visitor: Visitor): Promise<void> {
    visitor.headers = await visitor.signIn!();
  }
}

/** The slowest first. */
export function bySlowness([, a]: [string, Attempt], [, b]: [string, Attempt]): number {
  return b.blockedCpuMs - a.blockedCpuMs;
}

/** A request and its outcome, in one line. */
export function line(kind: string, { blockedCpuMs, first, status }: Attempt): string {
  const { blockedMs, gcMs } = first;
  const tried = `first try ${first.blockedCpuMs.toFixed(0)}, with other load ${blockedMs.toFixed(0)}, garbage ${gcMs.toFixed(0)}`;
  return `${blockedCpuMs.toFixed(0).padStart(6)} ms (${tried})  ${status}  ${kind}`;
}
