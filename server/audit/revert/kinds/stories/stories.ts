import { planStory } from '@/domain/audit/revert/story-plan';
import { notFound } from '@/server/problems/refused';
import { listAffectedStories } from '@/server/store/audit/revert/affected-stories';
import { loadStory } from '@/server/store/stories/stories';
import { restoreRevision } from '@/server/stories/restore';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { bringBackRevision } from '@/server/stories/transition/bring-back';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { plannedFor, type RevertKind } from '../kind';

/** What readers have of stories, their schedules, steps and texts. */
export const stories: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedStories(acts, limit, only), one => planStory(one, acts.personId));
  },
  async act({ id, act }, { actor, key, reason, now }) {
    switch (act?.kind) {
      case 'bring-back':
        return bringBackRevision(actor, id, { key, revisionId: act.revisionId, live: act.live }, now);
      case 'restore-text':
        return restoreRevision(actor, id, act.number, { key, version: await versionOf(id) }, now);
      case 'unschedule':
      case 'unschedule-unpublish':
        return scheduleStory(actor, id, { action: act.kind, key, version: await versionOf(id) }, now);
      case 'unpublish':
      case 'return':
      case 'revive': {
        const request = { action: act.kind, key, reason, version: await versionOf(id) };
        return actOnStory(actor, id, request, now, 'revert');
      }
    }
  },
};

/** The version of a story as it was just planned. @throws Refused 404 */
export async function versionOf(id: string): Promise<number> {
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  return story.version;
}
