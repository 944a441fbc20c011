import { z } from 'zod';
import { aiLabel, DIGITAL_SOURCES } from '@/domain/media/digital-source';
import type { PictureFacts } from '@/domain/media/media';
import { lacksLicence, LONGEST_LICENCE, RIGHTS_KINDS } from '@/domain/media/picture-rights';
import type { Edition } from '@/domain/paper/edition';
import { can, type Actor } from '@/domain/people/permissions';
import { FIELD_LIMITS } from '@/domain/story/story';
import { parseFieldChange } from '@/server/forms/field-changes';
import { recordChange } from '@/server/paper/paper-change';
import { suspendOnBreach } from '@/server/abuse-limits/guard';
import { purge } from '@/server/press/purge/purge';
import { notFound, Refused } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { newPurge, notifyPurge } from '@/server/store/purges';
import {
  frontsThatShow,
  isShownToReaders,
  livePlacesOf,
  loadPictureFacts,
  placesOfCrops,
  updatePictureFacts,
} from '@/server/store/media/media';
import { loadEditions } from '@/server/store/paper/paper';
import { keyOf } from '@/server/press/surrogate-keys';
import { keyOfPlace } from './public-media';
import { requirePermission } from '@/server/problems/require-permission';
import { isWebAddress } from '@/domain/story/fields/values';

/** More editions than a paper has. */
const MAX_EDITIONS = 200;

const part = z.number().min(0).max(1);
const moment = z.iso.datetime({ offset: true }).transform(text => new Date(text).toISOString());

const FactsInput = z
  .strictObject({
    focusX: part,
    focusY: part,
    rights: z.enum(RIGHTS_KINDS),
    licence: z
      .string()
      .trim()
      .max(LONGEST_LICENCE)
      .refine(text => !text || isWebAddress(text), 'must be a web address'),
    editionIds: z.array(z.string().max(64)).max(MAX_EDITIONS),
    rightsUntil: moment.nullable(),
    alt: z.string().max(FIELD_LIMITS.alt),
    caption: z.string().max(FIELD_LIMITS.caption),
    credit: z.string().max(FIELD_LIMITS.credit),
    digitalSource: z.enum(['', ...DIGITAL_SOURCES]),
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
  const editions = (await loadEditions()).map(editionNames);
  return { ...facts, editions, mayChange: can(actor, 'change-picture-facts', picture).allowed };
}

/**
 * Sets the focus of a picture's crops, its rights, and its texts. Pages with its crops are renewed.
 * @returns the saved values
 * @throws Refused 403, 404, 409 when someone else has changed the same fields, or 422, with `no-licence` where the kind
 *   of rights requires the address of the licence
 */
export async function changePictureFacts(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<SentFacts>> {
  requirePermission(actor, 'read-newsroom');
  const { change: parsed, seen } = parseFieldChange<SentFacts>(FactsInput, input);
  const change = { ...parsed, ...(parsed.editionIds && { editionIds: await inOrder(parsed.editionIds) }) };
  // Times from the audit trail have a finer precision.
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
        if (lacksLicence({ ...found, ...change })) throw new Refused(422, 'no-licence', { field: 'licence' });
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

/** These editions, each once, in the order of the paper. @throws Refused 422 */
async function inOrder(ids: string[]): Promise<string[]> {
  const editions = await loadEditions();
  if (!ids.every(id => editions.some(edition => edition.id === id)))
    throw new Refused(422, 'no-such-edition', { field: 'editionIds' });
  return editions.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/**
 * The pages affected by a change: of the label for readers, all that show the picture; of the focus, those with crops;
 * of texts, fronts that show the picture itself.
 */
async function keysOfPages(
  id: string,
  before: PictureFacts,
  change: Partial<SentFacts>,
  connection: Connection,
): Promise<string[]> {
  const { focusX, focusY, alt, credit, digitalSource } = { ...before, ...change };
  if (aiLabel(digitalSource) !== aiLabel(before.digitalSource))
    return [...(await keysOfPlaces(id, connection)), ...(await keysOfCrops(id, connection))];
  const isCutAnew = focusX !== before.focusX || focusY !== before.focusY;
  if (!isCutAnew && alt === before.alt && credit === before.credit) return [];
  const fronts = (await frontsThatShow(id, connection)).map(keyOf.front);
  return isCutAnew ? [...fronts, ...(await keysOfCrops(id, connection))] : fronts;
}

async function keysOfCrops(id: string, connection: Connection): Promise<string[]> {
  const { storyIds, everywhere, isPortrait } = await placesOfCrops(id, connection);
  return [...storyIds.map(keyOf.story), ...(everywhere || isPortrait ? [keyOf.paper] : [])];
}

async function keysOfPlaces(id: string, connection: Connection): Promise<string[]> {
  const places = await livePlacesOf(id, connection);
  return places ? [...new Set(places.map(keyOfPlace))] : [keyOf.paper];
}

/** An edition among those that can publish a picture. */
export const editionNames = ({ id, code, name, shortName }: Edition) => ({ id, code, name, shortName });

const asSent = ({ rightsUntil, ...facts }: PictureFacts): SentFacts => ({
  ...facts,
  rightsUntil: rightsUntil?.toISOString() ?? null,
});
