import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import type { JobHandler } from '@/server/jobs/job-handler';
import { changeForStaff } from '@/server/paper/staff-change';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { contentKey, enqueue } from '@/server/store/jobs/queue';
import { countDeskContents, loadDesks, lockDesk, updateDesk } from '@/server/store/paper/desks';
import {
  copyGrantsOfDesk,
  deleteGrantsOfDesk,
  moveStoriesOfDesk,
  redirectMergedDesks,
  replaceDeskInChoices,
} from '@/server/store/paper/merged-desks';
import { insertEvent } from '@/server/store/stories/events';
import { deskWith } from './desks';

/** How many stories one transaction moves, because it locks them. A job moves the rest of a larger desk. */
const BATCH = 2000;
const MERGE_MS = 60_000;
const MOVE = 'move-stories-of-desk';

const Merge = z.strictObject({ intoId: z.string().min(1).max(64) });
const Payload = z.object({ deskId: z.string() });

/**
 * Closes a desk and moves its stories, its people and the filters that refer to it to another one. Unpublished stories
 * are moved first, and up to a batch immediately; a job moves the rest. Until that is done its people have their roles
 * at both desks. @throws Refused 403, 404 or 422
 */
export async function mergeDesk(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { intoId } = parseInput(Merge, input);
  const data: Record<string, unknown> = { into: intoId };
  const about = { kind: 'desk.merge' as const, subject: { kind: 'desk' as const, id }, data, now };
  await changeForStaff(actor, { ...about, timeout: MERGE_MS }, async connection => {
    await lockDesk(id, connection);
    const desk = await deskWith(id, connection);
    if (desk.mergedIntoId) throw new Refused(422, 'desk-is-merged');
    const into = (await loadDesks(connection)).find(other => other.id === intoId);
    if (!into || into.id === id) throw new Refused(422, 'no-such-desk', { field: 'intoId' });
    if (into.closedAt) throw new Refused(422, 'desk-is-closed', { field: 'intoId' });
    const { open, older, people, views } = await countDeskContents(id, connection);
    Object.assign(data, { openStories: open, olderStories: older, people, savedViews: views });
    await updateDesk(id, { closedAt: desk.closedAt ?? now, mergedIntoId: intoId }, connection);
    await redirectMergedDesks(id, intoId, connection);
    await copyGrantsOfDesk(id, intoId, connection);
    await replaceDeskInChoices(id, intoId, connection);
    if (!(await moveBatch(id, connection))) await deleteGrantsOfDesk(id, connection);
  });
}

/** Moves some stories of a merged desk, and queues the rest. @returns whether any are left */
async function moveBatch(id: string, connection: Connection): Promise<boolean> {
  const { mergedIntoId } = await deskWith(id, connection);
  if (!mergedIntoId) return false;
  const moved = await moveStoriesOfDesk(id, mergedIntoId, BATCH, connection);
  if (moved < BATCH) return false;
  const payload = { deskId: id };
  await enqueue([{ task: MOVE, payload, key: contentKey(MOVE, payload) }], connection);
  return true;
}

/** Moves the next stories of a merged desk; after the last ones its people lose their roles there. */
const moveOn: JobHandler = async payload => {
  const { deskId } = Payload.parse(payload);
  await inTransaction(async connection => {
    if (await moveBatch(deskId, connection)) return;
    await deleteGrantsOfDesk(deskId, connection);
    const event = { kind: 'desk.moved' as const, personId: null, at: new Date() };
    await insertEvent({ ...event, subject: { kind: 'desk', id: deskId }, data: {} }, connection);
  }, MERGE_MS);
};

export const deskHandlers: Record<string, JobHandler> = { [MOVE]: moveOn };
