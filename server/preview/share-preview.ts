import { accentOf } from '@/domain/paper/look';
import { nameOfPaper } from '@/domain/paper/paper';
import type { Actor } from '@/domain/people/permissions';
import { FIELD_LIMITS } from '@/domain/story/story';
import { openStory } from '@/server/stories/story-state';
import { Refused } from '@/server/problems/refused';
import { drawShare } from '@/server/media/share/share-picture';
import { shareContent } from '@/server/media/share/share-address';
import { loadPictures } from '@/server/store/media/media';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';

interface Shown {
  /** Id of the lead picture. */
  lead: string | null;
  headline: string;
}

/**
 * The share picture, as JPEG, that a story would have with a text that may not be saved yet.
 * @throws Refused 403 or 404; 422 `wrong-input` with a headline longer than one may be
 */
export async function previewSharePicture(actor: Actor, id: string, shown: Shown): Promise<Buffer> {
  const { lead, headline } = shown;
  if (headline.length > FIELD_LIMITS.headline) throw new Refused(422, 'wrong-input', { field: 'headline' });
  const { editionId } = await openStory(actor, id);
  const [editions, settings, pictures] = await Promise.all([
    loadEditions(),
    loadPaperSettings(),
    loadPictures(lead ? [lead] : []),
  ]);
  const edition = editions.find(({ id: candidate }) => candidate === editionId)!;
  const picture = (lead && pictures.get(lead)) || null;
  return drawShare(
    shareContent(
      { headline, socialHeadline: '' },
      accentOf(edition).day,
      nameOfPaper(settings, edition),
      picture,
    ),
  );
}
