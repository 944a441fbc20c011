import * as z from 'zod/mini';
import { PREVIEW_DAYS, PREVIEW_LINK_LIMITS } from '@/domain/story/preview-link';

/** Creates a preview link to a story, or to one of its revisions. */
export const PreviewLinkRequest = z.strictObject({
  /** The recipient. */
  reviewer: z.string().check(z.trim(), z.minLength(1), z.maxLength(PREVIEW_LINK_LIMITS.reviewer)),
  days: z.literal(PREVIEW_DAYS),
  /** The revision number; null for the current text at the time of opening. */
  revision: z.nullable(z.int().check(z.positive())),
});
export type PreviewLinkRequest = z.infer<typeof PreviewLinkRequest>;

/** A new link. Its address is returned only once. */
export const PreviewLinkMade = z.object({ id: z.string(), address: z.string() });

/** The usable links of a story, newest first. Times are ISO strings. */
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
