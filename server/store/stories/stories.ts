import type { Body } from '@/domain/document/body';
import type { Story, StoryContent } from '@/domain/story/story';
import { database, type Connection } from '../database';
import { asJson, storedFields } from './stored-fields';

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
