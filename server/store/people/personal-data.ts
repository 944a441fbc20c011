import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** Columns of rows that refer to a person, for the export of their personal data. */
interface PersonalRows {
  table: string;
  /** The column that names the person. */
  of: string;
  /** The exported columns: nothing secret, and nothing that others wrote. */
  columns: string[];
}

const rows = (table: string, of: string, ...columns: string[]): PersonalRows => ({ table, of, columns });

/** Everything that refers to a person, by table, without secrets that passwords or devices are checked with. */
export const PERSONAL_ROWS: PersonalRows[] = [
  rows('Grant', 'personId', 'role', 'editionId', 'deskId'),
  rows('Session', 'personId', 'device', 'createdAt', 'lastSeenAt', 'expiresAt', 'secondFactorAt', 'provedAt'),
  rows('Totp', 'personId', 'createdAt'),
  rows('Passkey', 'personId', 'name', 'createdAt', 'lastUsedAt'),
  rows('PasswordLink', 'personId', 'kind', 'createdAt', 'expiresAt'),
  rows('Identity', 'personId', 'issuer', 'subject', 'createdAt'),
  rows('ApiToken', 'ownerId', 'name', 'scopes', 'editionId', 'createdAt', 'expiresAt', 'lastUsedAt'),
  rows('ApiToken', 'createdById', 'name', 'scopes', 'editionId', 'createdAt', 'expiresAt'),
  rows('SavedView', 'personId', 'name', 'layout', 'query', 'createdAt'),
  rows('WireAlert', 'personId', 'words', 'createdAt'),
  rows('InboxItem', 'personId', 'kind', 'storyId', 'createdAt', 'readAt'),
  rows('InboxItem', 'byId', 'kind', 'storyId', 'text', 'createdAt'),
  rows('Author', 'personId', 'id', 'slug', 'names', 'titles', 'bios', 'email'),
  rows('Media', 'uploadedById', 'id', 'originalName', 'createdAt'),
  rows('ResumableUpload', 'personId', 'id', 'name', 'updatedAt'),
  rows('Story', 'createdById', 'id', 'stage', 'createdAt'),
  rows('Story', 'assignedToId', 'id', 'stage'),
  rows('Story', 'submittedById', 'id', 'stage'),
  rows('Story', 'scheduledById', 'id', 'scheduledFor', 'scheduledZone'),
  rows('Story', 'unpublishById', 'id', 'unpublishAt', 'unpublishReason', 'unpublishLine'),
  rows('Contributor', 'personId', 'storyId'),
  rows('ProposedCorrection', 'personId', 'storyId', 'text', 'createdAt'),
  rows('Revision', 'personId', 'storyId', 'number', 'reason', 'note', 'createdAt'),
  rows('PreviewLink', 'createdById', 'storyId', 'reviewer', 'createdAt', 'expiresAt', 'lastOpenedAt'),
  rows('HiddenChanges', 'personId', 'storyId', 'reason', 'createdAt'),
  rows('NoteThread', 'createdById', 'storyId', 'quotation', 'createdAt'),
  rows('NoteThread', 'resolvedById', 'storyId', 'resolvedAt'),
  rows('Note', 'personId', 'text', 'createdAt', 'changedAt'),
  rows('Plan', 'photographerId', 'storyId'),
  rows('CoverageEntry', 'authorId', 'id', 'storyId'),
  rows('CoverageEntry', 'writerId', 'id', 'storyId'),
  rows('Front', 'savedById', 'id'),
  rows('FrontLaunch', 'personId', 'frontId', 'number', 'note', 'at'),
  rows('TimedLaunch', 'personId', 'frontId', 'launchAt', 'note'),
  rows('BreakingNews', 'personId', 'editionId', 'text', 'startedAt', 'expiresAt'),
  rows('MachineTranslation', 'personId', 'storyId'),
  rows('MachineText', 'readById', 'storyId'),
  rows('UnusualAct', 'personId', 'rule', 'domain', 'storyIds', 'holds', 'at', 'settledAt'),
  rows('UnusualAct', 'settledById', 'rule', 'at', 'settledAt'),
  rows('LinkedDomain', 'addedById', 'domain', 'storyId', 'addedAt'),
  rows('ArchiveExport', 'startedById', 'id', 'startedAt', 'finishedAt'),
  rows('ArchiveSchedule', 'personId', 'day', 'kept', 'changedAt'),
  rows('Import', 'createdById', 'id', 'source', 'createdAt'),
  rows('AdminChange', 'personId', 'kind', 'at'),
  rows('AdminChange', 'byId', 'kind', 'personId', 'at'),
  rows('AdminProposal', 'personId', 'fromGroup', 'at', 'refusedAt'),
  rows('AdminProposal', 'byId', 'personId', 'at'),
  rows('AdminProposal', 'refusedById', 'personId', 'refusedAt'),
  rows('RevertRun', 'personId', 'from', 'to', 'createdAt'),
  rows('RevertRun', 'byId', 'from', 'to', 'reason', 'createdAt'),
];

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/** The newest rows of a table that refer to a person. */
export function listPersonalRows(
  { table, of, columns }: PersonalRows,
  personId: string,
  limit: number,
  connection: Connection,
): Promise<Record<string, unknown>[]> {
  return clientOf(connection).$queryRaw`
    SELECT ${Prisma.join(columns.map(name))} FROM ${name(table)} WHERE ${name(of)} = ${personId} LIMIT ${limit}`;
}

/** What is stored about the person themself. */
export function loadPersonalRow(personId: string, connection: Connection) {
  return clientOf(connection).person.findUnique({
    where: { id: personId },
    omit: { passwordHash: true },
  });
}

/** The emails to an address. */
export function listPersonalEmails(to: string, limit: number, connection: Connection) {
  return clientOf(connection).email.findMany({
    where: { to },
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: { subject: true, text: true, createdAt: true, sentAt: true },
  });
}

/** A person's events in the audit trail: what they did and from where, and what was done to them, without by whom. */
export function listPersonalEvents(
  personId: string,
  limit: number,
  connection: Connection,
): Promise<Record<string, unknown>[]> {
  return clientOf(connection).$queryRaw`
    SELECT event.at, event.kind, event."storyId", event."personId" = ${personId} AS "byThePerson", origin.network, origin.device
    FROM "Event" AS event
      LEFT JOIN "EventOrigin" AS origin ON origin."eventId" = event.id AND event."personId" = ${personId}
    WHERE event."personId" = ${personId} OR (event."subjectKind" = 'person' AND event."subjectId" = ${personId})
    ORDER BY event.at DESC LIMIT ${limit}`;
}
