import type { RequestedAction } from '@/domain/api/story-writes';
import { needsReason } from '@/domain/story/workflow';

/** Steps that ask why they are taken. */
export type ReasonedAction = Extract<RequestedAction, 'return' | 'unpublish' | 'kill'>;

/** Whether this step asks why it is taken. */
export const isReasoned = (action: RequestedAction): action is ReasonedAction => needsReason(action);
