import * as z from 'zod/mini';
import { PREVIEW_DAYS, PREVIEW_LINK_LIMITS } from '@/domain/story/preview-link';

/** Makes a link to the preview of a story, or of one of its revisions. */
export const PreviewLinkRequest = z.strictObject({
  /** For whom it is. */
  reviewer: z.string().check(z.trim(), z.minLength(1), z.maxLength(PREVIEW_LINK_LIMITS.reviewer)),
  days: z.literal(PREVIEW_DAYS),
  /** The number of the revision; null: the story as it is when it is opened. */
  revision: z.nullable(z.int().check(z.positive())),
});
export type PreviewLinkRequest = z.infer<typeof PreviewLinkRequest>;

/** The new link. Its address is returned only once. */
export const PreviewLinkMade = z.object({ id: z.string(), address: z.string() });

/** The links of a story that can be opened, newest first. Times are ISO texts. */
export const PreviewLinksAnswer = z.object({
  links: z.array(
    z.object({
      id: z.string(),
      reviewer: z.string(),
      revision: z.nullable(z.int()),
      createdByName: z.string(),
      expiresAt: z.string(),
      lastOpenedAt: z.nullable(z.string()),
    }),
  ),
  mayShare: z.boolean(),
});
export type PreviewLinksAnswer = z.infer<typeof PreviewLinksAnswer>;
export type PreviewLinkLine = PreviewLinksAnswer['links'][number];
