import { prisma } from '../prisma';

/** A month (`2026-11`) or a day (`2026-11-26`) in an edition's zone, and the number of live stories published in it. */
export interface CountedPeriod {
  name: string;
  count: number;
}

/** The counts of an edition's archive around a time. */
export interface ArchiveTimes {
  /** Days of the month, oldest first; days without stories are left out. */
  days: CountedPeriod[];
  /** Months of the year, or all months, oldest first. */
  months: CountedPeriod[];
  /** The nearest days with stories before and after the period; null where there are none. */
  earlier: string | null;
  later: string | null;
}

/** The bounds of the names of this length in a period, which sort the same in every collation. */
const boundsOf = (period: string, length: 'YYYY-MM' | 'YYYY-MM-DD') =>
  [period + '0000-00-00'.slice(period.length), period + '9999-99-99'.slice(period.length)].map(name =>
    name.slice(0, length.length),
  ) as [string, string];

/**
 * Counts of an edition's archive in one statement.
 * @param period `2026`, `2026-11` or `2026-11-26`; empty for all of it, whose days are those of its newest month
 */
export async function loadArchiveTimes(editionId: string, period: string): Promise<ArchiveTimes> {
  const [firstMonth, lastMonth] = boundsOf(period.slice(0, 4), 'YYYY-MM');
  const [firstDay, lastDay] = boundsOf(period, 'YYYY-MM-DD');
  const month = period.slice(0, 7);
  const [row] = await prisma().$queryRaw<
    [Omit<ArchiveTimes, 'days' | 'months'> & { days: CountedPeriod[] | null; months: CountedPeriod[] | null }]
  >`
    WITH kept AS NOT MATERIALIZED (
      SELECT kind, key, stories FROM "LiveCount" WHERE "editionId" = ${editionId} AND stories > 0
    ), month AS (
      SELECT CASE WHEN ${month} <> '' THEN ${month} ELSE (SELECT max(key) FROM kept WHERE kind = 'month') END AS name
    )
    SELECT
      (SELECT jsonb_agg(jsonb_build_object('name', key, 'count', stories) ORDER BY key) FROM kept
        WHERE kind = 'day' AND length((SELECT name FROM month)) = 7
        AND key BETWEEN (SELECT name || '-00' FROM month) AND (SELECT name || '-99' FROM month)) AS days,
      (SELECT jsonb_agg(jsonb_build_object('name', key, 'count', stories) ORDER BY key) FROM kept
        WHERE kind = 'month' AND key BETWEEN ${firstMonth} AND ${lastMonth}) AS months,
      (SELECT key FROM kept WHERE kind = 'day' AND ${period} <> '' AND key < ${firstDay}
        ORDER BY key DESC LIMIT 1) AS earlier,
      (SELECT key FROM kept WHERE kind = 'day' AND ${period} <> '' AND key > ${lastDay} ORDER BY key LIMIT 1) AS later`;
  return { ...row, days: row.days ?? [], months: row.months ?? [] };
}
