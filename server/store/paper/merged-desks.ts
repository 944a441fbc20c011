import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { STAGES } from '@/domain/story/workflow';

/**
 * Moves stories of a desk into another one, unpublished ones first, incrementing the version of each.
 * @returns how many were moved; fewer than the limit means that none are left
 */
export async function moveStoriesOfDesk(
  from: string,
  into: string,
  limit: number,
  connection: Connection,
): Promise<number> {
  return clientOf(connection).$executeRaw`
    UPDATE "Story" SET "deskId" = ${into}, version = version + 1
    WHERE id = ANY(ARRAY(
      SELECT head.id FROM unnest(${STAGES}::"Stage"[]) AS wanted(stage), LATERAL (
        SELECT id FROM "Story" WHERE stage = wanted.stage AND "deskId" = ${from}
        ORDER BY "updatedAt" DESC, id DESC LIMIT ${limit} FOR UPDATE
      ) AS head LIMIT ${limit}
    ))`;
}

/** Grants the people of a desk the same roles at another one, where they do not have them. */
export async function copyGrantsOfDesk(from: string, into: string, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    INSERT INTO "Grant" (id, "personId", role, "editionId", "deskId", "fromGroup")
    SELECT DISTINCT ON ("personId", role, "editionId") gen_random_uuid()::text, "personId", role, "editionId", ${into}, "fromGroup"
    FROM "Grant" AS granted WHERE "deskId" = ${from} AND NOT EXISTS (
      SELECT FROM "Grant" AS other
      WHERE other."personId" = granted."personId" AND other.role = granted.role
        AND other."editionId" IS NOT DISTINCT FROM granted."editionId" AND other."deskId" = ${into}
    )
    ORDER BY "personId", role, "editionId", "fromGroup" NULLS FIRST`;
}

/** Revokes all roles at a desk. @returns how many */
export async function deleteGrantsOfDesk(id: string, connection: Connection): Promise<number> {
  return (await clientOf(connection).grant.deleteMany({ where: { deskId: id } })).count;
}

/** Replaces a desk by another one in saved filters, on the wire, and in changes of roles that a second admin has not confirmed. */
export async function replaceDeskInChoices(
  from: string,
  into: string,
  connection: Connection,
): Promise<void> {
  const client = clientOf(connection);
  await client.$executeRaw`
    UPDATE "SavedView" SET query = replace(query, ${`desk=${from}`}, ${`desk=${into}`})
    WHERE query LIKE ${`%desk=${from}%`}`;
  await client.$executeRaw`
    UPDATE "Person" SET "budgetView" = replace("budgetView", ${`desk=${from}`}, ${`desk=${into}`})
    WHERE "budgetView" LIKE ${`%desk=${from}%`}`;
  await client.$executeRaw`
    UPDATE "WireAlert" alert SET "deskId" = ${into} WHERE "deskId" = ${from} AND NOT EXISTS (
      SELECT FROM "WireAlert" other WHERE other."deskId" = ${into} AND other.folded = alert.folded
    )`;
  await client.wireAlert.deleteMany({ where: { deskId: from } });
  await client.$executeRaw`
    UPDATE "WireFilter" SET "deskId" = ${into} WHERE "deskId" = ${from} AND NOT EXISTS (
      SELECT FROM "WireFilter" WHERE "deskId" = ${into}
    )`;
  await client.wireFilter.deleteMany({ where: { deskId: from } });
  await client.$executeRaw`
    UPDATE "AdminProposal" SET grants = replace(grants::text, ${from}, ${into})::jsonb
    WHERE grants::text LIKE ${`%${from}%`}`;
  await client.$executeRaw`
    UPDATE "AdminChange" SET change = replace(change::text, ${from}, ${into})::jsonb
    WHERE kind = 'grants' AND change::text LIKE ${`%${from}%`}`;
}

/** Redirects the desks that were merged into this one to another one. */
export async function redirectMergedDesks(from: string, into: string, connection: Connection): Promise<void> {
  await clientOf(connection).desk.updateMany({
    where: { mergedIntoId: from },
    data: { mergedIntoId: into },
  });
}
