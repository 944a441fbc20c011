import { accentOf } from '@/domain/paper/look';
import type { Edition } from '@/domain/paper/edition';
import { shareAddress, shareContent } from '@/server/media/share/share-address';
import type { LiveStoryWithBody, ShownPicture } from '@/server/store/pages/live';

/** The picture and texts that a shared link of a story shows; empty texts fall back to those of the page. */
export function sharedTexts(
  { id, fields }: LiveStoryWithBody,
  edition: Edition,
  siteName: string,
  lead: ShownPicture | undefined,
) {
  return {
    picture: shareAddress(id, shareContent(fields, accentOf(edition).day, siteName, lead ?? null)),
    headline: fields.socialHeadline,
    description: fields.socialDescription,
    canonicalUrl: fields.canonicalUrl,
  };
}
