import * as z from 'zod/mini';
import { CHANGE_DECISIONS } from '@/domain/people/admin-proposal';

/** What an admin decides about a change of another one, or of a rule that protects them. */
export const DecisionOnAdminChange = z.strictObject({ decision: z.enum(CHANGE_DECISIONS) });
