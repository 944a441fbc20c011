import { logFailure } from '@/server/store/outage';
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';
import { addViews } from '@/server/store/pages/popularity';

const FLUSH_MS = 5000;

/** The parts of a request that distinguish a person's view from a machine's; undefined where the header is missing. */
export interface ViewSigns {
  userAgent: string | undefined;
  cookie: string | undefined;
  /** `Sec-Purpose` or an older header for a prefetched page. */
  purpose: string | undefined;
}

const bots = new LRUCache<string, boolean>({ max: 5000 });

/** No browser's name is longer. A longer one would keep its whole header in memory, even when it is cut. */
const LONGEST_KNOWN = 500;

function isBot(userAgent: string): boolean {
  if (userAgent.length > LONGEST_KNOWN) return true;
  let known = bots.get(userAgent);
  if (known === undefined) bots.set(userAgent, (known = isbot(userAgent)));
  return known;
}

/** Whether a reader sees the page: not a machine, not one of the staff, and not a prefetched page. */
export function isReaders({ userAgent, cookie, purpose }: ViewSigns): boolean {
  return (
    userAgent !== undefined &&
    !purpose &&
    !(cookie !== undefined && cookie.includes('next-auth.session-token')) &&
    !isBot(userAgent)
  );
}

/**
 * Counts page views of stories in memory and stores them every few seconds: a number per story, without data about
 * readers.
 */
export class ViewCounter {
  private counts = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  count(storyId: string): void {
    this.counts.set(storyId, (this.counts.get(storyId) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Stores the counts since the last run, or keeps them for the next when that fails. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counted = this.counts;
    this.counts = new Map();
    if (!counted.size) return;
    try {
      await addViews(counted, new Date());
    } catch (error) {
      logFailure(error, 'could not store page views');
      for (const [id, count] of counted) this.counts.set(id, (this.counts.get(id) ?? 0) + count);
    }
  }
}
