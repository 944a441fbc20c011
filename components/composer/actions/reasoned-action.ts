import type { RequestedAction } from '@/domain/api/story-writes';
import { needsReason } from '@/domain/story/workflow';

/** Steps that require a reason. */
export type ReasonedAction = Extract<RequestedAction, 'return' | 'unpublish' | 'kill'>;

/** Whether this step requires a reason. */
export const isReasoned = (action: RequestedAction): action is ReasonedAction => needsReason(action);
