import { logFailure } from '@/server/store/outage';
import { recentMessages, subscribe } from './hub';
import { REPLACED, reserveSlot } from './stream-places';

/** A message published to a topic. */
interface Message {
  topic: string;
  data: unknown;
}

/** A source of the events of a stream. */
export interface StreamSource {
  /** The topic of the hub for its changes. */
  topic: string;
  /** The name of its events. */
  name: string;
  /**
   * Reads the data of an event when it is due; undefined: there is no event.
   * @param message the published message; null at first, and when messages may have been missed
   */
  read(message: Message | null): Promise<unknown>;
  /** Whether its first event is sent immediately, before any change. */
  atOnce?: boolean;
  /** Whether its events are stale a moment later, so that missed ones are not sent. */
  isMomentary?: boolean;
}

/** How soon a stream ends after its session; proxies close only streams that are silent for longer. */
const HEARTBEAT_MS = 5000;
const RETRY_MS = 2000;
/** Allows for the difference between the clocks of two processes, and for reads before the time of a page was taken. */
const CLOCK_MARGIN_MS = 5000;
/** Above this many missed messages the client reloads everything. */
const MAX_MISSED = 200;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Responds with server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) for every change of
 * these sources, and for all sources when changes may have been missed.
 * @param signal of the request: when the client disconnects, everything is released
 * @param since the time of the state that the client shows, by the server's clock; later messages are sent first
 * @param personId the person by whom streams are limited
 * @param mayStill called at intervals: whether the client may still read
 * @throws Refused 503 when there are too many streams
 */
export function eventStream(
  signal: AbortSignal,
  personId: string,
  mayStill: () => Promise<boolean>,
  sources: StreamSource[],
  since: number | null = null,
): Response {
  const encoder = new TextEncoder();
  const leaving: (() => void)[] = [];
  let ended = false;

  function end(controller: ReadableStreamDefaultController<Uint8Array> | null): void {
    if (ended) return;
    ended = true;
    leaving.forEach(leave => leave());
    controller?.close();
  }

  let sink: ReadableStreamDefaultController<Uint8Array> | null = null;
  leaving.push(
    reserveSlot(personId, () => {
      if (!ended) sink?.enqueue(encoder.encode(REPLACED));
      end(sink);
    }),
  );
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      sink = controller;
      const write = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const send = ({ name, read }: StreamSource, message: Message | null) =>
        read(message).then(
          data =>
            data !== undefined &&
            // A browser that reconnects continues from the id.
            write(`event: ${name}\nid: ${Date.now()}\ndata: ${JSON.stringify(data)}\n\n`),
          error => {
            logFailure(error, 'could not send a change to a stream', { name });
            end(controller);
          },
        );
      const close = () => end(controller);
      signal.addEventListener('abort', close);
      const beat = () =>
        mayStill().then(
          may => (may ? write(':\n\n') : close()),
          error => logFailure(error, 'could not check who may follow a stream'),
        );
      const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
      leaving.push(() => {
        clearInterval(heartbeat);
        signal.removeEventListener('abort', close);
      });
      write(`retry: ${RETRY_MS}\n\n`);
      try {
        for (const source of sources) {
          const leave = await subscribe(source.topic, {
            onData: (data, topic) => void send(source, { topic, data }),
            onGap: () => void send(source, null),
            onStop: close,
          });
          if (ended) return leave();
          leaving.push(leave);
          for (const message of firstOf(source, since)) await send(source, message);
        }
      } catch (error) {
        logFailure(error, 'could not start a stream of events');
        close();
      }
    },
    cancel: () => end(null),
  });
  return new Response(stream, { headers: HEADERS });
}

/** The messages that a stream starts with: null for everything, or those published since the client's state. */
function firstOf({ topic, atOnce, isMomentary }: StreamSource, since: number | null): (Message | null)[] {
  if (atOnce) return [null];
  if (since === null || isMomentary) return [];
  const missed = recentMessages(topic, since - CLOCK_MARGIN_MS);
  return missed === null || missed.length > MAX_MISSED ? [null] : missed;
}

/** The time from which a request continues: that of its page, or of the last event before the connection was lost. */
export function continuesFrom(request: Request): number | null {
  const since = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since');
  return since && /^\d{1,15}$/.test(since) ? Number(since) : null;
}
