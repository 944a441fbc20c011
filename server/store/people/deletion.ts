import type { Stage } from '@/domain/story/workflow';
import { currentOrigin } from '../audit/origin';
import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/**
 * What happens to the rows of a deleted person, by the column that refers to them; kept rows refer to the pseudonym.
 */
export const AFTER_DELETION: Record<string, 'deleted' | 'unlinked' | 'kept'> = {
  'Grant.personId': 'deleted',
  'Session.personId': 'deleted',
  'Totp.personId': 'deleted',
  'RecoveryCode.personId': 'deleted',
  'Passkey.personId': 'deleted',
  'PasskeyChallenge.personId': 'deleted',
  'PasswordLink.personId': 'deleted',
  'SignInCode.personId': 'deleted',
  'Identity.personId': 'deleted',
  'ApiToken.ownerId': 'deleted',
  'SavedView.personId': 'deleted',
  'WireAlert.personId': 'deleted',
  'ResumableUpload.personId': 'deleted',
  'InboxItem.personId': 'deleted',
  'PreviewLink.createdById': 'deleted',
  'Email.linkForId': 'deleted',
  'Author.personId': 'unlinked',
  'Story.assignedToId': 'unlinked',
  'Plan.photographerId': 'unlinked',
  'ApiToken.createdById': 'kept',
  'InboxItem.byId': 'kept',
  'Media.uploadedById': 'kept',
  'Story.createdById': 'kept',
  'Story.submittedById': 'kept',
  'Story.scheduledById': 'kept',
  'Story.unpublishById': 'kept',
  'Contributor.personId': 'kept',
  'ProposedCorrection.personId': 'deleted',
  'Revision.personId': 'kept',
  'HiddenChanges.personId': 'kept',
  'NoteThread.createdById': 'kept',
  'NoteThread.resolvedById': 'kept',
  'Note.personId': 'kept',
  'CoverageEntry.authorId': 'kept',
  'CoverageEntry.writerId': 'kept',
  'Front.savedById': 'kept',
  'FrontLaunch.personId': 'kept',
  'TimedLaunch.personId': 'kept',
  'BreakingNews.personId': 'kept',
  'MachineTranslation.personId': 'kept',
  'MachineText.readById': 'kept',
  'UnusualAct.personId': 'kept',
  'UnusualAct.settledById': 'kept',
  'LinkedDomain.addedById': 'kept',
  'AdminChange.personId': 'deleted',
  'AdminChange.byId': 'deleted',
  'AdminProposal.personId': 'deleted',
  'AdminProposal.byId': 'deleted',
  'AdminProposal.refusedById': 'kept',
  'ArchiveExport.startedById': 'kept',
  'ArchiveSchedule.personId': 'kept',
  'Import.createdById': 'kept',
  'RevertRun.personId': 'kept',
  'RevertRun.byId': 'kept',
  'Event.personId': 'kept',
};

/** A person before their account is deleted. */
export interface PersonToDelete {
  name: string;
  email: string;
  deactivatedAt: Date | null;
  deletedAt: Date | null;
}

/**
 * Locks a person until the transaction ends; null without one. Rows that refer to the person can still be written:
 * their writers lock stories, which the deletion waits for.
 */
export async function lockForDeletion(id: string, connection: Connection): Promise<PersonToDelete | null> {
  const [row] = await clientOf(connection).$queryRaw<PersonToDelete[]>`
    SELECT name, email, "deactivatedAt", "deletedAt" FROM "Person" WHERE id = ${id} FOR NO KEY UPDATE`;
  return row ?? null;
}

/** Unassigns a person's stories in these stages, with an event in each history; returns their ids. */
export async function unassignStories(
  { personId, byId, stages, now }: { personId: string; byId: string; stages: readonly Stage[]; now: Date },
  connection: Connection,
): Promise<string[]> {
  const { network, device } = currentOrigin();
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    WITH assigned AS (
      SELECT id FROM "Story" WHERE "assignedToId" = ${personId} AND stage::text = ANY(${stages}) ORDER BY id FOR UPDATE
    ), unassigned AS (
      UPDATE "Story" AS story SET "assignedToId" = NULL FROM assigned WHERE story.id = assigned.id RETURNING story.id
    )
    SELECT id FROM unassigned, record_event(
      ${now}::timestamptz, 'story.assign', ${byId}::text, id, NULL, NULL,
      jsonb_build_object('from', ${personId}::text, 'to', NULL), ${network}::text, ${device}::text)`;
  return rows.map(({ id }) => id);
}

const identifier = (name: string) => Prisma.raw(`"${name}"`);

/** Deletes the rows that belong to the person, and unlinks those that belong to the paper. */
export async function deleteRowsOf(personId: string, connection: Connection): Promise<void> {
  for (const [place, fate] of Object.entries(AFTER_DELETION)) {
    if (fate === 'kept') continue;
    const [table, column] = place.split('.').map(name => identifier(name)) as [Prisma.Sql, Prisma.Sql];
    await clientOf(connection).$executeRaw`
      ${fate === 'deleted' ? Prisma.sql`DELETE FROM ${table}` : Prisma.sql`UPDATE ${table} SET ${column} = NULL`}
      WHERE ${column} = ${personId}`;
  }
}

/** An address that belongs to no person (RFC 2606). The database refuses any other for a deleted person. */
const deletedAddress = (id: string) => `${id}@deleted.invalid`;

/** Makes a person a pseudonym. */
export async function makePseudonym(
  id: string,
  { name, now }: { name: string; now: Date },
  connection: Connection,
): Promise<void> {
  await clientOf(connection).person.update({
    where: { id },
    data: {
      ...{ name, email: deletedAddress(id), locale: 'en', zone: '', budgetView: '', emailKinds: [] },
      ...{ pictureId: null, passwordHash: null, deletedAt: now },
    },
  });
}
