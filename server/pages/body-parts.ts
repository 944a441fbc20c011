import { aiLabel } from '@/domain/media/digital-source';
import type { ShownPicture } from '@/server/store/pages/live';
import { recordingAddress, type Recording } from '@/domain/media/recording';
import type { Teaser } from './teasers';

/** The media and stories that the blocks of a body refer to, by id. */
export function bodyParts(
  pictures: Map<string, ShownPicture>,
  recordings: Map<string, Recording>,
  stories: Teaser[] = [],
) {
  return {
    pictures: Object.fromEntries(
      [...pictures].map(([id, { width, height, digitalSource }]) => [
        id,
        { width, height, ai: aiLabel(digitalSource) },
      ]),
    ),
    recordings: Object.fromEntries(
      [...recordings].map(([id, recording]) => [id, recordingAddress(recording)]),
    ),
    stories: Object.fromEntries(stories.map(story => [story.id, story])),
  };
}
