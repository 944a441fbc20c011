import { z } from 'zod';
import { differenceOf } from '@/domain/audit/difference';
import type { PictureFacts } from '@/domain/media/media';
import {
  canOnPicture,
  type Actor,
  type PictureAction,
  type PictureSubject,
} from '@/domain/people/permissions';
import { purge } from '@/server/press/purge/purge';
import { notFound, refusedAction } from '@/server/http/refused';
import { parseInput } from '@/server/http/parse-input';
import { inTransaction } from '@/server/store/database';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { loadPictureFacts, placesOfCrops, updatePictureFacts } from '@/server/store/media/media';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { requirePermission } from '@/server/people/permission';

const part = z.number().min(0).max(1);

const FactsInput = z.strictObject({
  focusX: part,
  focusY: part,
  rightsUntil: z.iso
    .datetime({ offset: true })
    .transform(text => new Date(text))
    .nullable(),
});

/** @throws Refused 403 */
function requireOnPicture(actor: Actor, action: PictureAction, picture: PictureSubject): void {
  const permission = canOnPicture(actor, action, picture);
  if (!permission.allowed) throw refusedAction([permission]);
}

/** What is decided of a picture, and whether this person may decide it. @throws Refused 403 or 404 */
export async function pictureFacts(actor: Actor, id: string) {
  requirePermission(actor, 'read-newsroom');
  const picture = await loadPictureFacts(id);
  if (!picture) throw notFound('picture');
  requireOnPicture(actor, 'see-facts', picture);
  const { uploadedById: _, ...facts } = picture;
  return { ...facts, mayChange: canOnPicture(actor, 'change-facts', picture).allowed };
}

/**
 * Sets the focus of a picture's crops and until when it may be printed. Pages with its crops are renewed.
 * @throws Refused 403, 404 or 422
 */
export async function changePictureFacts(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const facts: PictureFacts = parseInput(FactsInput, input);
  const changed = await inTransaction(async connection => {
    const before = await loadPictureFacts(id, connection);
    if (!before) throw notFound('picture');
    requireOnPicture(actor, 'change-facts', before);
    await updatePictureFacts(id, facts, connection);
    const subject = { kind: 'picture' as const, id };
    const event = { kind: 'picture.change' as const, personId: actor.personId, subject, at: now };
    await insertEvent({ ...event, data: { difference: differenceOf(before, facts) } }, connection);
    if (before.focusX === facts.focusX && before.focusY === facts.focusY) return null;
    const { storyIds, everywhere, isPortrait } = await placesOfCrops(id, connection);
    const own = [...storyIds.map(keyOf.story), ...(everywhere || isPortrait ? [keyOf.paper] : [])];
    const crops = newPurge(own, own.map(keyOf.beside));
    await notifyPurge(crops, connection);
    return crops;
  });
  if (changed) purge(changed);
}
