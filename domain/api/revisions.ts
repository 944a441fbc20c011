import * as z from 'zod/mini';
import { RULE_NAMES } from '@/domain/checks/finding';
import { REVISION_REASONS } from '@/domain/story/story';

/** The revisions of a story, newest first. Times are ISO texts. */
export const RevisionsAnswer = z.object({
  revisions: z.array(
    z.object({
      number: z.int(),
      reason: z.enum(REVISION_REASONS),
      personName: z.nullable(z.string()),
      /** The checks it was published over, and why. */
      override: z.nullable(z.object({ rules: z.array(z.enum(RULE_NAMES)), reason: z.string() })),
      /** The reason for the step that created it; not read by clients loaded before it was added. */
      note: z.optional(z.string()),
      /** The scheduled time of the step; missing for one taken by a person. */
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
      /** Why it is not shown; null while it is. */
      hiddenFor: z.nullable(z.string()),
      maySwitch: z.boolean(),
    }),
  ),
});
export type RevisionsAnswer = z.infer<typeof RevisionsAnswer>;
export type PublicChanges = NonNullable<z.infer<typeof RevisionsAnswer>['publicChanges']>;
export type RevisionLine = z.infer<typeof RevisionsAnswer>['revisions'][number];

/** The author, time and revision of each block of a text; without a revision it is in the working copy only. */
export const AuthorshipAnswer = z.object({
  blocks: z.array(
    z.object({ personName: z.nullable(z.string()), at: z.string(), number: z.nullable(z.int()) }),
  ),
});
export type BlockAuthor = z.infer<typeof AuthorshipAnswer>['blocks'][number];
