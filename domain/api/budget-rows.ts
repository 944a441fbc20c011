import { PRIORITIES } from '@/domain/story/priority';
import { STAGES } from '@/domain/story/workflow';
import * as z from 'zod/mini';

/** The source of a translation. */
const BudgetSource = z.object({
  /** The short name of its edition. */
  edition: z.string(),
  /** The source revision that was translated, and the newest one it was compared with. */
  madeFrom: z.int(),
  newest: z.int(),
  /** Whether changes between them are still open, or the translation is untouched. */
  behind: z.boolean(),
  /** Whether the translation is still the text of its source, in its language. */
  untouched: z.boolean(),
});
export type BudgetSource = z.infer<typeof BudgetSource>;

/** The state of a story of the same group in one edition. */
const BudgetVersion = z.object({
  editionId: z.string(),
  storyId: z.string(),
  stage: z.enum(STAGES),
  live: z.boolean(),
  /** Empty for a story that is not a translation; two entries for a bilingual one. */
  sources: z.array(BudgetSource),
});
export type BudgetVersion = z.infer<typeof BudgetVersion>;

/** One story of the budget. Times are ISO strings. */
export const BudgetRow = z.object({
  id: z.string(),
  version: z.number(),
  slug: z.string(),
  headline: z.string(),
  stage: z.enum(STAGES),
  deskId: z.nullable(z.string()),
  editionId: z.string(),
  /** The short name of its edition. */
  edition: z.string(),
  section: z.string(),
  /** The writer; null while it is planned and unassigned. */
  reporter: z.nullable(z.string()),
  /** The deadline of the text. */
  deadline: z.nullable(z.string()),
  /** The day for which it is planned, as `2026-11-27`. */
  day: z.nullable(z.string()),
  /** How important the story is: 1 is the most. */
  priority: z.nullable(z.literal(PRIORITIES)),
  /** The planned length in words. */
  expectedWords: z.nullable(z.int()),
  /** The current length, with each Chinese character counted as a word; null when no length is planned. */
  length: z.nullable(z.int()),
  /** The subject; shortened in lists. */
  about: z.string(),
  embargoUntil: z.nullable(z.string()),
  /** The scheduled time of publishing. */
  scheduledFor: z.nullable(z.string()),
  updatedAt: z.string(),
  hasPicture: z.boolean(),
  live: z.boolean(),
  /** The number of places where its text differs from the live revision. */
  unpublishedChanges: z.int(),
  /** Whether the agency story that it was made from is killed. */
  agencyKilled: z.boolean(),
  versions: z.array(BudgetVersion),
});
export type BudgetRow = z.infer<typeof BudgetRow>;

/** A page of the budget, last changed first, and the cursor of the next one; null at the end. */
export const BudgetRows = z.object({ rows: z.array(BudgetRow), next: z.nullable(z.string()) });
export type BudgetRows = z.infer<typeof BudgetRows>;

/** The columns that the budget is sorted by. */
export const BUDGET_COLUMNS = [
  'slug',
  'headline',
  'stage',
  'reporter',
  'section',
  'deadline',
  'changed',
] as const;
export type BudgetColumn = (typeof BUDGET_COLUMNS)[number];

/** The current state of changed stories, and which of them are in the list. */
export const ChangedRows = z.object({ rows: z.array(BudgetRow), inView: z.array(z.string()) });
export type ChangedRows = z.infer<typeof ChangedRows>;
