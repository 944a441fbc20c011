import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Duplex } from 'node:stream';

/** The unprivileged account of every Linux. */
const NOBODY = 65_534;

const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No host resolves; the files that a page may load are passed to it.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** None of the server's variables, which include secrets. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
} as const;

/** An event of the browser. */
export interface BrowserEvent {
  method: string;
  params: Record<string, unknown>;
}

/** The browser ended, or violated its protocol. */
export class BrowserEnded extends Error {}

interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** The maximum bytes of one message: a part of a PDF file, or an event with an address. */
const MESSAGE_LENGTH = 16_000_000;

/**
 * A separate Chromium, driven over a pipe, so that it opens no port. It runs in its sandbox, without root.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
export class Chromium {
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private sessionId: string | undefined;
  private printed = '';
  private ended: BrowserEnded | null = null;
  /** Fails when it has ended. */
  readonly closed: Promise<never>;
  private onClose: (reason: BrowserEnded) => void = () => {};

  private readonly child: ChildProcess;
  private readonly folder: string;

  /** Starts Chromium without a page. */
  constructor(
    path: string,
    private readonly onEvent: (event: BrowserEvent) => void,
  ) {
    this.closed = new Promise((_, reject) => (this.onClose = reject));
    this.closed.catch(() => {});
    this.folder = mkdtempSync(join(tmpdir(), 'broadsheet-print-'));
    const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    if (account.uid) chownSync(this.folder, account.uid, account.gid);
    this.child = spawn(path, [...SWITCHES, `--user-data-dir=${this.folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      cwd: this.folder,
      env: { ...ENVIRONMENT, HOME: this.folder, TMPDIR: this.folder },
      // A group of its own ends with all of its processes.
      detached: true,
      ...account,
    });
    const [, , stderr, to, from] = this.child.stdio as unknown as Duplex[];
    const decoder = new StringDecoder('utf8');
    let rest = '';
    from!.on('data', (chunk: Buffer) => {
      const messages = (rest + decoder.write(chunk)).split('\0');
      rest = messages.pop()!;
      if (rest.length > MESSAGE_LENGTH) return this.end('a message is too long');
      for (const message of messages) this.receive(message);
    });
    stderr!.on('data', (chunk: Buffer) => (this.printed = (this.printed + String(chunk)).slice(-4000)));
    // The exit of the process reports the cause.
    for (const pipe of [to!, from!, stderr!]) pipe.on('error', () => {});
    this.child.on('error', error => this.end(error.message));
    this.child.on('close', () => this.end('it ended'));
  }

  /** Opens the page that commands are for. @throws BrowserEnded */
  async openPage(): Promise<void> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.sessionId = String(sessionId);
  }

  /** The group of its processes. */
  get group(): number | null {
    return this.child.pid ?? null;
  }

  /** Whether it ended because the system has no sandbox for it. */
  get lacksSandbox(): boolean {
    return /no usable sandbox|sandbox_host_linux|setuid sandbox/i.test(this.printed);
  }

  /** Sends a command to the page. @throws BrowserEnded */
  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    if (this.ended) return Promise.reject(this.ended);
    const id = ++this.next;
    const [, , , to] = this.child.stdio as unknown as Duplex[];
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const { sessionId } = this;
      to!.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }

  /** Ends it with all of its processes, and removes what it wrote. */
  async close(): Promise<void> {
    this.end('it was closed');
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends it; pending commands fail with this reason. */
  end(reason: string): void {
    this.ended ??= new BrowserEnded(`Chromium: ${reason}. ${this.printed.trim().split('\n').at(-1) ?? ''}`);
    this.onClose(this.ended);
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
    if (!this.child.pid) return;
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // All of its processes have ended.
    }
  }

  private receive(message: string): void {
    const { id, method, params, result, error } = JSON.parse(message) as Partial<BrowserEvent> & {
      id?: number;
      result?: Record<string, unknown>;
      error?: { message: string };
    };
    if (id === undefined) {
      if (method && params) this.onEvent({ method, params });
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new BrowserEnded(`Chromium: ${error.message}`));
    else waiting?.resolve(result ?? {});
  }
}
