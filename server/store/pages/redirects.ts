import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { readPrepared } from '../read-prepared';

/** What an old address leads to: a story, once that has an address, or a path. */
export type RedirectTarget = { storyId: string } | { target: string };

/** Where an old path leads, or null when it leads nowhere, or to a story that readers never had. */
export async function findRedirect(path: string): Promise<{ to: string; storyId: string | null } | null> {
  const [row] = await readPrepared<{ to: string; storyId: string | null }>(Prisma.sql`
    SELECT COALESCE(address.path, redirect.target) AS "to", redirect."storyId" FROM "Redirect" redirect
    LEFT JOIN "Address" address ON address."storyId" = redirect."storyId" AND address.current
    WHERE redirect.path = ${path}`);
  return row?.to ? row : null;
}

/**
 * Leads an old path on. One that leads to a story stays; one to a path may be changed.
 * @returns whether it leads there now
 */
export async function insertRedirect(
  { path, importId, now, ...to }: { path: string; importId: string; now: Date } & RedirectTarget,
  connection: Connection = database(),
): Promise<boolean> {
  const storyId = 'storyId' in to ? to.storyId : null;
  const target = 'target' in to ? to.target : '';
  const rows = await clientOf(connection).$queryRaw<object[]>`
    INSERT INTO "Redirect" AS redirect (path, "storyId", target, "importId", "createdAt")
    VALUES (${path}, ${storyId}, ${target}, ${importId}, ${now}::timestamptz)
    ON CONFLICT (path) DO UPDATE SET target = excluded.target
    WHERE redirect."storyId" IS NOT DISTINCT FROM excluded."storyId"
    RETURNING path`;
  return rows.length > 0;
}

/** No path changes where it leads until the transaction ends. */
export async function lockRedirects(connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('redirects'))`;
}

/** The path that an old path leads to; null where it leads to a story or nowhere. */
export async function findTarget(path: string, connection: Connection): Promise<string | null> {
  const row = await clientOf(connection).redirect.findUnique({ where: { path }, select: { target: true } });
  return row?.target || null;
}

/** Removes what leads to a story, or the path that an import led to another path. */
export async function deleteRedirects(
  which: { storyId: string } | { path: string; importId: string },
  connection: Connection = database(),
): Promise<void> {
  await clientOf(connection).redirect.deleteMany({ where: which });
}
