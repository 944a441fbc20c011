import type { StorySummary } from '@/domain/story/story';
import type { Stage } from '@/domain/story/workflow';
import { database, type Connection } from '../database';
import { storedFields } from './stored-fields';

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
