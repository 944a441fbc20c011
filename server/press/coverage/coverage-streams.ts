import { logFailure } from '@/server/store/outage';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf } from '@/server/http/network-address';
import { findCoverageAt, loadFollowedCoverage } from '@/server/store/coverage/coverage';
import { COMMON_HEADERS, FILE_POLICY } from '../headers';
import { keyOf } from '../surrogate-keys';
import { StreamPlaces } from './stream-places';

/** Bounds of the streams that one process holds open for readers. */
export const COVERAGE_STREAM_LIMITS = {
  inAll: 5000,
  perNetwork: 100,
  /** Unsent bytes of a client; above this, its stream is closed. */
  waiting: 16_384,
} as const;

/** Proxies close streams that are silent for longer. */
const HEARTBEAT_MS = 25_000;
/** When browsers reconnect, with jitter so that they do not all reconnect at once. */
const RETRY_MS = { least: 3000, spread: 4000 };
const FULL_RETRY_SECONDS = 60;

const HEADERS = {
  ...COMMON_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'content-security-policy': FILE_POLICY,
  // No proxy may store, buffer or change it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
};

/** A story with live coverage, and its followers in this process. */
interface FollowedStory {
  path: string;
  storyId: string;
  /** The number of changes last sent to its readers. */
  changes: number;
  streams: Set<ServerResponse>;
  /** Whether its state is being read, and whether it changed in between. */
  isReading: boolean;
  isOutdated: boolean;
  /** Whether its coverage has ended, or the story is no longer live. */
  isOver: boolean;
}

/**
 * Notifies readers of changes of the live coverage of a story, by server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). An event contains only the number of changes so
 * far: a page with another number requests the entries, which are a finished page in the cache. A lost, duplicate or
 * late event is therefore harmless. Purges signal the changes.
 */
export class CoverageStreams {
  /** By the address of the story, which is looked up once for all its followers. */
  private readonly stories = new Map<string, Promise<FollowedStory | null>>();
  private readonly followed = new Map<string, FollowedStory>();
  private readonly places = new StreamPlaces(COVERAGE_STREAM_LIMITS);
  private purges = 0;
  private stopped = false;
  private readonly heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();

  /** How many streams are open. */
  get size(): number {
    return this.places.size;
  }

  /**
   * Responds with the events of the story at this address until its coverage ends: 204 without coverage, after which
   * browsers do not reconnect; 503 when there are too many streams.
   * @param network the address of the client
   */
  async follow(
    request: IncomingMessage,
    response: ServerResponse,
    storyPath: string,
    network: string,
  ): Promise<void> {
    const release = this.stopped ? null : this.places.take(networkOf(network));
    if (!release) return refuse(response);
    response.once('close', release);
    const story = await this.storyAt(storyPath).catch((error: unknown) => {
      logFailure(error, 'could not look up live coverage');
      return 'unknown' as const;
    });
    if (response.destroyed) return;
    if (story === 'unknown' || this.stopped) return refuse(response);
    if (!story || story.isOver)
      return void response.writeHead(204, { ...COMMON_HEADERS, 'cache-control': 'no-store' }).end();
    response.writeHead(200, HEADERS);
    if (request.method === 'HEAD') return void response.end();
    story.streams.add(response);
    response.once('close', () => story.streams.delete(response));
    const retry = RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread);
    write(response, `retry: ${retry}\n\n${eventOf('changes', story.changes)}`);
  }

  /** Notifies followers of stories when pages with these keys were purged. */
  dropped(keys: readonly string[]): void {
    this.purges++;
    if (!this.followed.size) return;
    for (const key of keys) {
      const story = this.followed.get(key);
      if (story) void this.tell(story);
    }
  }

  /** Notifies all followers, after changes may have been missed. */
  missed(): void {
    this.purges++;
    for (const story of this.all()) void this.tell(story);
  }

  /** Ends every stream, and accepts no further ones. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.heartbeat);
    for (const story of this.all()) end(story);
  }

  private all(): Set<FollowedStory> {
    return new Set(this.followed.values());
  }

  private storyAt(path: string): Promise<FollowedStory | null> {
    const known = this.stories.get(path);
    if (known) return known;
    const finding = this.find(path);
    this.stories.set(path, finding);
    finding.then(
      story => story ?? this.stories.delete(path),
      () => this.stories.delete(path),
    );
    return finding;
  }

  private async find(path: string): Promise<FollowedStory | null> {
    const before = this.purges;
    const found = await findCoverageAt(path);
    if (found?.state !== 'live') return null;
    const { storyId, changes } = found;
    const story: FollowedStory = {
      ...{ path, storyId, changes, streams: new Set() },
      ...{ isReading: false, isOutdated: false, isOver: false },
    };
    for (const key of keysOf(storyId)) this.followed.set(key, story);
    // It may have changed during the read, before the purge arrived here.
    if (this.purges !== before) void this.tell(story);
    return story;
  }

  private removeStory({ path, storyId }: FollowedStory): void {
    this.stories.delete(path);
    for (const key of keysOf(storyId)) this.followed.delete(key);
  }

  /** Reads the state of a story, once for several changes, and notifies its followers. */
  private async tell(story: FollowedStory): Promise<void> {
    story.isOutdated = true;
    if (story.isReading) return;
    story.isReading = true;
    try {
      while (story.isOutdated) {
        story.isOutdated = false;
        const now = await loadFollowedCoverage(story.storyId);
        story.changes = now?.changes ?? story.changes;
        broadcast(story, now ? eventOf('changes', now.changes) : eventOf('gone', 1));
        if (now?.state === 'live') continue;
        story.isOver = true;
        this.removeStory(story);
        end(story);
      }
    } catch (error) {
      // The next heartbeat tries again.
      story.isOutdated = true;
      logFailure(error, 'could not read live coverage');
    } finally {
      story.isReading = false;
    }
  }

  private beat(): void {
    for (const story of this.all()) {
      if (!story.streams.size && !story.isReading) this.removeStory(story);
      else if (story.isOutdated) void this.tell(story);
      broadcast(story, ':\n\n');
    }
  }
}

const keysOf = (storyId: string) => [keyOf.coverage(storyId), keyOf.story(storyId)];

const eventOf = (name: 'changes' | 'gone', data: number) => `event: ${name}\ndata: ${data}\n\n`;

function broadcast({ streams }: FollowedStory, text: string): void {
  for (const response of [...streams]) write(response, text);
}

function write(response: ServerResponse, text: string): void {
  if (response.writableLength > COVERAGE_STREAM_LIMITS.waiting) response.destroy();
  else response.write(text);
}

function end({ streams }: FollowedStory): void {
  for (const response of [...streams]) response.end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, {
    ...COMMON_HEADERS,
    'content-type': 'application/problem+json',
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
    'retry-after': String(FULL_RETRY_SECONDS),
  });
  response.end(
    `${JSON.stringify({ type: 'about:blank', status: 503, title: 'too-many-streams', reason: 'too-many-streams' })}\n`,
  );
}
