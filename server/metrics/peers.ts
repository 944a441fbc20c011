import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { logger } from '@/server/log';

/**
 * The messages that processes sharing a port send each other through their primary, so that each can answer for all.
 */
const Message = z.union([
  z.object({ metrics: z.literal('wanted'), id: z.string() }),
  z.object({ metrics: z.literal('own'), id: z.string(), text: z.string() }),
  z.object({ metrics: z.literal('all'), id: z.string(), texts: z.array(z.tuple([z.string(), z.string()])) }),
]);
type Message = z.infer<typeof Message>;

/**
 * How long a process may take to answer before its metrics are left out. Longer than it waits for a hung database,
 * which its metrics report.
 */
const ANSWER_MS = 4000;

/** A process, as seen by its primary. */
export interface Peer {
  name: string;
  send(message: Message): void;
}

/** Reads a message; null for one of another kind. */
const messageIn = (value: unknown): Message | null => Message.safeParse(value).data ?? null;

/** Collects the metrics of all processes in the primary, for the process that requests them. */
export class MetricsHub {
  private readonly open = new Map<string, (name: string, text: string) => void>();

  constructor(private readonly peers: () => Peer[]) {}

  /** Handles what a process sent. */
  receive(from: Peer, value: unknown): void {
    const message = messageIn(value);
    if (message?.metrics === 'own') this.open.get(message.id)?.(from.name, message.text);
    else if (message?.metrics === 'wanted') this.collect(from, message.id);
  }

  private collect(forPeer: Peer, id: string): void {
    const peers = this.peers();
    const texts = new Map<string, string>();
    const finish = () => {
      clearTimeout(timer);
      if (this.open.delete(id)) forPeer.send({ metrics: 'all', id, texts: [...texts] });
    };
    const timer = setTimeout(finish, ANSWER_MS);
    this.open.set(id, (name, text) => {
      texts.set(name, text);
      if (texts.size === peers.length) finish();
    });
    for (const peer of peers) peer.send({ metrics: 'wanted', id });
  }
}

/** A process's channel to the primary. */
export interface Channel {
  send(message: Message): void;
  onMessage(listener: (value: unknown) => void): void;
}

/** The metrics of all processes that share the port with this one, by the names that the primary knows them by. */
export class MetricsPeers {
  private readonly waiting = new Map<string, (texts: Map<string, string>) => void>();

  /** @param own the metrics of this process */
  constructor(
    private readonly channel: Channel,
    own: () => Promise<string>,
  ) {
    channel.onMessage(value => {
      const message = messageIn(value);
      if (message?.metrics === 'all') this.waiting.get(message.id)?.(new Map(message.texts));
      if (message?.metrics === 'wanted')
        own().then(
          text => channel.send({ metrics: 'own', id: message.id, text }),
          (error: unknown) => logger.error({ err: error }, 'could not read the metrics of this process'),
        );
    });
  }

  /** Empty when the primary does not answer in time. */
  all(): Promise<Map<string, string>> {
    const id = randomUUID();
    return new Promise(resolve => {
      const finish = (texts: Map<string, string>) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(texts);
      };
      const timer = setTimeout(() => finish(new Map()), ANSWER_MS + 1000);
      this.waiting.set(id, finish);
      this.channel.send({ metrics: 'wanted', id });
    });
  }
}
