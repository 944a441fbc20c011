import { randomUUID } from 'node:crypto';
import { ArchiveScheduleRequest } from '@/domain/api/archive-exports';
import { isArchiveDue } from '@/domain/archive/archive-export';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { changeForStaff } from '@/server/paper/staff-change';
import { requirePermission } from '@/server/problems/require-permission';
import {
  insertExport,
  lastScheduledAt,
  loadArchiveSchedule,
  saveArchiveSchedule,
} from '@/server/store/archive/exports';
import { isWaitingAfterRestore } from '@/server/store/backup/hold';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { queueExport } from './export-jobs';

/** Sets the day on which the paper is archived, and how many of these archives are kept. @throws Refused 403 or 422 */
export async function setArchiveSchedule(actor: Actor, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const schedule = parseInput(ArchiveScheduleRequest, sent);
  const about = { kind: 'paper.archive-schedule' as const, data: { ...schedule }, now };
  await changeForStaff(actor, about, connection =>
    saveArchiveSchedule({ ...schedule, personId: actor.personId, changedAt: now }, connection),
  );
}

/**
 * Starts the weekly archive once its day has come. If another export is running, it starts with a later call; a failed
 * one is not retried before the next week.
 */
export async function startWeeklyArchive(now: Date): Promise<void> {
  const schedule = await loadArchiveSchedule();
  if (!schedule || (await isWaitingAfterRestore())) return;
  const last = await lastScheduledAt();
  const since = last && last > schedule.changedAt ? last : schedule.changedAt;
  if (!isArchiveDue(schedule, since, now)) return;
  const id = randomUUID();
  const { personId } = schedule;
  const about = { kind: 'paper' as const, editionId: null, year: null, scheduled: true };
  await inTransaction(async connection => {
    if (!(await insertExport({ id, ...about, personId, now }, connection))) return;
    await queueExport(id, connection);
    const data = { exportId: id, scheduled: true };
    await insertEvent({ kind: 'paper.export', personId, at: now, data }, connection);
  });
}
