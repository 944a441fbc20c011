import { NewPlan } from '@/domain/api/planning/plans';
import { EMPTY_BODY } from '@/domain/document/body';
import { can, type Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { emptyFields } from '@/domain/story/story';
import { notify } from '@/server/inbox/inbox';
import { Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import { notifyAll } from '@/server/store/notify';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { isColleague } from '@/server/store/people/person-lists';
import { savePlan } from '@/server/store/planning/plans';
import { insertEvent } from '@/server/store/stories/events';
import { insertStory, setAssignee } from '@/server/store/stories/story-writes';
import { proposeSlug } from '@/server/stories/slug-proposal';
import { createOnce } from '@/server/stories/create/create-once';
import { requireOpenDesk } from '@/server/stories/create/open-desk';
import { digestOf } from '../write';
import { partsOf } from './plan';

/**
 * Plans a story that is not written yet: a draft with a slug and no text. A reporter who may not assign stories plans
 * their own. Returns its id.
 * @throws Refused 403 where the actor may not write, assign or set an embargo; 422
 */
export async function planNewStory(actor: Actor, sent: unknown, now: Date): Promise<string> {
  const { key, ...input } = parseInput(NewPlan, sent);
  const { editionId } = input;
  if (!(await loadEditions()).some(({ id }) => id === editionId))
    throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  const reporterId = authorize(actor, input);
  const request = digestOf({ actor, storyId: '', kind: 'story.plan', input });
  return createOnce({ key, request }, now, connection =>
    create(actor, { ...input, reporterId }, now, connection),
  );
}

type Planned = Omit<NewPlan, 'key'>;

/** Who writes the story. @throws Refused 403 */
function authorize(actor: Actor, { editionId, deskId, reporterId, embargoUntil }: Planned): string | null {
  const place = { editionId, deskId };
  requirePermission(actor, 'create-story', place);
  if (embargoUntil) {
    const story = { ...place, createdById: actor.personId, stage: 'draft' as const };
    requirePermission(actor, 'schedule', story);
  }
  if (reporterId !== null && reporterId !== actor.personId) requirePermission(actor, 'assign-story', place);
  return reporterId ?? (can(actor, 'assign-story', place).allowed ? null : actor.personId);
}

async function create(actor: Actor, planned: Planned, now: Date, connection: Connection): Promise<string> {
  const { editionId, deskId, slug, reporterId, embargoUntil, ...plan } = planned;
  const { personId } = actor;
  await requireOpenDesk(deskId, connection);
  if (reporterId !== null && !(await isColleague(reporterId, connection)))
    throw new Refused(422, 'no-such-person', { field: 'reporterId' });
  const parts = await partsOf(plan, connection);
  const { name } = await loadPaperSettings(connection);
  const fields = { ...emptyFields(name), slug: slugOf(slug) };
  const until = embargoUntil ? new Date(embargoUntil) : null;
  const place = { editionId, deskId, createdById: personId, embargoUntil: until };
  const id = await insertStory({ ...place, fields, body: EMPTY_BODY, now }, connection);
  await savePlan(id, parts, connection);
  if (reporterId !== null) {
    await setAssignee(id, reporterId, connection);
    const item = { kind: 'assignment' as const, storyId: id, threadId: null, text: '', byId: personId };
    await notify([{ ...item, personId: reporterId }], now, connection);
  }
  const event = { personId, storyId: id, at: now };
  await insertEvent({ ...event, kind: 'story.create', data: { planned: true } }, connection);
  await notifyAll([notesMessage(id)], connection);
  return id;
}

/** @throws Refused 422 for words without a letter */
function slugOf(words: string): string {
  const slug = isSlug(words) ? words : proposeSlug(words);
  if (!slug) throw new Refused(422, 'wrong-input', { field: 'slug' });
  return slug;
}
