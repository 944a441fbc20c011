import type { Sample, SampleCounts } from '@/domain/operation/sample';
import { inTransaction } from '../database';
import { Prisma } from '../generated/client';
import { clientOf, prisma } from '../prisma';

/** Stores the counts of a process in a minute, adding to existing ones. */
export async function insertSample(processId: string, at: Date, counts: SampleCounts): Promise<void> {
  const { hits, misses, renders, saves, conflicts, unconfirmed, publishes, publishTime, renderTime } = counts;
  const added = { hits, misses, renders, saves, conflicts, unconfirmed, publishes, publishTime, renderTime };
  const update = Object.fromEntries(Object.entries(added).map(([name, increment]) => [name, { increment }]));
  await prisma().operationSample.upsert({
    where: { isHour_at_processId: { isHour: false, at, processId } },
    create: { isHour: false, at, processId, ...counts },
    update: { ...update, jobsWaiting: counts.jobsWaiting, streams: counts.streams },
  });
}

const { sql } = Prisma;

/**
 * The aggregates of several rows: sums, but the maximum of counts that every process takes of the whole cluster, and
 * the mean of streams.
 */
const SUMS = sql`
  sum(hits)::int AS hits, sum(misses)::int AS misses, sum(renders)::int AS renders,
  sum("renderTime")::int AS "renderTime", sum(publishes)::int AS publishes, sum("publishTime")::int AS "publishTime",
  sum(saves)::int AS saves, sum(conflicts)::int AS conflicts, sum(unconfirmed)::int AS unconfirmed,
  max("jobsWaiting")::int AS "jobsWaiting"`;

/** The counts of all processes since a time, in steps of this many seconds. */
export function listSamples(since: Date, stepSeconds: number): Promise<Sample[]> {
  return prisma().$queryRaw<Sample[]>`
    SELECT to_timestamp(floor(extract(epoch FROM at) / ${stepSeconds}::int) * ${stepSeconds}::int) AS at, ${SUMS},
      coalesce(sum(minutes) FILTER (WHERE "isHour"), 0)::int + count(DISTINCT at) FILTER (WHERE NOT "isHour")::int AS minutes,
      round(sum(streams)::float / greatest(1, count(DISTINCT at)))::int AS streams
    FROM (
      SELECT * FROM "OperationSample" WHERE "isHour" AND at >= ${since}::timestamptz
      UNION ALL SELECT * FROM "OperationSample" WHERE NOT "isHour" AND at >= ${since}::timestamptz
    ) AS sample GROUP BY 1 ORDER BY 1`;
}

/** Aggregates minutes before a time into hours across all processes, and deletes hours before another. */
export async function foldSamples(minutesBefore: Date, hoursBefore: Date): Promise<void> {
  await inTransaction(async connection => {
    const client = clientOf(connection);
    await client.$executeRaw`
      WITH folded AS (
        DELETE FROM "OperationSample" WHERE NOT "isHour" AND at < ${minutesBefore}::timestamptz RETURNING *
      )
      INSERT INTO "OperationSample" AS hour ("isHour", at, "processId", minutes, streams, hits, misses, renders,
        "renderTime", publishes, "publishTime", saves, conflicts, unconfirmed, "jobsWaiting")
      SELECT true, date_trunc('hour', at), '', count(DISTINCT at)::int,
        round(sum(streams)::float / count(DISTINCT at))::int, ${SUMS}
      FROM folded GROUP BY 2
      ON CONFLICT ("isHour", at, "processId") DO UPDATE SET
        minutes = hour.minutes + excluded.minutes, hits = hour.hits + excluded.hits,
        misses = hour.misses + excluded.misses, renders = hour.renders + excluded.renders,
        "renderTime" = hour."renderTime" + excluded."renderTime", publishes = hour.publishes + excluded.publishes,
        "publishTime" = hour."publishTime" + excluded."publishTime", saves = hour.saves + excluded.saves,
        conflicts = hour.conflicts + excluded.conflicts, unconfirmed = hour.unconfirmed + excluded.unconfirmed,
        "jobsWaiting" = greatest(hour."jobsWaiting", excluded."jobsWaiting"),
        streams = greatest(hour.streams, excluded.streams)`;
    await client.operationSample.deleteMany({ where: { isHour: true, at: { lt: hoursBefore } } });
  });
}
