import { Refused } from '@/server/problems/refused';

/** Streams of events that one process holds open. */
export const STREAM_LIMITS = { perPerson: 6, inAll: 2000 } as const;

/** What a stream sends before it gives its place to a newer one: its window asks again after a minute, not at once. */
export const REPLACED = 'retry: 60000\n\n';

// Next's bundles are many, and the limits are those of the process.
const shared = globalThis as { broadsheetStreams?: Map<string, Set<() => void>> };

const places = () => (shared.broadsheetStreams ??= new Map<string, Set<() => void>>());

/**
 * Takes a place for a stream of this person, until the function that it returns is called. A person's oldest stream
 * gives its place to the seventh: most often it belongs to a window that has gone without a word.
 * @param end ends the stream when its place is needed
 * @throws Refused 503 when the process holds as many streams as it can
 */
export function takePlace(personId: string, end: () => void): () => void {
  const all = places();
  const own = all.get(personId) ?? new Set<() => void>();
  // Of its own, also where one function ends several.
  const ending = () => end();
  const isFull = own.size >= STREAM_LIMITS.perPerson;
  const held = [...all.values()].reduce((sum, streams) => sum + streams.size, 0);
  if (!isFull && held >= STREAM_LIMITS.inAll)
    throw new Refused(503, 'too-many-streams', { limit: STREAM_LIMITS.inAll, retryAfter: 60 });
  all.set(personId, own.add(ending));
  const leave = () => {
    own.delete(ending);
    if (!own.size && all.get(personId) === own) all.delete(personId);
  };
  if (isFull) {
    const [oldest] = own;
    own.delete(oldest!);
    oldest!();
  }
  return leave;
}
