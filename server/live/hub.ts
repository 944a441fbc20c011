import { z } from 'zod';
import { logger } from '@/server/log';
import { Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { notify, type Notification } from '@/server/store/notify';
import { directUrl } from '@/server/store/direct-url';
import { listenTo, type Listening } from './listen';
import { RecentMessages, type ReceivedMessage } from './recent-messages';

const CHANNEL = 'broadsheet_live';
/** PostgreSQL refuses notifications of 8,000 bytes and more. */
const MAX_BYTES = 7900;

/** A subscriber of a topic. */
export interface Listener {
  /**
   * @param topic the topic of the data, for a subscriber of several
   * @param passing data for current subscribers only
   */
  onData(data: unknown, topic: string, passing?: unknown): void;
  /** Some notifications may have been missed: read the current state again. */
  onGap?(): void;
  /** The server stops; open connections must end. */
  onStop?(): void;
}

interface Hub {
  topics: Map<string, Set<Listener>>;
  /** Null before the first subscription. */
  listening: Promise<Listening> | null;
  stopped: boolean;
  recent: RecentMessages;
}

const shared = globalThis as { broadsheetHub?: Hub };

/** The one hub of this process, shared by the server and by Next's bundles. */
const hub = () =>
  (shared.broadsheetHub ??= {
    topics: new Map(),
    listening: null,
    stopped: false,
    recent: new RecentMessages(Infinity),
  });

/**
 * Publishes JSON data to every subscriber of the topic, in every process. Inside a transaction it is sent only when
 * that commits. @throws RangeError above 7,900 bytes: publish ids, and let subscribers read the rest
 */
export async function publish(topic: string, data: unknown, connection?: Connection): Promise<void> {
  const { channel, payload } = messageTo(topic, data);
  await notify(channel, payload, connection);
}

/**
 * The same as a notification, for a statement that sends it with others.
 * @param passing further data for current subscribers; left out when the message would be too long. It may be large, so
 *   it is not kept for later subscribers.
 * @throws RangeError as `publish` does
 */
export function messageTo(topic: string, data: unknown, passing?: unknown): Notification {
  const whole = JSON.stringify({ topic, data, passing });
  const payload = Buffer.byteLength(whole) > MAX_BYTES ? JSON.stringify({ topic, data }) : whole;
  if (Buffer.byteLength(payload) > MAX_BYTES) throw new RangeError(`Too much to publish to ${topic}`);
  return { channel: CHANNEL, payload };
}

/**
 * Subscribes to a topic, or to all topics under a prefix such as `story/`, until the returned function is called.
 * Receives everything that is published after this resolves.
 * @throws Refused 503 `server-stopping`; the error of the database when it cannot be reached
 */
export async function subscribe(topic: string, listener: Listener): Promise<() => void> {
  const { topics, stopped } = hub();
  if (stopped) throw new Refused(503, 'server-stopping', { retryAfter: 1 });
  await listening();
  const listeners = topics.get(topic) ?? new Set();
  topics.set(topic, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (!listeners.size && topics.get(topic) === listeners) topics.delete(topic);
  };
}

/** The messages of a topic since a moment in milliseconds; null when that is unknown. */
export const recentMessages = (topic: string, moment: number): ReceivedMessage[] | null =>
  hub().recent.since(moment, topic);

/** Ends all subscriptions and the listening connection. No one can subscribe afterwards. */
export async function stopHub(): Promise<void> {
  const ending = hub();
  ending.stopped = true;
  for (const listener of everybody()) attempt(() => listener.onStop?.());
  ending.topics.clear();
  const open = await ending.listening?.catch(() => null);
  await open?.stop();
}

function listening(): Promise<Listening> {
  const { listening: begun } = hub();
  if (begun) return begun;
  const beginning = listenTo(directUrl(), CHANNEL, {
    onPayload: dispatch,
    onReconnect() {
      hub().recent.reset(Date.now());
      everybody().forEach(listener => attempt(() => listener.onGap?.()));
    },
  });
  hub().listening = beginning;
  void beginning.then(
    () => hub().recent.reset(Date.now()),
    () => undefined,
  );
  beginning.catch(() => {
    hub().listening = null;
  });
  return beginning;
}

const Message = z.object({ topic: z.string(), data: z.unknown(), passing: z.optional(z.unknown()) });

function dispatch(payload: string): void {
  const { topic, data, passing } = Message.parse(JSON.parse(payload));
  hub().recent.add({ at: Date.now(), topic, data });
  const beginning = topic.slice(0, topic.indexOf('/') + 1);
  for (const name of [topic, beginning])
    for (const listener of [...(hub().topics.get(name) ?? [])])
      attempt(() => listener.onData(data, topic, passing));
}

const everybody = () => [...hub().topics.values()].flatMap(listeners => [...listeners]);

// One failing listener must not prevent the others from being called.
function attempt(call: () => void): void {
  try {
    call();
  } catch (error) {
    logger.error(error, 'a listener of the hub failed');
  }
}
