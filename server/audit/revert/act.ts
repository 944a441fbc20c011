import type { RevertAct, RevertItem } from '@/domain/audit/revert/acts';
import type { Actor } from '@/domain/people/permissions';
import { endBreakingNews } from '@/server/fronts/breaking-news';
import { restoreLaunch } from '@/server/fronts/launches';
import { cancelTimedLaunch } from '@/server/fronts/timed-launches';
import { notFound } from '@/server/http/refused';
import { changeGrants } from '@/server/people/grants/grants';
import { deactivatePerson, reactivatePerson } from '@/server/people/people';
import { listOwnTimedLaunches } from '@/server/store/fronts/timed-launches';
import { loadStory } from '@/server/store/stories/stories';
import { restoreRevision } from '@/server/stories/restore';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { bringBackRevision } from '@/server/stories/transition/bring-back';
import { actOnStory } from '@/server/stories/transitions';

/** What an act needs besides the thing that it is done to. */
export interface ActContext {
  /** The admin in whose name it is done. */
  actor: Actor;
  /** Whose acts are reverted. */
  personId: string;
  /** Makes doing it twice harmless. */
  key: string;
  /** Why, for the history of a story. */
  reason: string;
  now: Date;
}

/** Reverts one thing by the verb with which a person would do it. @throws Refused, Conflict */
export async function revertOne({ id, subject, act }: RevertItem, context: ActContext): Promise<void> {
  if (!act) return;
  if (subject === 'story') return revertStory(id, act, context);
  const { actor, personId, now } = context;
  switch (act.kind) {
    case 'relaunch':
      return void (await restoreLaunch(actor, id, String(act.number), now));
    case 'cancel-launches':
      for (const timed of await listOwnTimedLaunches(id, personId))
        await cancelTimedLaunch(actor, id, timed, now);
      return;
    case 'end-breaking-news':
      return endBreakingNews(actor, id, now);
    case 'grants':
      return changeGrants(actor, id, act.grants, now);
    case 'deactivate':
      return deactivatePerson(actor, id, now);
    case 'reactivate':
      return reactivatePerson(actor, id, now);
  }
}

async function revertStory(
  id: string,
  act: RevertAct,
  { actor, key, reason, now }: ActContext,
): Promise<void> {
  switch (act.kind) {
    case 'bring-back':
      return bringBackRevision(actor, id, { key, revisionId: act.revisionId, live: act.live }, now);
    case 'restore-text':
      return restoreRevision(actor, id, act.number, { key, version: await versionOf(id) }, now);
    case 'unschedule':
    case 'unschedule-unpublish':
      return scheduleStory(actor, id, { action: act.kind, key, version: await versionOf(id) }, now);
    case 'unpublish':
    case 'return':
    case 'revive':
      return actOnStory(
        actor,
        id,
        { action: act.kind, key, reason, version: await versionOf(id) },
        now,
        'revert',
      );
  }
}

/** The version of a story as it was just planned. @throws Refused 404 */
async function versionOf(id: string): Promise<number> {
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  return story.version;
}
