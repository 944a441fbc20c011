import type { Stage } from '@/domain/story/workflow';

const SOON_MS = 3_600_000;

/** How urgent a deadline is: within the hour, passed, no longer of interest, or none of these. */
export type DeadlineState = 'plain' | 'soon' | 'late' | 'settled';

const OPEN = new Set<Stage>(['draft', 'submitted', 'approved']);

/** Whether a deadline still counts in this stage; the database keeps the same of each plan. */
export const isOpenStage = (stage: Stage): boolean => OPEN.has(stage);

/** How urgent a deadline is at this time. */
export function deadlineState(deadline: Date, stage: Stage, now: Date): DeadlineState {
  if (!isOpenStage(stage)) return 'settled';
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'plain';
}

/** Whether a planned story has no reporter although it still has to be written. */
export const isUnassigned = ({ reporter, stage }: { reporter: string | null; stage: Stage }): boolean =>
  reporter === null && isOpenStage(stage);
