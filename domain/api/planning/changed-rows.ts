import * as z from 'zod/mini';
import { BudgetRow } from '../budget-rows';

/** The current state of changed stories, and which of them are in the list. */
export const ChangedRows = z.object({ rows: z.array(BudgetRow), inView: z.array(z.string()) });
export type ChangedRows = z.infer<typeof ChangedRows>;
