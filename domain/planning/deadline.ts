import type { Stage } from '@/domain/story/workflow';

const SOON_MS = 3_600_000;

/** The urgency of a deadline: within the hour, passed, no longer relevant, or none of these. */
export type DeadlineState = 'plain' | 'soon' | 'late' | 'settled';

const OPEN = new Set<Stage>(['draft', 'submitted', 'approved']);

/** Whether a deadline still applies in this stage; the database has the same rule. */
export const isOpenStage = (stage: Stage): boolean => OPEN.has(stage);

/** The urgency of a deadline at this time. */
export function deadlineState(deadline: Date, stage: Stage, now: Date): DeadlineState {
  if (!isOpenStage(stage)) return 'settled';
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'plain';
}

/** Whether a planned story still has to be written but has no reporter. */
export const isUnassigned = ({ reporter, stage }: { reporter: string | null; stage: Stage }): boolean =>
  reporter === null && isOpenStage(stage);
