import * as z from 'zod/mini';

/** The layouts of the budget. */
export const BUDGET_LAYOUTS = ['table', 'board', 'calendar'] as const;
export type BudgetLayout = (typeof BUDGET_LAYOUTS)[number];

/** The maximum number of saved views per person. */
export const MAX_VIEWS = 20;

/** A named set of filters; replaces a view of the same name. */
export const NewView = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  layout: z.enum(BUDGET_LAYOUTS),
  query: z.string().check(z.maxLength(500), z.regex(/^[\w=&.%+-]*$/)),
});
export type NewView = z.infer<typeof NewView>;

/** A saved view. */
export interface SavedView extends NewView {
  id: string;
}
