import { createHash } from 'node:crypto';
import { focusMark, type CropSource } from '@/domain/media/media';
import type { StoryFields } from '@/domain/story/story';
import type { Hex } from '@/domain/paper/contrast';

/** Pixels of a share picture, as recommended by the social networks. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Increment when the drawing of pictures changes, so that they get new addresses. */
const DRAWING = 2;

/** Everything that the share picture of a story shows. */
export interface ShareContent {
  paperName: string;
  accent: Hex;
  lead: CropSource | null;
  /** Drawn without a lead picture, else empty. */
  headline: string;
}

/** What the share picture of a story shows. */
export function shareContent(
  fields: Pick<StoryFields, 'headline' | 'socialHeadline'>,
  accent: Hex,
  paperName: string,
  lead: CropSource | null,
): ShareContent {
  const headline = (fields.socialHeadline || fields.headline).replace(/\s+/g, ' ').trim();
  return { paperName, accent, lead, headline: lead ? '' : headline };
}

/** The digest of a share picture's content, for its address. */
export function shareDigest({ paperName, accent, lead, headline }: ShareContent): string {
  const shown = [DRAWING, paperName, accent, lead && [lead.id, focusMark(lead)], headline];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

/** Address of a story's share picture; another one as soon as it shows something else. */
export function shareAddress(storyId: string, content: ShareContent): string {
  return `/media/share/${storyId}.${shareDigest(content)}.jpg`;
}
