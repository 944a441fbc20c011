import { database, type Connection } from '../database';

/** Until when these pictures may be printed, by id; those without a limit are missing. */
export async function loadRights(
  ids: string[],
  connection: Connection = database(),
): Promise<Record<string, Date>> {
  if (!ids.length) return {};
  const rows = await connection.media.findMany({
    where: { id: { in: ids }, rightsUntil: { not: null } },
    select: { id: true, rightsUntil: true },
  });
  return Object.fromEntries(rows.map(({ id, rightsUntil }) => [id, rightsUntil!]));
}

/** Those of the ids that are no story with a live revision. */
export async function withoutLiveStory(
  ids: string[],
  connection: Connection = database(),
): Promise<string[]> {
  if (!ids.length) return [];
  const rows = await connection.story.findMany({
    where: { id: { in: ids }, liveRevisionId: { not: null } },
    select: { id: true },
  });
  const live = new Set(rows.map(({ id }) => id));
  return ids.filter(id => !live.has(id));
}

/** Whether there is a live story at each of these paths that a story ever had; other paths are missing. */
export async function livenessOf(
  paths: string[],
  connection: Connection = database(),
): Promise<Map<string, boolean>> {
  if (!paths.length) return new Map();
  const rows = await connection.address.findMany({
    where: { path: { in: paths } },
    select: { path: true, story: { select: { liveRevisionId: true } } },
  });
  return new Map(rows.map(({ path, story }) => [path, story.liveRevisionId !== null]));
}

/** How many conversations about the story are not resolved, and how many of these keep it from readers. */
export async function countOpenNotes(
  storyId: string,
  connection: Connection = database(),
): Promise<{ blocking: number; open: number }> {
  const rows = await connection.noteThread.groupBy({
    by: ['blocking'],
    where: { storyId, resolvedAt: null },
    _count: true,
  });
  const blocking = rows.find(row => row.blocking)?._count ?? 0;
  return { blocking, open: rows.reduce((sum, row) => sum + row._count, 0) };
}
