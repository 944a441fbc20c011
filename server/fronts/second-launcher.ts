import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import { writersOfNew } from '@/domain/front/writers';
import type { Actor } from '@/domain/people/permissions';
import type { Connection } from '@/server/store/database';
import { loadFrontWriters } from '@/server/store/fronts/fronts';
import { loadLive } from '@/server/store/fronts/launches';
import { furtherText, requirePublishable } from '@/server/stories/approval';
import type { FrontPlace } from './front-change';

/**
 * Refuses to launch the draft of a locked front in an edition where a second person is required, when the actor wrote
 * titles, headlines, kickers or chose pictures of it that readers do not have yet. @throws Refused 422
 */
export async function requireSecondLauncher(
  { personId }: Actor,
  { owner, edition }: FrontPlace,
  contents: FrontContents,
  connection: Connection,
): Promise<void> {
  if (!edition.fourEyes) return;
  const { writers, savedById } = await loadFrontWriters(owner.id, connection);
  const live = (await loadLive(owner.id, connection)) ?? EMPTY_FRONT;
  const writerIds = writersOfNew(writers, live, contents, savedById);
  requirePublishable(furtherText({ edition, approvals: [] }, writerIds), { personId, roles: [] });
}
