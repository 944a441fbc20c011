import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { act, newDraft, pause, whileReading, type Installation } from '../installation';

const CUT_MS = 15_000;
/** A process that hears nothing renders each page before it sends it, and does not serve one of before for longer. */
const STALE_MS = 10_000;
/** A page that is rendered first takes longer than one that is cached. */
const RENDERED_WITHIN_MS = 300;

/** A way to a database that can go silent: bytes are neither passed on nor refused. */
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

  /** Passes nothing on any more, and closes nothing. */
  cut(): void {
    this.isSilent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Takes new connections again. What was open stays silent, as after a route that changed. */
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

/** The connection by which the second process is notified goes silent while the first publishes. */
export async function cutListener(paper: Installation, relay: SilentRelay): Promise<void> {
  const { second, faults } = paper;
  const night = async () => {
    relay.cut();
    const { id, word, story } = await newDraft(paper);
    const published = await act(paper, id, 'publish', story.version);
    paper.publishedOnce.push(id);
    await newsIsThere(second.url, word, 'published', faults);
    await pause(CUT_MS);
    const began = performance.now();
    await act(paper, id, 'kill', published.version);
    const ms = performance.now() - began;
    const { status } = await fetch(second.url + published.liveAddress);
    console.log(
      `a kill took ${ms.toFixed(0)} ms with a listener that is cut; the other process sent ${status}`,
    );
    if (status !== 410) faults.push(`with a listener that is cut, a killed story is ${status}`);
    relay.heal();
    await pause(3000);
  };
  await whileReading(paper, 'while the listener of a process is cut', night, { mostMs: RENDERED_WITHIN_MS });
  const { id, word, story } = await newDraft(paper);
  await act(paper, id, 'publish', story.version);
  paper.publishedOnce.push(id);
  await newsIsThere(second.url, word, 'published after the cut', faults);
}

async function newsIsThere(url: string, word: string, what: string, faults: string[]): Promise<void> {
  const began = performance.now();
  while (!(await (await fetch(url)).text()).includes(word)) {
    if (performance.now() - began > STALE_MS) return void faults.push(`what was ${what} is not on the front`);
    await pause(50);
  }
  console.log(
    `what was ${what} is on the front of the other process after ${(performance.now() - began).toFixed(0)} ms`,
  );
}
