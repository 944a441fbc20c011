import { Refused } from '@/server/problems/refused';

/** Limits of the open event streams of one process. */
export const STREAM_LIMITS = { perPerson: 6, inAll: 2000 } as const;

/**
 * Sent by a stream before a newer one replaces it: its window shows this, and reconnects after a minute or on request.
 */
export const REPLACED = 'retry: 60000\nevent: replaced\ndata: null\n\n';

// Shared by Next's bundles, because the limits apply to the whole process.
const shared = globalThis as { broadsheetStreams?: Map<string, Set<() => void>> };

const places = () => (shared.broadsheetStreams ??= new Map<string, Set<() => void>>());

/** The number of open newsroom streams of this process. */
export const openStreams = (): number =>
  [...places().values()].reduce((sum, streams) => sum + streams.size, 0);

/**
 * Reserves a slot for a stream of this person until the returned function is called. A person's seventh stream replaces
 * the oldest, which usually belongs to a window that was closed without notice.
 * @param end ends the stream when its slot is needed
 * @throws Refused 503 at the limit of the process
 */
export function reserveSlot(personId: string, end: () => void): () => void {
  const all = places();
  const own = all.get(personId) ?? new Set<() => void>();
  // A unique object, because one function may end several streams.
  const ending = () => end();
  const isFull = own.size >= STREAM_LIMITS.perPerson;
  if (!isFull && openStreams() >= STREAM_LIMITS.inAll)
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
