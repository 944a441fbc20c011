import { database } from '../database';

/** A page view counts half after this many hours. */
const HALF_LIFE_HOURS = 6;

/** A story nobody opened for this long has cooled down for good. */
const COLD_AFTER_HOURS = 72;

const coldBefore = (now: Date) => new Date(now.getTime() - COLD_AFTER_HOURS * 3_600_000);

/** Adds page views to the stories' scores; ids that are no story's are passed over. */
export async function addViews(views: Map<string, number>, now: Date): Promise<void> {
  const [ids, counts] = [[...views.keys()], [...views.values()]];
  // In one order, so that two processes do not wait for each other.
  await database().$executeRaw`
    INSERT INTO "Heat" AS heat ("storyId", score, at)
    SELECT given.id, given.count, ${now} FROM unnest(${ids}::text[], ${counts}::float8[]) AS given(id, count)
    JOIN "Story" ON "Story".id = given.id
    ORDER BY given.id
    ON CONFLICT ("storyId") DO UPDATE SET
      score = excluded.score
        + heat.score * power(0.5, greatest(0, extract(epoch FROM excluded.at - heat.at)) / 3600 / ${HALF_LIFE_HOURS}),
      at = greatest(heat.at, excluded.at)`;
}

/** Ids of the live stories of an edition that are read most, hottest first. */
export async function listHottest(editionId: string, limit: number, now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT "Story".id FROM "Heat" JOIN "Story" ON "Story".id = "Heat"."storyId"
    WHERE "Story"."editionId" = ${editionId} AND "Story"."liveRevisionId" IS NOT NULL AND at > ${coldBefore(now)}
    ORDER BY score * power(0.5, extract(epoch FROM ${now}::timestamptz - at) / 3600 / ${HALF_LIFE_HOURS}) DESC, "Story".id DESC
    LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Forgets the scores of stories that have cooled down. */
export async function forgetCold(now: Date): Promise<void> {
  await database().heat.deleteMany({ where: { at: { lt: coldBefore(now) } } });
}
