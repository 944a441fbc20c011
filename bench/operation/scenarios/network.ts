import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { act, newDraft, pause, whileReading, type Installation } from '../installation';

const CUT_MS = 15_000;
/**
 * A process without notifications renders each page before sending it, and serves a stale one for no longer than this.
 */
const STALE_MS = 10_000;
/** A page that is rendered first takes longer than one that is cached. */
const RENDERED_WITHIN_MS = 300;

/** A TCP relay to a database that can go silent: bytes are then neither forwarded nor refused. */
export class SilentRelay {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isSilent = false;

  constructor(private readonly target: () => { host: string; port: number }) {
    this.server = createServer(client => this.pass(client));
  }

  async start(): Promise<number> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  /** Stops forwarding, without closing anything. */
  cut(): void {
    this.isSilent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Forwards new connections again. Open ones stay silent, as after a change of route. */
  heal(): void {
    this.isSilent = false;
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private pass(client: Socket): void {
    const upstream = connect(this.target());
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
    if (this.isSilent) for (const socket of [client, upstream]) socket.pause();
  }
}

/** The connection that notifies the second process goes silent while the first publishes. */
export async function cutListener(paper: Installation, relay: SilentRelay): Promise<void> {
  const { second, faults } = paper;
  const publishAndKill = async () => {
    relay.cut();
    const { id, word, story } = await newDraft(paper);
    const published = await act(paper, id, 'publish', story.version);
    paper.publishedOnce.push(id);
    await waitUntilOnFront(second.url, word, 'published', faults);
    await pause(CUT_MS);
    const began = performance.now();
    await act(paper, id, 'kill', published.version);
    const ms = performance.now() - began;
    const { status } = await fetch(second.url + published.liveAddress);
    console.log(
      `a kill took ${ms.toFixed(0)} ms while the listener was cut; the other process answered ${status}`,
    );
    if (status !== 410) faults.push(`while the listener was cut, a killed story was ${status}`);
    relay.heal();
    await pause(3000);
  };
  await whileReading(paper, 'while the listener of a process is cut', publishAndKill, {
    mostMs: RENDERED_WITHIN_MS,
  });
  const { id, word, story } = await newDraft(paper);
  await act(paper, id, 'publish', story.version);
  paper.publishedOnce.push(id);
  await waitUntilOnFront(second.url, word, 'published after the cut', faults);
}

async function waitUntilOnFront(url: string, word: string, what: string, faults: string[]): Promise<void> {
  const began = performance.now();
  while (!(await (await fetch(url)).text()).includes(word)) {
    if (performance.now() - began > STALE_MS)
      return void faults.push(`the story ${what} is not on the front`);
    await pause(50);
  }
  console.log(
    `the story ${what} is on the front of the other process after ${(performance.now() - began).toFixed(0)} ms`,
  );
}
