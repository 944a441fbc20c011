import type { TimeRange } from '@/domain/time/local-day';
import { database } from '../database';

/** The months of an edition's zone in which it published something that is live, as `2026-11`, oldest first. */
export async function listMonthsWithLive(editionId: string, zone: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ month: string }[]>`
    WITH span AS (
      SELECT min("firstPublishedAt") AT TIME ZONE ${zone} AS first, max("firstPublishedAt") AT TIME ZONE ${zone} AS last
      FROM "Story" WHERE "editionId" = ${editionId} AND "liveRevisionId" IS NOT NULL
    )
    SELECT to_char(month, 'YYYY-MM') AS month
    FROM span, generate_series(date_trunc('month', first), last, '1 month') AS month
    WHERE EXISTS (
      SELECT FROM "Story" WHERE "editionId" = ${editionId} AND "liveRevisionId" IS NOT NULL
      AND "firstPublishedAt" >= month AT TIME ZONE ${zone}
      AND "firstPublishedAt" < (month + interval '1 month') AT TIME ZONE ${zone}
    )
    ORDER BY month`;
  return rows.map(({ month }) => month);
}

const NAMES = { month: 'YYYY-MM', day: 'YYYY-MM-DD' };

/** How many live stories an edition has by month or by day of its zone, oldest first, without those that have none. */
export function countLiveBy(
  unit: keyof typeof NAMES,
  editionId: string,
  zone: string,
  { from, before }: TimeRange,
): Promise<{ name: string; count: number }[]> {
  return database().$queryRaw`
    SELECT to_char("firstPublishedAt" AT TIME ZONE ${zone}, ${NAMES[unit]}) AS name, count(*)::int AS count
    FROM "Story"
    WHERE "editionId" = ${editionId} AND "liveRevisionId" IS NOT NULL
    AND "firstPublishedAt" >= ${from} AND "firstPublishedAt" < ${before}
    GROUP BY 1 ORDER BY 1`;
}
