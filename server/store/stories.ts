import type { Override } from '@/domain/checks/checks';
import type { Body } from '@/domain/document/body';
import type { Revision, RevisionReason, Story, StoryContent, StorySummary } from '@/domain/story';
import type { Stage } from '@/domain/workflow';
import { database, type Connection } from './database';
import type { Prisma } from './generated/client';
import { storedFields } from './stored-fields';

/** A story with what the newsroom shows beside it. */
export interface StoryRecord extends Story {
  savedById: string | null;
  savedByName: string | null;
  scheduledFor: Date | null;
  assignedToId: string | null;
  liveSectionId: string | null;
  liveTopicIds: string[];
  liveAuthorIds: string[];
  revisionNumber: number;
  /** How many open notes ask that it is not published. */
  blockingNotes: number;
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/** The story with its working copy, or null. `lock` holds it until the transaction ends. */
export async function loadStory(
  id: string,
  connection: Connection = database(),
  lock = false,
): Promise<StoryRecord | null> {
  if (lock) await connection.$queryRaw`SELECT 1 FROM "Story" WHERE id = ${id} FOR UPDATE`;
  const row = await connection.story.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      _count: { select: { threads: { where: { blocking: true, resolvedAt: null } } } },
    },
  });
  if (!row) return null;
  const savedBy = row.savedById
    ? await connection.person.findUnique({ where: { id: row.savedById }, select: { name: true } })
    : null;
  const { revisions, _count: count, fields, body, ...rest } = row;
  return {
    ...rest,
    fields: storedFields(fields),
    body: body as unknown as Body,
    savedByName: savedBy?.name ?? null,
    revisionNumber: revisions[0]?.number ?? 0,
    blockingNotes: count.threads,
  };
}

/** The version that the working copy is at; null without such a story. */
export async function loadStoryVersion(id: string): Promise<number | null> {
  const row = await database().story.findUnique({ where: { id }, select: { version: true } });
  return row?.version ?? null;
}

export interface NewStory extends StoryContent {
  editionId: string;
  deskId: string | null;
  groupId?: string;
  /** The revision it was translated from. */
  madeFromId?: string | null;
  createdById: string;
  now: Date;
}

/** Begins a story, in its own group unless it is a translation. Returns its id. */
export async function insertStory(story: NewStory, connection: Connection): Promise<string> {
  const groupId = story.groupId ?? (await connection.storyGroup.create({ data: {} })).id;
  const { id } = await connection.story.create({
    data: {
      groupId,
      madeFromId: story.madeFromId ?? null,
      editionId: story.editionId,
      deskId: story.deskId,
      fields: asJson(story.fields),
      body: asJson(story.body),
      createdById: story.createdById,
      savedById: story.createdById,
      createdAt: story.now,
      updatedAt: story.now,
    },
  });
  return id;
}

export interface WorkingCopyChange extends StoryContent {
  editionId: string;
  deskId: string | null;
  personId: string;
  now: Date;
}

/** Writes the working copy if it is still at `version`; returns the new version, or null when it is not. */
export async function updateWorkingCopy(
  id: string,
  version: number,
  change: WorkingCopyChange,
  connection: Connection,
): Promise<number | null> {
  const { count } = await connection.story.updateMany({
    where: { id, version },
    data: {
      version: version + 1,
      editionId: change.editionId,
      deskId: change.deskId,
      fields: asJson(change.fields),
      body: asJson(change.body),
      savedById: change.personId,
      updatedAt: change.now,
    },
  });
  return count ? version + 1 : null;
}

export type StoryChange = Partial<
  Pick<
    Story,
    'stage' | 'submittedById' | 'liveRevisionId' | 'firstPublishedAt' | 'lastPublishedAt' | 'embargoUntil'
  > & {
    liveSectionId: string | null;
    liveTopicIds: string[];
    liveAuthorIds: string[];
    scheduledFor: Date | null;
  }
>;

/** Changes a locked story apart from its text, and counts its version up. */
export async function updateStory(
  id: string,
  change: StoryChange,
  now: Date,
  connection: Connection,
): Promise<void> {
  await connection.story.update({
    where: { id },
    data: { ...change, version: { increment: 1 }, updatedAt: now },
  });
}

/** Says whose story it is now. The text and its version stay as they are. */
export async function setAssignee(
  id: string,
  personId: string | null,
  connection: Connection,
): Promise<void> {
  await connection.story.update({ where: { id }, data: { assignedToId: personId } });
}

export interface NewRevision extends StoryContent {
  storyId: string;
  /** The next one of the story, which is locked. */
  number: number;
  reason: RevisionReason;
  personId: string | null;
  /** The checks it was published over, and why. */
  override?: Override | null;
  now: Date;
}

/** Keeps a state of a locked story as its next revision; returns its id. */
export async function insertRevision(revision: NewRevision, connection: Connection): Promise<string> {
  const { storyId, reason, personId, override, now } = revision;
  const { id } = await connection.revision.create({
    data: {
      storyId,
      number: revision.number,
      reason,
      personId,
      createdAt: now,
      ...(override && { override: asJson(override) }),
      fields: asJson(revision.fields),
      body: asJson(revision.body),
    },
  });
  return id;
}

type RevisionRow = Prisma.RevisionGetPayload<object>;

const toRevision = ({ fields, body, reason, override: _, ...row }: RevisionRow): Revision => ({
  ...row,
  reason: reason as RevisionReason,
  fields: storedFields(fields),
  body: body as unknown as Body,
});

/** The newest revision of a story, or null. */
export async function lastRevision(storyId: string, connection: Connection): Promise<Revision | null> {
  const row = await connection.revision.findFirst({ where: { storyId }, orderBy: { number: 'desc' } });
  return row && toRevision(row);
}

export async function loadRevision(
  storyId: string,
  number: number,
  connection: Connection = database(),
): Promise<Revision | null> {
  const row = await connection.revision.findUnique({ where: { storyId_number: { storyId, number } } });
  return row && toRevision(row);
}

export interface RevisionSummary {
  number: number;
  reason: RevisionReason;
  /** The checks it was published over, and why. */
  override: Override | null;
  personName: string | null;
  headline: string;
  /** What somebody called it, to find it again; empty: nobody did. */
  name: string;
  createdAt: Date;
}

/** Revisions of a story, newest first. */
export async function listRevisions(storyId: string, limit = 200): Promise<RevisionSummary[]> {
  const rows = await database().revision.findMany({
    where: { storyId },
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      number: true,
      reason: true,
      override: true,
      fields: true,
      createdAt: true,
      person: { select: { name: true } },
      name: { select: { name: true } },
    },
  });
  return rows.map(row => ({
    number: row.number,
    reason: row.reason as RevisionReason,
    override: row.override as Override | null,
    personName: row.person?.name ?? null,
    headline: storedFields(row.fields).headline,
    name: row.name?.name ?? '',
    createdAt: row.createdAt,
  }));
}

export interface StoryFilter {
  stages?: Stage[];
  editionId?: string;
  deskId?: string;
  /** Whose stories: those she began and those that were given to her. */
  ofPersonId?: string;
  /** Words of the headline or slug. */
  words?: string;
  limit: number;
}

export interface BudgetRow extends StorySummary {
  version: number;
  createdByName: string;
  firstPublishedAt: Date | null;
  scheduledFor: Date | null;
}

/** Stories for the budget, last changed first. */
export async function listStories(filter: StoryFilter): Promise<BudgetRow[]> {
  const rows = await database().story.findMany({
    where: {
      ...(filter.stages && { stage: { in: filter.stages } }),
      ...(filter.editionId && { editionId: filter.editionId }),
      ...(filter.deskId && { deskId: filter.deskId }),
      AND: [
        filter.ofPersonId
          ? { OR: [{ createdById: filter.ofPersonId }, { assignedToId: filter.ofPersonId }] }
          : {},
        filter.words
          ? {
              OR: (['headline', 'slug'] as const).map(name => ({
                fields: { path: [name], string_contains: filter.words, mode: 'insensitive' as const },
              })),
            }
          : {},
      ],
    },
    orderBy: { updatedAt: 'desc' },
    take: filter.limit,
    omit: { body: true },
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, fields, ...row }) => ({
    ...row,
    fields: storedFields(fields),
    createdByName: createdBy.name,
  }));
}

/** The headlines of these stories, or their slugs, by id. */
export async function listHeadlines(ids: string[]): Promise<Record<string, string>> {
  if (!ids.length) return {};
  const rows = await database().story.findMany({
    where: { id: { in: ids } },
    select: { id: true, fields: true },
  });
  return Object.fromEntries(
    rows.map(({ id, fields }) => {
      const { headline, slug } = storedFields(fields);
      return [id, headline || slug];
    }),
  );
}

/** How many stories stand in each stage. */
export async function countByStage(): Promise<Partial<Record<Stage, number>>> {
  const rows = await database().story.groupBy({ by: ['stage'], _count: true });
  return Object.fromEntries(rows.map(row => [row.stage, row._count]));
}

export interface GroupVersion {
  storyId: string;
  groupId: string;
  editionId: string;
  stage: Stage;
  live: boolean;
}

/** The stories of these groups, in any stage. */
export async function listGroupVersions(
  groupIds: string[],
  connection: Connection = database(),
): Promise<GroupVersion[]> {
  const rows = await connection.story.findMany({
    where: { groupId: { in: groupIds } },
    select: { id: true, groupId: true, editionId: true, stage: true, liveRevisionId: true },
  });
  return rows.map(({ id, liveRevisionId, ...row }) => ({
    ...row,
    storyId: id,
    live: liveRevisionId !== null,
  }));
}

/** The version that a write with this key led to, or null when it is new. */
export async function acknowledgedVersion(
  key: string,
  storyId: string,
  connection: Connection = database(),
): Promise<number | null> {
  const row = await connection.acknowledgement.findFirst({ where: { key, storyId } });
  return row?.version ?? null;
}

export async function acknowledge(
  key: string,
  storyId: string,
  version: number,
  now: Date,
  connection: Connection,
): Promise<void> {
  await connection.acknowledgement.create({ data: { key, storyId, version, createdAt: now } });
}

/** Forgets acknowledgements that no client will ask for again. */
export async function forgetAcknowledgements(before: Date): Promise<void> {
  await database().acknowledgement.deleteMany({ where: { createdAt: { lt: before } } });
}
