import * as z from 'zod/mini';
import { BudgetRow } from '../budget-rows';

/** Stories that changed, as they are now, and those of them that the list has. */
export const ChangedRows = z.object({ rows: z.array(BudgetRow), inView: z.array(z.string()) });
export type ChangedRows = z.infer<typeof ChangedRows>;
