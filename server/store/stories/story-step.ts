import type { Override } from '@/domain/checks/checks';
import type { Body } from '@/domain/document/body';
import type { RevisionReason } from '@/domain/story/story';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { Prisma } from '../generated/client';
import type { Notification } from '../notify';
import { KeyInUse, type Receipt } from './acknowledgements';
import { recordedEvent, type NewEvent } from './events';
import { assignments, type StoryChange } from './story-writes';
import { PREPARED } from '../prepared';
import { keptDomains, type Linked } from '../abuse-limits/linked-domains';

/** A step of a locked story with all its effects. */
export interface StoryStep {
  id: string;
  /** The version that it starts from. */
  version: number;
  change: StoryChange;
  /** The revision to store; a null body is that of the working copy. */
  revision: {
    id: string;
    number: number;
    reason: RevisionReason;
    override: Override | null;
    /** The reason for the step. */
    note: string;
    /** The time that it was scheduled for; null: it was not. */
    dueAt: Date | null;
    body: Body | null;
  } | null;
  /** The domains in the published or scheduled text; null: unchanged. */
  linked: Omit<Linked, 'ownerId' | 'storyId' | 'now'> | null;
  /** The slug that the story gets if none was chosen; null: unchanged. */
  slug: string | null;
  /** The path that becomes the story's address; earlier ones redirect. */
  address: string | null;
  receipt: Receipt;
  event: NewEvent;
  notifications: Notification[];
  personId: string;
  now: Date;
}

const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value));

/**
 * Takes a step of a locked story, in one statement: revision, address, acknowledgement, event and notifications. A
 * published text has no pending contributors. When the address is taken, the transaction must be rolled back.
 * @throws KeyInUse when a concurrent write used the key
 */
export async function writeStep(step: StoryStep, connection: Connection): Promise<'done' | 'address-taken'> {
  const { id, version, revision, linked, slug, address, receipt, event, notifications, personId, now } = step;
  const changes = assignments(step.change);
  const fields =
    slug === null ? Prisma.sql`fields` : Prisma.sql`fields || ${JSON.stringify({ slug })}::jsonb`;
  if (slug !== null) changes.push(Prisma.sql`fields = ${fields}`);
  const kept = linked
    ? Prisma.sql`, ${keptDomains({ ...linked, ownerId: id, storyId: id, now })}`
    : Prisma.empty;
  const [row] = await clientOf(connection).$queryRaw<
    { stepped: number; placed: number; acknowledged: number }[]
  >`
    ${PREPARED} WITH kept AS (
      INSERT INTO "Revision" (id, "storyId", number, reason, note, "dueAt", "personId", "createdAt", override, fields, body)
      SELECT ${revision?.id ?? null}, story.id, ${revision?.number ?? 0}::int, ${revision?.reason ?? null},
        ${revision?.note ?? ''}, ${revision?.dueAt ?? null}::timestamptz, ${personId},
        ${now}::timestamptz, ${jsonOrNull(revision?.override ?? null)}::jsonb, ${fields},
        COALESCE(${jsonOrNull(revision?.body ?? null)}::jsonb, story.body)
      FROM "Story" story WHERE story.id = ${id} AND ${revision !== null}
    ), stepped AS (
      UPDATE "Story" SET version = version + 1, "updatedAt" = ${now}::timestamptz, ${Prisma.join(changes, ', ')}
      WHERE id = ${id} AND version = ${version}
      RETURNING version
    ), cleared AS (
      UPDATE "Address" SET current = false
      WHERE "storyId" = ${id} AND current AND path <> ${address}::text
      RETURNING path
    ), placed AS (
      INSERT INTO "Address" (path, "storyId", current, "createdAt")
      -- Counting them has the old address cleared first: a story has one that is current.
      SELECT ${address}, ${id}, true, ${now}::timestamptz FROM (SELECT count(*) FROM cleared) AS done
      WHERE ${address}::text IS NOT NULL
      ON CONFLICT (path) DO UPDATE SET current = true WHERE "Address"."storyId" = excluded."storyId"
      RETURNING path
    ), acknowledged AS (
      INSERT INTO "Acknowledgement" (key, request, "storyId", version, "createdAt")
      SELECT ${receipt.key}, ${receipt.request}, ${id}, version, ${now}::timestamptz FROM stepped
      ON CONFLICT (key) DO NOTHING
      RETURNING key
    ), committed AS (
      -- The text is the same, so that steps of writers who are in it still fit.
      INSERT INTO "StoryCommit" ("storyId", version, key, "personId", schema, steps, fields, lost, "createdAt")
      SELECT ${id}, stepped.version, ${receipt.key}, ${personId}, '', '[]', ${slug === null ? null : JSON.stringify({ slug })}::jsonb,
        '{}', ${now}::timestamptz
      FROM stepped
      WHERE EXISTS (SELECT 1 FROM "StoryCommit" WHERE "storyId" = ${id} AND version = ${version})
    ), forgotten AS (
      DELETE FROM "Contributor" WHERE "storyId" = ${id} AND ${revision?.reason === 'publish'}
    )${kept}, recorded AS (
      SELECT ${recordedEvent({ ...event, storyId: id })} AS event_id
    ), told AS (
      SELECT count(pg_notify(channel, payload)::text) AS notified
      FROM unnest(
        ${notifications.map(({ channel }) => channel)}::text[],
        ${notifications.map(({ payload }) => payload)}::text[]
      ) AS given(channel, payload)
    )
    SELECT (SELECT count(*)::int FROM stepped) AS stepped, (SELECT count(*)::int FROM placed) AS placed,
      (SELECT count(*)::int FROM acknowledged) AS acknowledged, (SELECT event_id FROM recorded), notified FROM told`;
  if (!row?.stepped) throw new Error(`Story ${id} changed while it was locked`);
  if (!row.acknowledged) throw new KeyInUse();
  return address !== null && !row.placed ? 'address-taken' : 'done';
}
