import { withBlockIds } from '@/domain/document/block-id';
import type { Role } from '@/domain/people/permissions';
import type { Story, StoryContent } from '@/domain/story/story';
import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';
import type { StorySchedule, Withdrawal } from './stories';

export interface NewStory extends StoryContent {
  editionId: string;
  deskId: string | null;
  groupId?: string;
  /** In a new group. */
  embargoUntil?: Date | null;
  createdById: string;
  /** Whether it is still empty. */
  blank?: boolean;
  now: Date;
}

/** Inserts a story, in its own group unless it is a translation, with an identity for each block. Returns its id. */
export async function insertStory(story: NewStory, connection: Connection): Promise<string> {
  const groupId = story.groupId ?? (await insertGroup(story, connection));
  const { id } = await clientOf(connection).story.create({
    data: {
      groupId,
      editionId: story.editionId,
      deskId: story.deskId,
      blank: story.blank,
      fields: asJson(story.fields),
      body: asJson(withBlockIds(story.body)),
      createdById: story.createdById,
      savedById: story.createdById,
      createdAt: story.now,
      updatedAt: story.now,
      contributors: { create: { personId: story.createdById } },
    },
  });
  return id;
}

async function insertGroup({ embargoUntil }: NewStory, connection: Connection): Promise<string> {
  const { id } = await clientOf(connection).storyGroup.create({ data: { embargoUntil } });
  return id;
}

export type StoryChange = Partial<
  Pick<Story, 'stage' | 'submittedById' | 'liveRevisionId' | 'firstPublishedAt' | 'lastPublishedAt'> &
    StorySchedule & {
      approvedAs: Role[];
      unpublishedChanges: number;
      liveSectionId: string | null;
      liveTopicIds: string[];
      liveAuthorIds: string[];
      withdrawal: Withdrawal;
      withdrawnLine: string;
      withdrawnRevisionId: string | null;
    }
>;

/** The assignments of an `UPDATE` that makes a change. */
export const assignments = (change: StoryChange): Prisma.Sql[] =>
  // The names are those of `StoryChange`, never a client's.
  Object.entries(change).map(([column, value]) =>
    column === 'scheduledOverride'
      ? Prisma.sql`"scheduledOverride" = ${value === null ? null : JSON.stringify(value)}::jsonb`
      : column === 'approvedAs'
        ? Prisma.sql`"approvedAs" = ${value}::"Role"[]`
        : Prisma.sql`${Prisma.raw(`"${column}"`)} = ${value}`,
  );

/** Sets or lifts the embargo of a locked group through one of its stories, whose version is incremented. */
export async function setGroupEmbargo(
  { id, groupId }: Pick<Story, 'id' | 'groupId'>,
  until: Date | null,
  now: Date,
  connection: Connection,
): Promise<void> {
  const client = clientOf(connection);
  await client.storyGroup.update({ where: { id: groupId }, data: { embargoUntil: until } });
  await client.story.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: now } });
}

/** Assigns the story. The text and its version are unchanged. */
export async function setAssignee(
  id: string,
  personId: string | null,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).story.update({ where: { id }, data: { assignedToId: personId } });
}

/** Adds a dated public note to a story. */
export async function insertCorrection(
  correction: { storyId: string; text: string; personId: string; now: Date },
  connection: Connection,
): Promise<void> {
  const { now, ...rest } = correction;
  await clientOf(connection).correction.create({ data: { ...rest, createdAt: now } });
}
