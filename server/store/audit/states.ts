import type { RecordedKind, RecordedState } from '@/domain/audit/recorded';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { stateDigest } from './links';
import { STORED_STATES } from './stored-states';

/** The stored state of a subject, and its last recorded state. */
export interface VerifiedSubject {
  id: string;
  stored: RecordedState;
  /** Null: it was never recorded, or the record was deleted. */
  recorded: RecordedState | null;
  /** Whether the recorded state matches its digest in the chain. */
  isAsLinked: boolean;
}

/** Subjects of a kind, existing or recorded, after an id, by id. */
export function listVerifiedSubjects(
  kind: RecordedKind,
  after: string,
  limit: number,
): Promise<VerifiedSubject[]> {
  return prisma().$queryRaw<VerifiedSubject[]>`
    WITH stored AS (
      SELECT id, state FROM (${STORED_STATES[kind]}) AS rows WHERE id > ${after} ORDER BY id LIMIT ${limit}
    ), subject AS (
      SELECT id FROM stored
      UNION
      (SELECT DISTINCT "subjectId" FROM "RecordedState" WHERE kind = ${kind} AND "subjectId" > ${after} ORDER BY 1 LIMIT ${limit})
      ORDER BY id LIMIT ${limit}
    )
    SELECT subject.id, COALESCE(stored.state, '{}') AS stored, newest.state AS recorded,
      COALESCE(newest."isAsLinked", false) AS "isAsLinked"
    FROM subject LEFT JOIN stored USING (id) LEFT JOIN LATERAL (
      SELECT state, ${stateDigest} = link.live->'states'->>(${kind} || ':' || subject.id) AS "isAsLinked"
      FROM "RecordedState" AS kept JOIN "EventLink" AS link USING ("eventId")
      WHERE kind = ${kind} AND "subjectId" = subject.id ORDER BY link.number DESC LIMIT 1
    ) AS newest ON true
    ORDER BY subject.id`;
}

/** Records the states that no event has recorded yet. */
export async function recordStates(at: Date, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT record_states(${at}::timestamptz)`;
}
