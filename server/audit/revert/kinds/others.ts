import { planFront, planPerson } from '@/domain/audit/revert/other-plans';
import { type RevertKind, plannedFor } from './kind';
import { ofStates, restoredFields } from './states';
import { endBreakingNews } from '@/server/fronts/breaking-news';
import { restoreLaunch } from '@/server/fronts/launches';
import { cancelTimedLaunch } from '@/server/fronts/timed-launches';
import { changePictureFacts } from '@/server/media/picture-facts';
import { changeGrants } from '@/server/people/grants/grants';
import { deactivatePerson, reactivatePerson } from '@/server/people/people';
import { revokePreviewLink } from '@/server/preview/preview-links';
import { listAffectedFronts, listAffectedPeople } from '@/server/store/audit/revert/affected-others';
import { listAffectedAccess } from '@/server/store/audit/revert/affected-relations';
import { listOwnTimedLaunches } from '@/server/store/fronts/timed-launches';
import { revokeToken } from '@/server/tokens/tokens';

/** Access from outside, which is revoked. */
const access = (subject: 'token' | 'preview', act: RevertKind['act']): RevertKind => ({
  async plan(acts, limit, only) {
    const made = await listAffectedAccess(subject, acts, limit, only);
    return plannedFor(made, ({ id }) => [{ subject, id, act: { kind: 'revoke' }, obstacle: null }]);
  },
  act,
});

/** Tokens of programs. */
export const tokens = access('token', ({ id }, { actor, now }) => revokeToken(actor, id, now));

/** Links to stories that are not published. */
export const previews = access('preview', async ({ id }, { actor, acts, now }) => {
  const [link] = await listAffectedAccess('preview', acts, 1, id);
  if (link?.storyId) await revokePreviewLink(actor, link.storyId, id, now);
});

/** Launches of fronts, upcoming ones, and breaking news. */
export const fronts: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedFronts(acts, limit, only), one => planFront(one, acts.personId));
  },
  async act({ id, act }, { actor, acts, now }) {
    switch (act?.kind) {
      case 'relaunch':
        return void (await restoreLaunch(actor, id, String(act.number), {}, now));
      case 'cancel-launches':
        for (const timed of await listOwnTimedLaunches(id, acts.personId))
          await cancelTimedLaunch(actor, id, timed, now);
        return;
      case 'end-breaking-news':
        return endBreakingNews(actor, id, now);
    }
  },
};

/** The roles and the access of people. */
export const people: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedPeople(acts, limit, only), one => planPerson(one, acts.personId));
  },
  async act({ id, act }, { actor, now }) {
    switch (act?.kind) {
      case 'grants':
        return changeGrants(actor, id, act.grants, now);
      case 'deactivate':
        return deactivatePerson(actor, id, now);
      case 'reactivate':
        return reactivatePerson(actor, id, now);
    }
  },
};

/** Decisions about pictures and their texts. */
export const pictures = ofStates({
  kind: 'picture',
  // Its file is kept in the library.
  made: () => Promise.resolve('nothing'),
  act: one => changePictureFacts(one.actor, one.id, restoredFields(one), one.now),
});
