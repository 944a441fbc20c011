import type { RetentionKind, RetentionPeriods } from '@/domain/retention/retention';
import { database, inTransaction, type Connection } from '../database';
import { clientOf } from '../prisma';
import { Prisma } from '../generated/client';

const { sql, raw } = Prisma;

/** The table of each kind, its key, and the time from which its period starts. */
const TABLES: Record<RetentionKind, { table: string; key: string; since: string }> = {
  origins: { table: 'EventOrigin', key: 'eventId', since: 'at' },
  emails: { table: 'Email', key: 'id', since: 'createdAt' },
  inbox: { table: 'InboxItem', key: 'id', since: 'readAt' },
  'unusual-acts': { table: 'UnusualAct', key: 'id', since: 'settledAt' },
};

/** A kind with its period and its last run. */
export interface RetentionRecord {
  kind: RetentionKind;
  days: number | null;
  ranAt: Date | null;
  deleted: number;
  failedAt: Date | null;
}

/** Every kind with its period and its last run. */
export async function loadRetention(connection: Connection = database()): Promise<RetentionRecord[]> {
  const rows = await clientOf(connection).retention.findMany({ omit: { unrecorded: true } });
  return rows as RetentionRecord[];
}

/** Changes the periods. */
export async function savePeriods(periods: Partial<RetentionPeriods>, connection: Connection): Promise<void> {
  for (const [kind, days] of Object.entries(periods))
    await clientOf(connection).retention.update({ where: { kind }, data: { days } });
}

/**
 * Deletes a batch of expired rows and counts them in one transaction, so that the event of the run includes them even
 * if the process dies.
 * @returns how many rows
 */
export async function deleteOver(kind: RetentionKind, before: Date, limit: number): Promise<number> {
  const { table, key, since } = TABLES[kind];
  const [from, id, at] = [raw(`"${table}"`), raw(`"${key}"`), raw(`"${since}"`)];
  return inTransaction(async connection => {
    const client = clientOf(connection);
    // Rows that another process deletes at the same time, or a person marks as unread, are skipped.
    const count = await client.$executeRaw(sql`
      DELETE FROM ${from} WHERE ${at} < ${before}::timestamptz AND ${id} IN (
        SELECT ${id} FROM ${from} WHERE ${at} < ${before}::timestamptz ORDER BY ${at} LIMIT ${limit})`);
    if (count) await client.retention.update({ where: { kind }, data: { unrecorded: { increment: count } } });
    return count;
  });
}

/** Records that a run of these kinds ended. @returns what was deleted since the last completed run */
export async function endRun(
  kinds: RetentionKind[],
  now: Date,
  connection: Connection,
): Promise<{ kind: RetentionKind; deleted: number }[]> {
  return clientOf(connection).$queryRaw<{ kind: RetentionKind; deleted: number }[]>`
    UPDATE "Retention" SET "ranAt" = ${now}::timestamptz, deleted = unrecorded, unrecorded = 0, "failedAt" = NULL
    WHERE kind = ANY(${kinds}) RETURNING kind, deleted`;
}

/** Records that the run of a kind failed. */
export async function failRun(kind: RetentionKind, failedAt: Date): Promise<void> {
  await clientOf(database()).retention.update({ where: { kind }, data: { failedAt } });
}
