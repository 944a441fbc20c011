import { Refused } from '@/server/problems/refused';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited } from '@/server/limits/run-limited';

/** How many uploads are read concurrently, by person and in total; others wait with their bytes unread. */
export const UPLOAD_LIMITS = {
  // A whole picture is in memory, several times over while its form is parsed.
  picture: { perPerson: 2, inAll: 3, waitingPerPerson: 60, waitingInAll: 300, waitMs: 60_000 },
  // A part of a file, which is in memory.
  part: { perPerson: 3, inAll: 12, waitingPerPerson: 60, waitingInAll: 300, waitMs: 60_000 },
  recording: { perPerson: 2, inAll: 6, waitingPerPerson: 20, waitingInAll: 60, waitMs: 60_000 },
} as const;

type Kind = keyof typeof UPLOAD_LIMITS;

interface Turns {
  all: ConcurrencyLimit;
  people: Map<string, { turns: ConcurrencyLimit; uploads: number }>;
}

// Shared by Next's bundles, because the limits apply to the whole process.
const shared = globalThis as { broadsheetUploads?: Partial<Record<Kind, Turns>> };

function turnsOf(kind: Kind): Turns {
  const { inAll, waitingInAll, waitMs } = UPLOAD_LIMITS[kind];
  const all = (shared.broadsheetUploads ??= {});
  return (all[kind] ??= { all: new ConcurrencyLimit(inAll, waitingInAll, waitMs), people: new Map() });
}

/**
 * Reads an upload when it is its turn.
 * @throws Refused 429 when this person, and 503 when all people, have too many uploads in the queue
 */
export async function limitUpload<T>(kind: Kind, personId: string, read: () => Promise<T>): Promise<T> {
  const { perPerson, waitingPerPerson, waitMs } = UPLOAD_LIMITS[kind];
  const { all, people } = turnsOf(kind);
  const own = people.get(personId) ?? {
    turns: new ConcurrencyLimit(perPerson, waitingPerPerson, waitMs),
    uploads: 0,
  };
  people.set(personId, own);
  own.uploads++;
  const tooMany = (retryAfter: number) =>
    new Refused(429, 'too-many-uploads', { limit: perPerson, retryAfter });
  try {
    return await runLimited(own.turns, () => runLimited(all, read), tooMany);
  } finally {
    if (--own.uploads === 0) people.delete(personId);
  }
}
