import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { readPrepared } from '../read-prepared';

/** The target of an old address: a story, once that has an address, or a path. */
export type RedirectTarget = { storyId: string } | { target: string };

/** The target of an old path; null without one, or for a story that was never published. */
export async function findRedirect(path: string): Promise<{ to: string; storyId: string | null } | null> {
  const [row] = await readPrepared<{ to: string; storyId: string | null }>(Prisma.sql`
    SELECT COALESCE(address.path, redirect.target) AS "to", redirect."storyId" FROM "Redirect" redirect
    LEFT JOIN "Address" address ON address."storyId" = redirect."storyId" AND address.current
    WHERE redirect.path = ${path}`);
  return row?.to ? row : null;
}

/**
 * Adds the redirect of an old path. An existing redirect to a story is kept; one to a path is replaced.
 * @returns whether the path now redirects there
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

/** Locks all redirects until the transaction ends. */
export async function lockRedirects(connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('redirects'))`;
}

/** The path that an old path redirects to; null where it redirects to a story or is unknown. */
export async function findTarget(path: string, connection: Connection): Promise<string | null> {
  const row = await clientOf(connection).redirect.findUnique({ where: { path }, select: { target: true } });
  return row?.target || null;
}

/** Removes the redirects to a story, or the redirect that an import added for a path. */
export async function deleteRedirects(
  which: { storyId: string } | { path: string; importId: string },
  connection: Connection = database(),
): Promise<void> {
  await clientOf(connection).redirect.deleteMany({ where: which });
}
