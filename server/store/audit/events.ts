import type { AuditRow } from '@/domain/audit/trail';
import type { EventKind, EventSubject } from '@/domain/audit/events';
import { linkColumns, type StoredLink } from './links';
import type { ListKey } from '../list-key';
import { containing } from '../like';
import { prisma, clientOf } from '../prisma';
import { Prisma } from '../generated/client';
import type { Connection } from '../database';

/** The filters of a list of events; an absent one does not apply. */
export interface EventFilter {
  personIds?: string[];
  kind?: EventKind;
  subject?: EventSubject;
  /** Both ends included. */
  from?: Date;
  to?: Date;
  /** The place after which it continues. */
  after?: ListKey;
}

const { sql } = Prisma;

function conditionOf({ personIds, kind, subject, from, to, after }: EventFilter): Prisma.Sql {
  const conditions = [
    personIds && sql`event."personId" = ANY(${personIds})`,
    kind && sql`event.kind = ${kind}`,
    subject &&
      (subject.kind === 'story'
        ? sql`event."storyId" = ${subject.id}`
        : sql`event."subjectKind" = ${subject.kind} AND event."subjectId" = ${subject.id}`),
    from && sql`event.at >= ${from}::timestamptz`,
    to && sql`event.at <= ${to}::timestamptz`,
    after && sql`(event.at, event.id) < (${after.at}::timestamptz, ${BigInt(after.id)})`,
  ].filter(condition => condition !== undefined);
  return conditions.length ? sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
}

const NAME_OF_SUBJECT = sql`CASE COALESCE(event."subjectKind", 'story')
  WHEN 'story' THEN (SELECT NULLIF(fields->>'headline', '') FROM "Story" WHERE id = event."storyId")
  WHEN 'person' THEN (SELECT name FROM "Person" WHERE id = event."subjectId")
  WHEN 'edition' THEN (SELECT name FROM "Edition" WHERE id = event."subjectId")
  WHEN 'section' THEN (SELECT name FROM "Section" WHERE id = event."subjectId")
  WHEN 'front' THEN COALESCE(
    (SELECT name FROM "Section" WHERE id = event."subjectId"), (SELECT name FROM "Edition" WHERE id = event."subjectId"))
  WHEN 'picture' THEN (SELECT "originalName" FROM "Media" WHERE id = event."subjectId")
  WHEN 'page' THEN (SELECT title FROM "StandingPage" WHERE id = event."subjectId")
END`;

/** Events under a filter, newest first. */
export function listEvents(filter: EventFilter, limit: number): Promise<(AuditRow & ListKey)[]> {
  return prisma().$queryRaw<(AuditRow & ListKey)[]>`
    WITH page AS MATERIALIZED (
      SELECT * FROM "Event" AS event ${conditionOf(filter)} ORDER BY event.at DESC, event.id DESC LIMIT ${limit}
    )
    SELECT event.id::text, event.at, event.kind, event."personId", person.name AS "personName",
      CASE WHEN event."storyId" IS NOT NULL THEN 'story' ELSE event."subjectKind" END AS "subjectKind",
      COALESCE(event."storyId", event."subjectId") AS "subjectId", ${NAME_OF_SUBJECT} AS "subjectName",
      event.data, origin.network, origin.device, link.hash
    FROM page AS event
      JOIN "EventLink" AS link ON link."eventId" = event.id
      LEFT JOIN "Person" AS person ON person.id = event."personId"
      LEFT JOIN "EventOrigin" AS origin ON origin."eventId" = event.id
    ORDER BY event.at DESC, event.id DESC`;
}

/** An event with its place in the chain, as the exact texts from which its hash can be recomputed. */
export type ExportedEvent = Omit<StoredLink, 'isDeleted' | 'changedStates'> & { id: string };

/** The same with their places in the chain. */
export function listExported(filter: EventFilter, limit: number): Promise<ExportedEvent[]> {
  return prisma().$queryRaw<ExportedEvent[]>`
    SELECT ${linkColumns}, event.id::text AS id
    FROM "Event" AS event
      JOIN "EventLink" AS link ON link."eventId" = event.id
      LEFT JOIN "EventOrigin" AS origin ON origin."eventId" = event.id
    ${conditionOf(filter)} ORDER BY event.at DESC, event.id DESC LIMIT ${limit}`;
}

/** People with this id or with these words in their name, including deactivated ones. */
export async function findActors(words: string, limit: number): Promise<{ id: string; name: string }[]> {
  return prisma().$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Person" WHERE id = ${words} OR lower(name) LIKE ${containing(words)}
    ORDER BY id = ${words} DESC, name, id LIMIT ${limit}`;
}

/** At most this many events are searched. */
const MAX_EVENTS = 200;

/** Who last changed a field of something, and when; null without a recent event. */
export async function loadLastChange(
  { kind, subject, field }: { kind: EventKind; subject?: EventSubject; field: string },
  connection: Connection,
): Promise<{ by: string | null; at: string | null }> {
  const ofSubject = subject
    ? sql`AND "subjectKind" = ${subject.kind} AND "subjectId" = ${subject.id}`
    : Prisma.empty;
  const [found] = await clientOf(connection).$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT person.name AS by, event.at FROM (
      SELECT id, at, "personId", data FROM "Event" WHERE kind = ${kind} ${ofSubject}
      ORDER BY at DESC, id DESC LIMIT ${MAX_EVENTS}
    ) AS event LEFT JOIN "Person" AS person ON person.id = event."personId"
    WHERE event.data->'difference' ? ${field} ORDER BY event.at DESC, event.id DESC LIMIT 1`;
  return { by: found?.by ?? null, at: found?.at.toISOString() ?? null };
}

/** The names of the subjects with these ids, by id; those without a name or a row are missing. */
export async function namesOf(ids: string[]): Promise<Record<string, string>> {
  if (!ids.length) return {};
  const found = await prisma().$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Person" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Edition" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Section" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Desk" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "ApiToken" WHERE id = ANY(${ids})
    UNION ALL SELECT id, (SELECT name FROM names_by_language(names) LIMIT 1) FROM "StoryTemplate" WHERE id = ANY(${ids})
    UNION ALL SELECT id, slug FROM "Author" WHERE id = ANY(${ids})
    UNION ALL SELECT id, slug FROM "Topic" WHERE id = ANY(${ids})
    UNION ALL SELECT id, pattern FROM "StyleRule" WHERE id = ANY(${ids})
    UNION ALL SELECT id, "originalName" FROM "Media" WHERE id = ANY(${ids})
    UNION ALL SELECT id, fields->>'headline' FROM "Story" WHERE id = ANY(${ids})`;
  return Object.fromEntries(found.flatMap(({ id, name }) => (name ? [[id, name]] : [])));
}
