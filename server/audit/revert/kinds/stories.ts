import type { RecordedState } from '@/domain/audit/recorded';
import type { RevertItem } from '@/domain/audit/revert/acts';
import { planRelated, planThread } from '@/domain/audit/revert/other-plans';
import { planStoryRevert } from '@/domain/audit/revert/story-plan';
import type { CoverageState } from '@/domain/coverage/entry';
import { type RevertKind, plannedFor } from './kind';
import { ofStates, pick } from './states';
import { changeCoverage } from '@/server/coverage/coverage';
import { settleThread } from '@/server/notes/notes';
import { notFound } from '@/server/problems/refused';
import { listAffectedThreads } from '@/server/store/audit/revert/affected-others';
import { listAffectedRelations } from '@/server/store/audit/revert/affected-relations';
import { listAffectedStories } from '@/server/store/audit/revert/affected-stories';
import { loadStory } from '@/server/store/stories/stories';
import { assignStory } from '@/server/stories/assignment';
import { setEmbargo } from '@/server/stories/embargo';
import { planStory } from '@/server/stories/planning/plan';
import { restoreRevision } from '@/server/stories/restore';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { bringBackRevision } from '@/server/stories/transition/bring-back';

/** The live revisions of stories, their schedules, steps and texts. */
export const stories: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedStories(acts, limit, only), one =>
      planStoryRevert(one, acts.personId),
    );
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
        await actOnStory(actor, id, request, now);
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

/** The assignments of stories. */
export const assignments: RevertKind = {
  async plan(acts, limit, only) {
    const affected = await listAffectedRelations('assignment', acts, limit, only);
    return plannedFor(affected, one => planRelated('assignment', one));
  },
  async act({ id, act }, { actor, now }) {
    if (act?.kind === 'assign') await assignStory(actor, id, { personId: act.personId }, now);
  },
};

/** The embargoes of stories. */
export const embargoes: RevertKind = {
  async plan(acts, limit, only) {
    const affected = await listAffectedRelations('embargo', acts, limit, only);
    return plannedFor(affected, one => planRelated('embargo', one));
  },
  async act({ id, act }, { actor, key, now }) {
    if (act?.kind === 'embargo')
      await setEmbargo(actor, id, { until: act.until, key, version: await versionOf(id) }, now);
  },
};

const stateOf = ({ startedAt, endedAt }: RecordedState): CoverageState =>
  startedAt ? (endedAt ? 'ended' : 'live') : 'none';

/** Start and end of live coverage. */
export const coverage = ofStates({
  kind: 'coverage',
  adapt({ id, before, isNew, now, isLast }): RevertItem[] {
    const wanted = stateOf(before ?? {});
    if ((before === null && !isNew) || wanted === stateOf(now)) return [];
    const act = { kind: 'coverage' as const, state: wanted };
    return [{ subject: 'coverage', id, act, obstacle: isLast ? null : 'changed-since' }];
  },
  act: async ({ actor, id, act, key, now }) => {
    if (act.kind === 'coverage') await changeCoverage(actor, id, { key, state: act.state }, now);
  },
});

/** Conversations about stories: those that the person started are resolved, since others may have read them. */
export const notes: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedThreads(acts, limit, only), planThread);
  },
  act: ({ id, act }, { actor, now }) => settleThread(actor, id, { resolved: act?.kind === 'resolve' }, now),
};

const NOTHING = { day: null, deadline: null, expectedWords: null, photographerId: null, notes: '' };
const FIELDS = ['day', 'deadline', 'expectedWords', 'photographerId', 'notes'] as const;

/** Plans of stories. A plan that the person made is emptied. */
export const plans = ofStates({
  kind: 'plan',
  made: ({ now }) => {
    const fields = FIELDS.filter(field => now[field] !== NOTHING[field]);
    return Promise.resolve(fields.length ? { kind: 'fields', fields } : 'nothing');
  },
  act: ({ actor, id, affected, fields, now }) =>
    planStory(actor, id, pick({ ...NOTHING, ...affected.before }, fields), now),
});
