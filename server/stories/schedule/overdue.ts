import { OVERDUE_AFTER_SECONDS } from '@/domain/planning/scheduled-time';
import { can, type Actor } from '@/domain/people/permissions';
import { countUnseen } from '@/server/store/stories/completed-schedules';
import { countOverdue } from '@/server/store/stories/due-stories';

/** Findings older than this are stale, or their process is gone. */
const FOUND_WITHIN_SECONDS = 30;

/** What went wrong with schedules. */
export interface ScheduleAlarms {
  /** Scheduled steps that were not taken on time. */
  overdue: number;
  /** Stories whose scheduled step was taken but whose public page is stale. */
  unseen: number;
}

/** What went wrong with schedules, in the whole cluster. */
export async function scheduleReadings(): Promise<ScheduleAlarms> {
  const [overdue, unseen] = await Promise.all([
    countOverdue(OVERDUE_AFTER_SECONDS),
    countUnseen(FOUND_WITHIN_SECONDS),
  ]);
  return { overdue, unseen };
}

/** The same for people who can act on it; zeros for everyone else. */
export async function scheduleAlarms(actor: Actor): Promise<ScheduleAlarms> {
  return can(actor, 'block-story').allowed ? scheduleReadings() : { overdue: 0, unseen: 0 };
}
