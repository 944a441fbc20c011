import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { readRows } from '../corrupt-rows';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { PREPARED } from '../prepared';
import { Prisma } from '../generated/client';
import { storedBody, storedFields } from '../stored-fields';

/** The domains that a text links to. */
export interface Linked {
  /** The story or the entry that has the text. */
  ownerId: string;
  storyId: string;
  domains: string[];
  /** Who adds the new ones; null: they are not counted. */
  byId: string | null;
  /** Whether the text is public now, is scheduled, or is withdrawn. */
  state: 'live' | 'scheduled' | 'unscheduled';
  now: Date;
}

/** The parts of a statement that store the domains of a text. Existing domains keep the person who added them. */
export function keptDomains({ ownerId, storyId, domains, byId, state, now }: Linked): Prisma.Sql {
  const liveSince = state === 'live' ? now : null;
  const gone =
    state === 'live'
      ? Prisma.sql`domain <> ALL (${domains}::text[])`
      : Prisma.sql`${state === 'unscheduled'} AND "liveSince" IS NULL`;
  return Prisma.sql`unlinked AS (
      DELETE FROM "LinkedDomain" WHERE "ownerId" = ${ownerId} AND ${gone}
    ), linked AS (
      INSERT INTO "LinkedDomain" AS known ("ownerId", domain, "storyId", "addedById", "addedAt", "liveSince")
      SELECT ${ownerId}, domain, ${storyId}, ${byId}, ${now}::timestamptz, ${liveSince}::timestamptz
      FROM unnest(${domains}::text[]) AS given(domain)
      ON CONFLICT ("ownerId", domain) DO UPDATE SET "liveSince" = excluded."liveSince"
      WHERE known."liveSince" IS NULL AND excluded."liveSince" IS NOT NULL
    )`;
}

/** Keeps the domains of a text of a locked story. */
export async function keepDomains(linked: Linked, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`${PREPARED} WITH ${keptDomains(linked)} SELECT`;
}

/** The stories in which a person added links to a domain, the last ones first. */
export async function storiesLinkedBy(
  personId: string,
  domain: string,
  limit: number,
  connection: Connection,
): Promise<string[]> {
  const rows = await clientOf(connection).$queryRaw<{ storyId: string }[]>`
    SELECT "storyId" FROM "LinkedDomain" WHERE "addedById" = ${personId} AND domain = ${domain}
    GROUP BY "storyId" ORDER BY max("addedAt") DESC, "storyId" LIMIT ${limit}`;
  return rows.map(({ storyId }) => storyId);
}

/** A text that readers have. */
export interface LiveLinks {
  ownerId: string;
  storyId: string;
  fields: StoryFields | null;
  body: Body;
  liveSince: Date;
}

/**
 * Takes the next live texts whose domains must be read, in the order of their ids.
 * @returns null when none is left, or another process has taken them
 */
export async function takeUnread(limit: number, connection: Connection): Promise<LiveLinks[] | null> {
  const client = clientOf(connection);
  const [fill] = await client.$queryRaw<{ after: string }[]>`
    SELECT after FROM "LinkedDomainFill" FOR UPDATE SKIP LOCKED`;
  if (!fill) return null;
  const rows = await client.$queryRaw<
    (Omit<LiveLinks, 'fields' | 'body'> & { fields: unknown; body: unknown })[]
  >`
    (SELECT story.id AS "ownerId", story.id AS "storyId", revision.fields, revision.body, "firstPublishedAt" AS "liveSince"
      FROM "Story" story JOIN "Revision" revision ON revision.id = "liveRevisionId"
      WHERE story.id > ${fill.after} ORDER BY story.id LIMIT ${limit}::int)
    UNION ALL
    (SELECT id, "storyId", NULL, body, "publishedAt" FROM "CoverageEntry"
      WHERE id > ${fill.after} AND "publishedAt" IS NOT NULL ORDER BY id LIMIT ${limit}::int)
    ORDER BY 1 LIMIT ${limit}::int`;
  const last = rows.at(-1);
  if (!last) {
    await client.linkedDomainFill.deleteMany();
    return null;
  }
  await client.linkedDomainFill.updateMany({ data: { after: last.ownerId } });
  return readRows(
    'Story',
    rows,
    ({ storyId }) => storyId,
    ({ fields, body, ...row }) => ({
      ...row,
      fields: fields === null ? null : storedFields(fields),
      body: storedBody(body),
    }),
  );
}

/** Stores the domains of earlier public texts. Domains stored already are unchanged. */
export async function keepFormerDomains(
  links: (Pick<LiveLinks, 'ownerId' | 'storyId' | 'liveSince'> & { domain: string })[],
  connection: Connection,
): Promise<void> {
  const data = links.map(({ liveSince, ...link }) => ({ ...link, liveSince, addedAt: liveSince }));
  await clientOf(connection).linkedDomain.createMany({ data, skipDuplicates: true });
}
