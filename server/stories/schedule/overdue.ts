import { canInPaper, type Actor } from '@/domain/people/permissions';
import { countOverdue } from '@/server/store/stories/due-stories';

/** A scheduled step that was not taken within this time is an alarm. */
const ALARM_AFTER_SECONDS = 60;

/** How many scheduled steps are overdue, for people who can do something about them; 0 for others. */
export async function overdueSteps(actor: Actor): Promise<number> {
  return canInPaper(actor, 'block-story').allowed ? countOverdue(ALARM_AFTER_SECONDS) : 0;
}
