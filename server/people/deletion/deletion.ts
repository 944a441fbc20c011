import { DeletionRequest } from '@/domain/api/people/privacy';
import type { Actor } from '@/domain/people/permissions';
import { OPEN_STAGES } from '@/domain/story/workflow';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { notesMessage } from '@/server/live/story-topic';
import { requireStillManaging } from '@/server/people/grants/change-person';
import { confirmingAdmins, requiresSecondAdmin } from '@/server/abuse-limits/second-admin';
import { requirePermission } from '@/server/problems/require-permission';
import { purge } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/surrogate-keys';
import { inTransaction, type Connection } from '@/server/store/database';
import { notifyAll } from '@/server/store/notify';
import { loadEditions } from '@/server/store/paper/paper';
import {
  clearAuthorEmails,
  deleteOriginsOf,
  deleteTracesOfAddress,
  replaceName,
} from '@/server/store/people/deleted-traces';
import {
  deleteRowsOf,
  lockForDeletion,
  makePseudonym,
  unassignStories,
  type PersonToDelete,
} from '@/server/store/people/deletion';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { pseudonymOf } from './pseudonym';

/** A person who worked for years has many events and emails. */
const LONGEST_MS = 60_000;

/**
 * Deletes the account of a deactivated person permanently: a pseudonym replaces them where they worked, except in
 * bylines, which belong to the paper.
 * @throws Refused 403, 404, or 422, also when the typed name does not match
 */
export async function deletePerson(actor: Actor, personId: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  const { name } = parseInput(DeletionRequest, sent);
  if (personId === actor.personId) throw new Refused(422, 'own-account');
  const authorPages = newPurge([keyOf.paper]);
  const isShown = await inTransaction(async connection => {
    const person = await lockForDeletion(personId, connection);
    mustBeDeletable(person, name);
    await requireStillManaging(actor, connection);
    await requireNoRecentAdmin(personId, now, connection);
    // Writers of stories may wait for the person's row, so the stories come first and the row last.
    const target = { personId, byId: actor.personId, stages: OPEN_STAGES, now };
    const unassigned = await unassignStories(target, connection);
    await notifyAll(unassigned.map(notesMessage), connection);
    const hadPublicEmail = await deleteTraces(personId, person, now, connection);
    if (hadPublicEmail) await notifyPurge(authorPages, connection);
    const subject = { kind: 'person' as const, id: personId };
    await insertEvent({ kind: 'person.delete', personId: actor.personId, subject, at: now }, connection);
    return hadPublicEmail;
  }, LONGEST_MS);
  if (isShown) purge(authorPages);
}

/** Refuses a recent admin, who still counts for confirmations; a deletion would end that. @throws Refused 422 */
async function requireNoRecentAdmin(personId: string, now: Date, connection: Connection): Promise<void> {
  if (!(await requiresSecondAdmin(connection))) return;
  if ((await confirmingAdmins(now, connection)).includes(personId)) throw new Refused(422, 'recently-admin');
}

/** A name as people see and type it. */
const asTyped = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

function mustBeDeletable(person: PersonToDelete | null, name: string): asserts person is PersonToDelete {
  if (!person) throw notFound('person');
  if (person.deletedAt) throw new Refused(422, 'person-is-deleted');
  if (!person.deactivatedAt) throw new Refused(422, 'person-is-active');
  if (asTyped(name) !== asTyped(person.name)) throw new Refused(422, 'name-differs', { field: 'name' });
}

/** Replaces the person with a pseudonym; returns whether a public profile had an address. */
async function deleteTraces(
  personId: string,
  { name, email }: PersonToDelete,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const editions = await loadEditions(connection);
  const pseudonym = pseudonymOf(personId, editions.find(({ isDefault }) => isDefault)?.lang ?? 'en');
  const hadPublicEmail = await clearAuthorEmails({ personId, email }, connection);
  await deleteTracesOfAddress(email, connection);
  await deleteOriginsOf(personId, connection);
  await deleteRowsOf(personId, connection);
  await replaceName({ before: name, after: pseudonym }, connection);
  await makePseudonym(personId, { name: pseudonym, now }, connection);
  return hadPublicEmail;
}
