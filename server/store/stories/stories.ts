import type { CoverageTimes } from '@/domain/coverage/entry';
import type { Override } from '@/domain/checks/checks';
import type { Body } from '@/domain/document/body';
import type { Edition, Section } from '@/domain/paper/edition';
import type { Role, StorySubject } from '@/domain/people/permissions';
import type { RequiredApproval } from '@/domain/story/approval';
import type { NamedReference } from '@/domain/story/named-ids';
import type { Story, StoryFields } from '@/domain/story/story';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import type { Acknowledgement } from './acknowledgements';
import { asIdsByKind, type UnknownId } from '../named-ids';
import { storedBody, storedFields } from '../stored-fields';
import { readPrepared } from '../read-prepared';
import { Prisma } from '../generated/client';

export type Withdrawal = '' | 'unpublish' | 'kill';

/** When a story is scheduled to be published and unpublished, with the reason and public line. */
export interface StorySchedule {
  scheduledFor: Date | null;
  /** The zone on whose clocks the time was chosen, as an IANA name. */
  scheduledZone: string | null;
  scheduledById: string | null;
  /** The checks that were overridden when it was scheduled, and why. */
  scheduledOverride: Override | null;
  /** Why it was not published on time; empty: it was not refused. */
  scheduleRefusal: string;
  unpublishAt: Date | null;
  unpublishZone: string | null;
  unpublishById: string | null;
  unpublishReason: string;
  /** The public line of a withdrawal. */
  unpublishLine: string;
}

/** A story with what the newsroom shows with it. */
export interface StoryRecord extends Story, StorySchedule, CoverageTimes {
  edition: Edition;
  /** The versions of the story in other editions, for permissions. */
  otherVersions: StorySubject[];
  savedById: string | null;
  savedByName: string | null;
  /** The contributors to the text since it was last published. */
  contributorIds: string[];
  /** The roles in which people approved the current working copy. */
  approvedAs: Role[];
  /**
   * The approvals required by its section, or by the nearest ancestor with a rule, and by its live revision's section.
   */
  approvals: RequiredApproval[];
  /** Who approved or scheduled the working copy, while it is approved. */
  approvedByName: string | null;
  assignedToId: string | null;
  /** In how many places publishing the working copy would change the live revision. */
  unpublishedChanges: number;
  liveSectionId: string | null;
  liveTopicIds: string[];
  liveAuthorIds: string[];
  /** How the story was last withdrawn; empty while it is live or was never published. */
  withdrawal: Withdrawal;
  /** The live revision before the withdrawal. */
  withdrawnRevisionId: string | null;
  /** Number and time of the newest revision; 0 and null before the first. */
  revisionNumber: number;
  revisionAt: Date | null;
  /** The number of open blocking notes. */
  blockingNotes: number;
  /** Digests of its unread machine texts. */
  machineTexts: string[];
}

/** A locked story, with the facts that a write needs. */
export interface StoryForWrite {
  story: StoryRecord;
  /** The earlier write with the same key, of any story. */
  acknowledged: Omit<Acknowledgement, 'key'> | null;
  /** The editions that the story is in or may move to, and their sections in order. */
  editions: Edition[];
  sections: Section[];
  /** Whether its intended desk exists. */
  hasDesk: boolean;
  /** Whether it would be moved to a closed desk. */
  isDeskClosed: boolean;
  /** The ids in the write that do not exist. */
  unknown: UnknownId[];
}

/** The key of a client's write, and where it may move the story; an absent place is unchanged. */
export interface WriteTarget {
  key: string | null;
  /** Whether the group is locked too. */
  locksGroup?: boolean;
  editionId?: string;
  deskId?: string | null;
  /** The references in the new text. */
  named?: NamedReference[];
  /** The version that it must be at, without being locked by another transaction. */
  ifFreeAt?: number;
  /** A version whose body this process has cached, so that it is not read. */
  known?: KnownBody | null;
}

/** The body of a story at a version. */
export interface KnownBody {
  version: number;
  body: Body;
}

type TimeName =
  | 'firstPublishedAt'
  | 'lastPublishedAt'
  | 'scheduledFor'
  | 'unpublishAt'
  | 'coverageStartedAt'
  | 'coverageEndedAt'
  | 'createdAt'
  | 'updatedAt';
type NeighbourRow =
  | 'edition'
  | 'embargoUntil'
  | 'otherVersions'
  | 'savedByName'
  | 'contributorIds'
  | 'approvals'
  | 'approvedByName'
  | 'revisionNumber'
  | 'revisionAt'
  | 'blockingNotes'
  | 'machineTexts';

/** The result of the database function `story_record`; times are text in JSON. */
interface RecordRow extends Pick<
  StoryRecord,
  | 'edition'
  | 'otherVersions'
  | 'savedByName'
  | 'contributorIds'
  | 'approvals'
  | 'approvedByName'
  | 'revisionNumber'
  | 'blockingNotes'
  | 'machineTexts'
> {
  story: Omit<StoryRecord, TimeName | NeighbourRow> & Record<TimeName, string | null>;
  embargoUntil: string | null;
  revisionAt: string | null;
}
type WriteRow = RecordRow & Omit<StoryForWrite, 'story'>;

const timeOf = (text: string | null) => (text === null ? null : new Date(text));

function toRecord(
  { story: row, revisionAt, embargoUntil, ...facts }: RecordRow,
  known: KnownBody | null = null,
): StoryRecord {
  return {
    ...row,
    ...facts,
    fields: storedFields(row.fields),
    body: known?.version === row.version ? known.body : storedBody(row.body),
    firstPublishedAt: timeOf(row.firstPublishedAt),
    lastPublishedAt: timeOf(row.lastPublishedAt),
    embargoUntil: timeOf(embargoUntil),
    scheduledFor: timeOf(row.scheduledFor),
    unpublishAt: timeOf(row.unpublishAt),
    coverageStartedAt: timeOf(row.coverageStartedAt),
    coverageEndedAt: timeOf(row.coverageEndedAt),
    createdAt: timeOf(row.createdAt)!,
    updatedAt: timeOf(row.updatedAt)!,
    revisionAt: timeOf(revisionAt),
  };
}

/** The story with its working copy, or null. With `lock`, it is locked until the transaction ends. */
export async function loadStory(
  id: string,
  connection: Connection = database(),
  lock = false,
): Promise<StoryRecord | null> {
  if (lock) return (await loadStoryForWrite(id, { key: null }, connection))?.story ?? null;
  const [row] = await readPrepared<{ record: RecordRow | null }>(
    Prisma.sql`
    SELECT story_record(${id}) AS record`,
    connection,
  );
  return row?.record ? toRecord(row.record) : null;
}

/**
 * Locks the story until the transaction ends and reads it with the facts that a write needs; null without such a story,
 * and, where the target has a version, when the story is at another or is locked by another transaction.
 */
export async function loadStoryForWrite(
  id: string,
  { key, locksGroup = false, editionId, deskId, named = [], ifFreeAt, known = null }: WriteTarget,
  connection: Connection,
): Promise<StoryForWrite | null> {
  const free =
    ifFreeAt === undefined
      ? Prisma.sql`SELECT ${id}::text AS id`
      : Prisma.sql`SELECT id FROM "Story" WHERE id = ${id} AND version = ${ifFreeAt} FOR UPDATE SKIP LOCKED`;
  const [row] = await readPrepared<{ found: WriteRow | null }>(
    Prisma.sql`
    WITH story AS MATERIALIZED (${free})
    SELECT story_for_write(
      story.id, ${locksGroup}, ${key}, ${editionId ?? null}, ${deskId ?? null}, ${asIdsByKind(named)}::jsonb,
      ${known?.version ?? null}::int
    ) AS found FROM story`,
    connection,
  );
  if (!row?.found) return null;
  const { acknowledged, editions, sections, hasDesk, isDeskClosed, unknown, ...record } = row.found;
  const story = toRecord(record, known);
  return { story, acknowledged, editions, sections, hasDesk, isDeskClosed, unknown };
}

/** The version of the working copy; null without such a story. */
export async function loadStoryVersion(id: string): Promise<number | null> {
  const row = await prisma().story.findUnique({ where: { id }, select: { version: true } });
  return row?.version ?? null;
}

/** The live fields of a story; null while it is not live. */
export async function loadLiveFields(id: string, connection: Connection): Promise<StoryFields | null> {
  const row = await clientOf(connection).story.findUnique({
    where: { id },
    select: { liveRevision: { select: { fields: true } } },
  });
  return row?.liveRevision ? storedFields(row.liveRevision.fields) : null;
}
