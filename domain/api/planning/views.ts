import * as z from 'zod/mini';

/** The ways to see the budget. */
export const BUDGET_LAYOUTS = ['table', 'board', 'calendar'] as const;
export type BudgetLayout = (typeof BUDGET_LAYOUTS)[number];

/** The maximum number of saved views per person. */
export const MOST_VIEWS = 20;

/** Filters under a name; an earlier view of that name is replaced. */
export const NewView = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  layout: z.enum(BUDGET_LAYOUTS),
  query: z.string().check(z.maxLength(500), z.regex(/^[\w=&.%+-]*$/)),
});
export type NewView = z.infer<typeof NewView>;

/** A view that a person saved. */
export interface SavedView extends NewView {
  id: string;
}
