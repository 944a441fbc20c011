import { shownPictures } from '@/domain/story/picture-texts';
import type { Revision } from '@/domain/story/story';
import { picturesNotAllowed } from '@/server/paper/allowed-pictures';
import { refusedAction } from '@/server/problems/refused';
import { mediaOfPublishedEntries } from '@/server/store/coverage/entries';
import type { Connection } from '@/server/store/database';
import type { StoryRecord } from '@/server/store/stories/stories';

/**
 * Refuses pictures that readers get without the checks of the working copy: those of a text that is reinstated, and of
 * the live entries of a story that readers do not have. @throws Refused 422
 */
export async function requireAllowedMedia(
  { id, editionId, liveRevisionId, coverageStartedAt }: StoryRecord,
  withdrawn: Revision | null,
  now: Date,
  connection: Connection,
): Promise<void> {
  const ofText = withdrawn ? shownPictures(withdrawn).map(({ mediaId }) => mediaId) : [];
  const showsEntries = coverageStartedAt !== null && liveRevisionId === null;
  const ofEntries = showsEntries ? await mediaOfPublishedEntries(id, connection) : [];
  if ((await picturesNotAllowed([...ofText, ...ofEntries], [editionId], now, connection)).length)
    throw refusedAction([{ reason: 'not-for-edition' }]);
}
