import type { Override } from '@/domain/checks/checks';
import type { Revision, RevisionReason, StoryContent } from '@/domain/story/story';
import { listedHeadline } from '@/domain/story/second-texts';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import type { Prisma } from '../generated/client';
import { readRows } from '../corrupt-rows';
import { asJson, storedBody, storedFields } from '../stored-fields';

export interface NewRevision extends StoryContent {
  storyId: string;
  /** The next one of the story, which is locked. */
  number: number;
  reason: RevisionReason;
  personId: string | null;
  /** The checks it was published over, and why. */
  override?: Override | null;
  now: Date;
}

/** Stores a state of a locked story as its next revision; returns its id. */
export async function insertRevision(revision: NewRevision, connection: Connection): Promise<string> {
  const { storyId, reason, personId, override, now } = revision;
  const { id } = await clientOf(connection).revision.create({
    data: {
      storyId,
      number: revision.number,
      reason,
      personId,
      createdAt: now,
      ...(override && { override: asJson(override) }),
      fields: asJson(revision.fields),
      body: asJson(revision.body),
    },
  });
  return id;
}

type RevisionRow = Prisma.RevisionGetPayload<object>;

const toRevision = ({
  fields,
  body,
  reason,
  override: _,
  note: __,
  dueAt: ___,
  ...row
}: RevisionRow): Revision => ({
  ...row,
  reason: reason as RevisionReason,
  fields: storedFields(fields),
  body: storedBody(body),
});

/** The newest revision of a story, or null; without copies kept from conflicts. */
export async function lastRevision(
  storyId: string,
  connection: Connection = database(),
): Promise<Revision | null> {
  const row = await clientOf(connection).revision.findFirst({
    where: { storyId, reason: { not: 'conflict' } },
    orderBy: { number: 'desc' },
  });
  return row && toRevision(row);
}

/** The revision with this id, or null when it no longer exists. */
export async function loadRevisionById(id: string, connection: Connection): Promise<Revision | null> {
  const row = await clientOf(connection).revision.findUnique({ where: { id } });
  return row && toRevision(row);
}

export async function loadRevision(
  storyId: string,
  number: number,
  connection: Connection = database(),
): Promise<Revision | null> {
  // The number comes from an address, which is untrusted.
  if (!Number.isInteger(number) || number < 1 || number >= 2 ** 31) return null;
  const row = await clientOf(connection).revision.findUnique({
    where: { storyId_number: { storyId, number } },
  });
  return row && toRevision(row);
}

export interface RevisionSummary {
  number: number;
  reason: RevisionReason;
  /** The checks it was published over, and why. */
  override: Override | null;
  /** The reason for the step that created it; usually empty. */
  note: string;
  /** The time that the step was scheduled for; null: a person took it then. */
  dueAt: Date | null;
  personName: string | null;
  headline: string;
  /** Its name; empty: none. */
  name: string;
  createdAt: Date;
}

/** Revisions of a story, newest first. */
export async function listRevisions(storyId: string, limit = 200): Promise<RevisionSummary[]> {
  const rows = await prisma().revision.findMany({
    where: { storyId },
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      id: true,
      number: true,
      reason: true,
      override: true,
      note: true,
      dueAt: true,
      fields: true,
      createdAt: true,
      person: { select: { name: true } },
      name: { select: { name: true } },
    },
  });
  return readRows(
    'Revision',
    rows,
    ({ id }) => id,
    row => ({
      number: row.number,
      reason: row.reason as RevisionReason,
      override: row.override as Override | null,
      note: row.note,
      dueAt: row.dueAt,
      personName: row.person?.name ?? null,
      headline: listedHeadline(storedFields(row.fields)),
      name: row.name?.name ?? '',
      createdAt: row.createdAt,
    }),
  );
}

/** The body of a story at a revision, and who saved it. */
export interface BodyState {
  number: number;
  personName: string | null;
  at: Date;
  /** Its JSON, parsed in a worker where its length would block others. */
  text: string;
}

/** At most this many of the newest revisions are read. */
const MAX_STATES = 300;

/** The maximum read at once, in bytes as stored. */
const BYTES_AT_ONCE = 16_000;

/**
 * The bodies of a story over its history, oldest first, up to a revision; without copies kept from conflicts. They are
 * read in parts, so that a long story with a long history is never in memory as a whole.
 */
export async function* statesOf(storyId: string, upTo: number | null): AsyncGenerator<BodyState[]> {
  const parts = await prisma().$queryRaw<{ ids: string[] }[]>`
    SELECT array_agg(id) AS ids FROM (
      SELECT id, number, sum(bytes) OVER (ORDER BY number) / ${BYTES_AT_ONCE}::int AS part FROM (
        SELECT id, number, pg_column_size(body) AS bytes FROM "Revision"
        WHERE "storyId" = ${storyId} AND reason <> 'conflict' AND number <= coalesce(${upTo}::int, number)
        ORDER BY number DESC LIMIT ${MAX_STATES}
      ) AS newest
    ) AS parted
    GROUP BY part ORDER BY min(number)`;
  for (const { ids } of parts)
    yield await prisma().$queryRaw<BodyState[]>`
      SELECT revision.number, person.name AS "personName", revision."createdAt" AS at, revision.body::text AS text
      FROM "Revision" AS revision LEFT JOIN "Person" AS person ON person.id = revision."personId"
      WHERE revision.id = ANY(${ids}) ORDER BY revision.number`;
}

/** Names a revision; an empty name removes it. */
export async function setRevisionName(
  revisionId: string,
  name: string,
  personId: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!name) await clientOf(connection).revisionName.deleteMany({ where: { revisionId } });
  else {
    const row = { name, personId, createdAt: now };
    await clientOf(connection).revisionName.upsert({
      where: { revisionId },
      create: { revisionId, ...row },
      update: row,
    });
  }
}
