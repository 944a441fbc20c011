import { logger } from '@/server/log';
import { subscribe } from './hub';
import { REPLACED, takePlace } from './stream-places';

/** What was published to a topic. */
interface Message {
  topic: string;
  data: unknown;
}

/** A source of the events of a stream. */
export interface Source {
  /** The topic of the hub for its changes. */
  topic: string;
  /** The name of its events. */
  name: string;
  /**
   * The data of an event, read when it is due; undefined: there is no event.
   * @param message what was published; null when something may have been missed, and at first
   */
  read(message: Message | null): Promise<unknown>;
  /** Whether its first event is sent immediately, before any change. */
  atOnce?: boolean;
}

/** How soon a stream ends after its session; proxies close only streams that are silent for longer. */
const HEARTBEAT_MS = 5000;
const RETRY_MS = 2000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Responds with server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) for every change of
 * these sources, and for all of them when some may have been missed.
 * @param signal of the request: when the client has gone, everything is released
 * @param personId the person whose number of streams is limited
 * @param mayStill called at intervals: whether the client may still read
 * @throws Refused 503 when there are too many streams
 */
export function eventStream(
  signal: AbortSignal,
  personId: string,
  mayStill: () => Promise<boolean>,
  sources: Source[],
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
    takePlace(personId, () => {
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
      const send = ({ name, read }: Source, message: Message | null) =>
        read(message).then(
          data => data !== undefined && write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
          error => {
            logger.warn({ err: error, name }, 'could not send a change to a stream');
            end(controller);
          },
        );
      const close = () => end(controller);
      signal.addEventListener('abort', close);
      const beat = () =>
        mayStill().then(
          may => (may ? write(':\n\n') : close()),
          error => logger.warn({ err: error }, 'could not check who may follow a stream'),
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
          if (source.atOnce) await send(source, null);
        }
      } catch (error) {
        logger.warn({ err: error }, 'could not start a stream of events');
        close();
      }
    },
    cancel: () => end(null),
  });
  return new Response(stream, { headers: HEADERS });
}
