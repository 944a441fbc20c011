import { prisma } from '../prisma';

/** The half-life of a page view in hours. */
const HALF_LIFE_HOURS = 6;

/** A single view is dropped after this many hours; a story with more views, a few hours later. */
const FORGOTTEN_AFTER_HOURS = 72;

const halfLives = (time: Date) => time.getTime() / 3_600_000 / HALF_LIFE_HOURS;

/** The rank of a single view that is about to be dropped. */
export const lowestRank = (now: Date) => halfLives(now) - FORGOTTEN_AFTER_HOURS / HALF_LIFE_HOURS;

/**
 * Adds page views to the stories' ranks; unknown ids are skipped. The views of a story at a time are 2 to the power of
 * rank less half-lives, so their sum is computed relative to the higher of the two ranks.
 */
export async function addViews(views: Map<string, number>, now: Date): Promise<void> {
  const [ids, counts] = [[...views.keys()], [...views.values()]];
  // In one order, so that two processes cannot deadlock.
  await prisma().$executeRaw`
    INSERT INTO "Popularity" AS kept ("storyId", "editionId", rank)
    SELECT given.id, "editionId", ln(given.count) / ln(2) + ${halfLives(now)}::float8
    FROM unnest(${ids}::text[], ${counts}::float8[]) AS given(id, count)
    JOIN "Story" ON "Story".id = given.id WHERE given.count > 0
    ORDER BY given.id
    ON CONFLICT ("storyId") DO UPDATE SET
      "editionId" = excluded."editionId",
      rank = greatest(kept.rank, excluded.rank)
        + ln(1 + power(2::float8, -least(1000, abs(kept.rank - excluded.rank)))) / ln(2)`;
}

/** Deletes the ranks of stories that are no longer read. */
export async function deleteStaleRanks(now: Date): Promise<void> {
  await prisma().popularity.deleteMany({ where: { rank: { lte: lowestRank(now) } } });
}
