import { z } from 'zod';
import type { PictureFacts } from '@/domain/media/media';
import { can, type Actor } from '@/domain/people/permissions';
import { FIELD_LIMITS } from '@/domain/story/story';
import { parseFieldChange } from '@/server/forms/field-changes';
import { recordChange } from '@/server/paper/paper-change';
import { suspendOnBreach } from '@/server/abuse-limits/guard';
import { purge } from '@/server/press/purge/purge';
import { notFound } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { newPurge, notifyPurge } from '@/server/store/purges';
import {
  frontsThatShow,
  isShownToReaders,
  loadPictureFacts,
  placesOfCrops,
  updatePictureFacts,
} from '@/server/store/media/media';
import { keyOf } from '@/server/press/surrogate-keys';
import { requirePermission } from '@/server/problems/require-permission';

const part = z.number().min(0).max(1);
const moment = z.iso.datetime({ offset: true }).transform(text => new Date(text).toISOString());

const FactsInput = z
  .strictObject({
    focusX: part,
    focusY: part,
    rightsUntil: moment.nullable(),
    alt: z.string().max(FIELD_LIMITS.alt),
    caption: z.string().max(FIELD_LIMITS.caption),
    credit: z.string().max(FIELD_LIMITS.credit),
  })
  .partial();
/** The same with times as they are sent. */
export type SentFacts = Omit<PictureFacts, 'rightsUntil'> & { rightsUntil: string | null };

/** The decisions about a picture, and whether this person may change them. @throws Refused 403 or 404 */
export async function pictureFacts(actor: Actor, id: string) {
  requirePermission(actor, 'read-newsroom');
  const picture = await loadPictureFacts(id);
  if (!picture) throw notFound('picture');
  requirePermission(actor, 'see-picture-facts', picture);
  const { uploadedById: _, ...facts } = picture;
  return { ...facts, mayChange: can(actor, 'change-picture-facts', picture).allowed };
}

/**
 * Sets the focus of a picture's crops, until when it may be printed, and its texts. Pages with its crops are renewed.
 * @returns the saved values
 * @throws Refused 403, 404, 409 where someone else has changed the same, or 422
 */
export async function changePictureFacts(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<SentFacts>> {
  requirePermission(actor, 'read-newsroom');
  const { change, seen } = parseFieldChange<SentFacts>(FactsInput, input);
  // A time of the audit trail is written more finely.
  const until = FactsInput.shape.rightsUntil.safeParse(seen.rightsUntil);
  const sent = { change, seen: { ...seen, ...(until.success && { rightsUntil: until.data }) } };
  const work = async (connection: Connection) => {
    const isUnseen = !(await isShownToReaders(id, connection));
    const subject = { kind: 'picture' as const, id };
    const about = { kind: 'picture.change' as const, subject, now, isUnseen };
    const { done: before } = await recordChange(
      actor,
      about,
      async (tx, requireUnchanged) => {
        const found = await loadPictureFacts(id, tx);
        if (!found) throw notFound('picture');
        requirePermission(actor, 'change-picture-facts', found);
        await requireUnchanged(asSent(found), sent);
        const { rightsUntil, ...others } = change;
        const until =
          rightsUntil === undefined
            ? {}
            : { rightsUntil: rightsUntil === null ? null : new Date(rightsUntil) };
        await updatePictureFacts(id, { ...others, ...until }, tx);
        return found;
      },
      connection,
    );
    const own = await keysOfPages(id, before, change, connection);
    if (!own.length) return null;
    const renewed = newPurge(own, own.map(keyOf.related));
    await notifyPurge(renewed, connection);
    return renewed;
  };
  const pages = await suspendOnBreach(now, () => inTransaction(work));
  if (pages) purge(pages);
  return change;
}

/** The pages affected by a change: crops by the focus, texts where a front shows the picture itself. */
async function keysOfPages(
  id: string,
  before: PictureFacts,
  change: Partial<SentFacts>,
  connection: Connection,
): Promise<string[]> {
  const { focusX, focusY, alt, credit } = { ...before, ...change };
  const isCutAnew = focusX !== before.focusX || focusY !== before.focusY;
  if (!isCutAnew && alt === before.alt && credit === before.credit) return [];
  const fronts = (await frontsThatShow(id, connection)).map(keyOf.front);
  if (!isCutAnew) return fronts;
  const { storyIds, everywhere, isPortrait } = await placesOfCrops(id, connection);
  return [...storyIds.map(keyOf.story), ...fronts, ...(everywhere || isPortrait ? [keyOf.paper] : [])];
}

const asSent = ({ rightsUntil, ...facts }: PictureFacts): SentFacts => ({
  ...facts,
  rightsUntil: rightsUntil?.toISOString() ?? null,
});
