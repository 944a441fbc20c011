import type { EventKind, EventSubject } from '@/domain/audit/events';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { Prisma } from '../generated/client';

/** At most this many events are searched. */
const MOST_EVENTS = 200;

/** Who last changed a field of something, and when; null without a recent event. */
export async function loadLastChange(
  { kind, subject, field }: { kind: EventKind; subject?: EventSubject; field: string },
  connection: Connection,
): Promise<{ by: string | null; at: string | null }> {
  const { sql, empty } = Prisma;
  const ofSubject = subject
    ? sql`AND "subjectKind" = ${subject.kind} AND "subjectId" = ${subject.id}`
    : empty;
  const [found] = await clientOf(connection).$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT person.name AS by, event.at FROM (
      SELECT id, at, "personId", data FROM "Event" WHERE kind = ${kind} ${ofSubject}
      ORDER BY at DESC, id DESC LIMIT ${MOST_EVENTS}
    ) AS event LEFT JOIN "Person" AS person ON person.id = event."personId"
    WHERE event.data->'difference' ? ${field} ORDER BY event.at DESC, event.id DESC LIMIT 1`;
  return { by: found?.by ?? null, at: found?.at.toISOString() ?? null };
}
