import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { textsByLanguage } from './by-language-input';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changePaper } from '@/server/paper/paper-change';
import { requireAllowedPictures } from '@/server/paper/allowed-pictures';
import { loadEditions } from '@/server/store/paper/paper';
import { requireFreeNames } from './named-lists';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import {
  hasAuthor,
  insertAuthor,
  isAccountTaken,
  loadKeptAuthor,
  updateAuthor,
  type AuthorProfileInput,
  type KeptAuthor,
} from '@/server/store/paper/authors';
import type { Connection } from '@/server/store/database';
import { isColleague } from '@/server/store/people/person-lists';
import { loadPictures } from '@/server/store/media/media';
import { requirePermission } from '@/server/problems/require-permission';

const Profile = z.strictObject({
  names: textsByLanguage(120).refine(names => Object.keys(names).length > 0, 'must have a name'),
  titles: textsByLanguage(120),
  bios: textsByLanguage(1000),
  email: z.union([z.literal(''), z.email().max(200)]),
  portraitId: z.string().max(64).nullable(),
  personId: z.string().max(64).nullable(),
});
const NewAuthor = Profile.extend({
  slug: z.string().refine(isSlug, 'must be lower-case letters, digits and hyphens'),
  // Tabs opened before authors had accounts do not send it.
  personId: Profile.shape.personId.default(null),
});

/** An author's profile for editing, or null. @throws Refused 403 */
export async function authorForEditing(actor: Actor, id: string): Promise<KeptAuthor | null> {
  requirePermission(actor, 'manage-authors');
  return loadKeptAuthor(id);
}

/** Adds an author and returns the id. @throws Refused 403 or 422, also when address, account or a name is taken */
export async function addAuthor(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-authors');
  const author = parseInput(NewAuthor, input);
  await mustHavePicture(author.portraitId);
  return changePaper(actor, { kind: 'author.add', data: { slug: author.slug }, now }, async connection => {
    if (await hasAuthor(author.slug, connection)) throw new Refused(422, 'address-taken', { field: 'slug' });
    await requireFreeNames('authors', { ownerId: null, names: author.names }, connection);
    await requireFreeAccount(author.personId, null, connection);
    await requireAllowedEverywhere(author.portraitId, now, connection);
    return insertAuthor(author, connection);
  });
}

/**
 * Changes an author's profile; the address is fixed. @returns the saved values @throws Refused 403, 404, 409, or 422,
 * also when a name is taken
 */
export async function changeAuthor(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<AuthorProfileInput>> {
  requirePermission(actor, 'manage-authors');
  const sent = parseFieldChange<AuthorProfileInput>(Profile.partial(), input);
  const { names, portraitId } = sent.change;
  await mustHavePicture(portraitId);
  const subject = { kind: 'author' as const, id };
  await changePaper(actor, { kind: 'author.change', subject, now }, async (connection, requireUnchanged) => {
    const before = await loadKeptAuthor(id, connection);
    if (!before) throw notFound('author');
    await requireUnchanged(before, sent);
    if (names) await requireFreeNames('authors', { ownerId: id, names }, connection);
    await requireFreeAccount(sent.change.personId, id, connection);
    await requireAllowedEverywhere(portraitId, now, connection);
    await updateAuthor(id, sent.change, connection);
  });
  return sent.change;
}

async function mustHavePicture(id?: string | null): Promise<void> {
  if (id && !(await loadPictures([id])).has(id))
    throw new Refused(422, 'no-such-picture', { field: 'portraitId' });
}

/** A portrait is on pages of all editions. @throws Refused 422 `not-for-edition` */
async function requireAllowedEverywhere(
  id: string | null | undefined,
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!id) return;
  const editions = await loadEditions(connection);
  const editionIds = editions.map(edition => edition.id);
  await requireAllowedPictures([id], editionIds, now, connection);
}

/** @throws Refused 422 when the account does not exist or belongs to another author */
async function requireFreeAccount(
  personId: string | null | undefined,
  authorId: string | null,
  connection: Connection,
): Promise<void> {
  if (!personId) return;
  const reason = !(await isColleague(personId, connection))
    ? 'no-such-person'
    : (await isAccountTaken(personId, authorId, connection))
      ? 'account-taken'
      : null;
  if (reason) throw new Refused(422, reason, { field: 'personId' });
}
