import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import type { Statement } from './load';

/** A paper that was restored from a backup. */
export interface Restored {
  /** Name of the backup. */
  name: string;
  takenAt: Date;
  restoredAt: Date;
  /** When an admin allowed it to send and publish again; null: it is waiting. */
  continuedAt: Date | null;
}

/** Emptied by a restore: sessions and codes that were used or ended since the backup would be valid again. */
const SIGN_INS = ['Session', 'PasswordLink', 'SignInCode', 'PasskeyChallenge'];

/**
 * The statements that put a restored paper on hold and sign everyone out. Jobs of the backup are held, because they may
 * have been done since. Jobs queued later are not, such as the email with an admin's sign-in code.
 */
export function restoreStatements({ name, takenAt, restoredAt }: Omit<Restored, 'continuedAt'>): Statement[] {
  const insert = `INSERT INTO "Restore" (id, name, "takenAt", "restoredAt") VALUES (1, $1, $2, $3)
    ON CONFLICT (id) DO UPDATE SET name = $1, "takenAt" = $2, "restoredAt" = $3, "continuedAt" = NULL, "continuedById" = NULL`;
  return [
    ...SIGN_INS.map(table => ({ text: `DELETE FROM "${table}"`, values: [] })),
    {
      text: `INSERT INTO "HeldJob" (id, "runAt") SELECT id, run_at FROM graphile_worker._private_jobs ON CONFLICT DO NOTHING`,
      values: [],
    },
    {
      text: `UPDATE graphile_worker._private_jobs SET run_at = 'infinity', locked_at = NULL, locked_by = NULL`,
      values: [],
    },
    { text: insert, values: [name, takenAt.toISOString(), restoredAt.toISOString()] },
  ];
}

/** The last restore; null for a paper that was never restored. */
export async function lastRestore(): Promise<Restored | null> {
  return prisma().restore.findUnique({
    where: { id: 1 },
    select: { name: true, takenAt: true, restoredAt: true, continuedAt: true },
  });
}

/** Whether the paper was restored and is still on hold. */
export async function isWaitingAfterRestore(): Promise<boolean> {
  const restore = await lastRestore();
  return restore !== null && restore.continuedAt === null;
}

/** The work on hold after a restore. */
export interface HeldWork {
  /** Jobs by what they do. */
  jobs: { task: string; count: number }[];
  /** Stories whose time of publishing or unpublishing has passed. */
  dueStories: number;
}

export async function loadHeld(): Promise<HeldWork> {
  const [jobs, due] = await Promise.all([
    prisma().$queryRaw<HeldWork['jobs']>`
      SELECT job.task_identifier AS task, count(*)::int AS count
      FROM "HeldJob" AS held JOIN graphile_worker.jobs AS job ON job.id = held.id GROUP BY 1 ORDER BY 1`,
    prisma().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "Story"
      WHERE ("scheduledFor" <= now() AND "scheduleRefusal" = '')
        OR ("unpublishAt" <= now() AND "liveRevisionId" IS NOT NULL)`,
  ]);
  return { jobs, dueStories: due[0]?.count ?? 0 };
}

/**
 * Allows a restored paper to publish again, and releases its held jobs, except the dropped ones.
 * @param dropped the tasks whose jobs are deleted
 * @returns whether it was on hold
 */
export async function continueAfterRestore(
  { personId, dropped, now }: { personId: string; dropped: readonly string[]; now: Date },
  connection: Connection,
): Promise<boolean> {
  const client = clientOf(connection);
  const { count } = await client.restore.updateMany({
    where: { id: 1, continuedAt: null },
    data: { continuedAt: now, continuedById: personId },
  });
  if (!count) return false;
  await client.$executeRaw`
    DELETE FROM graphile_worker._private_jobs AS job USING "HeldJob" AS held, graphile_worker._private_tasks AS task
    WHERE job.id = held.id AND job.run_at = 'infinity' AND task.id = job.task_id
      AND task.identifier = ANY(${[...dropped]})`;
  await client.$executeRaw`
    UPDATE graphile_worker._private_jobs AS job SET run_at = held."runAt" FROM "HeldJob" AS held
    WHERE job.id = held.id AND job.run_at = 'infinity'`;
  await client.heldJob.deleteMany();
  return true;
}
