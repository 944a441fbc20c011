import * as z from 'zod/mini';
import { RULE_NAMES } from '@/domain/checks/finding';
import { REVISION_REASONS } from '@/domain/story/story';

/** The revisions of a story, newest first. Times are ISO strings. */
export const RevisionsAnswer = z.object({
  revisions: z.array(
    z.object({
      number: z.int(),
      reason: z.enum(REVISION_REASONS),
      personName: z.nullable(z.string()),
      /** The checks that were overridden on publishing, and the reason. */
      override: z.nullable(z.object({ rules: z.array(z.enum(RULE_NAMES)), reason: z.string() })),
      /** The reason for the step that created it; not read by clients loaded before it was added. */
      note: z.optional(z.string()),
      /** The scheduled time of the step; missing for a manual step. */
      dueAt: z.nullish(z.string()),
      createdAt: z.string(),
      headline: z.string(),
      /** Its name; usually empty. */
      name: z.string(),
    }),
  ),
  /** The public page of changes; null while the story is not published. */
  publicChanges: z.nullable(
    z.object({
      /** Why it is hidden; null when it is shown. */
      hiddenFor: z.nullable(z.string()),
      maySwitch: z.boolean(),
    }),
  ),
});
export type RevisionsAnswer = z.infer<typeof RevisionsAnswer>;
export type PublicChanges = NonNullable<z.infer<typeof RevisionsAnswer>['publicChanges']>;
export type RevisionLine = z.infer<typeof RevisionsAnswer>['revisions'][number];

/** The author, time and revision of each block. A block without a revision is only in the working copy. */
export const AuthorshipAnswer = z.object({
  blocks: z.array(
    z.object({ personName: z.nullable(z.string()), at: z.string(), number: z.nullable(z.int()) }),
  ),
});
export type BlockAuthor = z.infer<typeof AuthorshipAnswer>['blocks'][number];
