import type { RecordedKind, RecordedState } from '@/domain/audit/recorded';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** A subject as the database has it, and as it was recorded last. */
export interface VerifiedSubject {
  id: string;
  stored: RecordedState;
  /** Null: no event has recorded it, or what it recorded was forgotten. */
  recorded: RecordedState | null;
  /** What the digest of the recorded state is made from, in exact text. */
  salt: string | null;
  text: string | null;
  /** As the chain has it. */
  digest: string | null;
}

/** Subjects of a kind after an id that are there or were recorded, by id. */
export function listVerifiedSubjects(
  kind: RecordedKind,
  after: string,
  limit: number,
): Promise<VerifiedSubject[]> {
  return prisma().$queryRaw<VerifiedSubject[]>`
    WITH subject AS (
      (SELECT id FROM "RecordedSubject" WHERE kind = ${kind} AND id > ${after} ORDER BY id LIMIT ${limit})
      UNION
      (SELECT DISTINCT "subjectId" FROM "RecordedState" WHERE kind = ${kind} AND "subjectId" > ${after} ORDER BY 1 LIMIT ${limit})
      ORDER BY id LIMIT ${limit}
    )
    SELECT subject.id, recorded_state(${kind}, subject.id) AS stored, newest.state AS recorded, newest.salt,
      newest.state::text AS text, newest.digest
    FROM subject LEFT JOIN LATERAL (
      SELECT state, salt, link.live->'states'->>(${kind} || ':' || subject.id) AS digest
      FROM "RecordedState" JOIN "EventLink" AS link USING ("eventId")
      WHERE kind = ${kind} AND "subjectId" = subject.id ORDER BY link.number DESC LIMIT 1
    ) AS newest ON true
    ORDER BY subject.id`;
}

/** Records the states that no event has recorded yet. */
export async function recordStates(at: Date, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT record_states(${at}::timestamptz)`;
}
