import { PictureDeletions, type PicturesAnswer } from '@/domain/api/media';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { problemOf } from '@/server/problems/problem-of';
import { requirePermission } from '@/server/problems/require-permission';
import { WORKING_FORM } from '@/server/search/working-index';
import { inTransaction } from '@/server/store/database';
import { isPictureUsed, lockPicture, markPicture } from '@/server/store/media/deletion';
import { insertEvent } from '@/server/store/stories/events';

/**
 * Deletes unused pictures, or restores deleted ones, in sequence and independently: a refusal for one does not affect
 * the others. Idempotent.
 * @throws Refused 403 or 422 for the request as a whole
 */
export async function deletePictures(actor: Actor, sent: unknown, now: Date): Promise<PicturesAnswer> {
  requirePermission(actor, 'read-newsroom');
  const { ids, deleted } = parseInput(PictureDeletions, sent);
  const results: PicturesAnswer['results'] = [];
  for (const id of new Set(ids)) {
    const work = deleted ? deletePicture(actor, id, now) : restorePicture(actor, id, now);
    results.push({ id, problem: await work.then(() => null, problemOf) });
  }
  return { results };
}

/**
 * Hides an unused picture until its files are erased or a text uses it again.
 * @throws Refused 403, 404, 409 `picture-in-use` or `uses-are-pending`
 */
function deletePicture(actor: Actor, id: string, now: Date): Promise<void> {
  return inTransaction(async connection => {
    const picture = await lockPicture(id, connection);
    if (!picture) throw notFound('picture');
    requirePermission(actor, 'delete-picture', picture);
    if (picture.deletedAt) return;
    const isUsed = await isPictureUsed(id, WORKING_FORM, connection);
    if (isUsed !== false) throw new Refused(409, isUsed ? 'picture-in-use' : 'uses-are-pending');
    await markPicture(id, now, connection);
    const subject = { kind: 'picture' as const, id };
    await insertEvent({ kind: 'picture.delete', personId: actor.personId, subject, at: now }, connection);
  });
}

/** Shows a deleted picture again. @throws Refused 403, or 404 also once it is erased */
function restorePicture(actor: Actor, id: string, now: Date): Promise<void> {
  return inTransaction(async connection => {
    const picture = await lockPicture(id, connection);
    if (!picture) throw notFound('picture');
    requirePermission(actor, 'delete-picture', picture);
    if (!picture.deletedAt) return;
    await markPicture(id, null, connection);
    const subject = { kind: 'picture' as const, id };
    await insertEvent({ kind: 'picture.restore', personId: actor.personId, subject, at: now }, connection);
  });
}
