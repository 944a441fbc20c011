import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { database } from '../database';
import type { Prisma } from '../generated/client';
import { storedFields } from '../stories/stored-fields';

/** A story as readers see it: its live revision and its address. */
export interface LiveStory {
  id: string;
  groupId: string;
  editionId: string;
  sectionId: string;
  address: string;
  fields: StoryFields;
  firstPublishedAt: Date;
  lastPublishedAt: Date;
}

/** A live story with its body and its corrections. */
export interface LiveStoryWithBody extends LiveStory {
  revisionId: string;
  body: Body;
  corrections: { text: string; createdAt: Date }[];
}

const shown = {
  id: true,
  groupId: true,
  editionId: true,
  liveSectionId: true,
  firstPublishedAt: true,
  lastPublishedAt: true,
  addresses: { where: { current: true }, select: { path: true } },
} satisfies Prisma.StorySelect;

const withFields = {
  ...shown,
  liveRevision: { select: { fields: true } },
} satisfies Prisma.StorySelect;

type LiveRow = Prisma.StoryGetPayload<{ select: typeof withFields }>;

function toLive(row: LiveRow): LiveStory {
  return {
    id: row.id,
    groupId: row.groupId,
    editionId: row.editionId,
    sectionId: row.liveSectionId!,
    address: row.addresses[0]!.path,
    fields: storedFields(row.liveRevision!.fields),
    firstPublishedAt: row.firstPublishedAt!,
    lastPublishedAt: row.lastPublishedAt!,
  };
}

export interface LiveFilter {
  editionId?: string;
  editionIds?: string[];
  sectionIds?: string[];
  ids?: string[];
  groupIds?: string[];
  excludeIds?: string[];
  topicIds?: string[];
  authorIds?: string[];
  /** First published at or after. */
  from?: Date;
  /** First published before. */
  before?: Date;
  hasCorrections?: boolean;
  /** Newest first, unless said otherwise. */
  oldestFirst?: boolean;
  limit: number;
  skip?: number;
  /** Only what comes after this story, newest first. */
  after?: { firstPublishedAt: Date; id: string };
}

function liveWhere(filter: LiveFilter): Prisma.StoryWhereInput {
  const { editionId, sectionIds, ids, groupIds, excludeIds, topicIds, authorIds, from, before, after } =
    filter;
  return {
    liveRevisionId: { not: null },
    ...(editionId && { editionId }),
    ...(filter.editionIds && { editionId: { in: filter.editionIds } }),
    ...(sectionIds && { liveSectionId: { in: sectionIds } }),
    ...(groupIds && { groupId: { in: groupIds } }),
    ...(topicIds && { liveTopicIds: { hasSome: topicIds } }),
    ...(authorIds && { liveAuthorIds: { hasSome: authorIds } }),
    ...((from || before || after) && {
      firstPublishedAt: {
        ...(from && { gte: from }),
        ...(before && { lt: before }),
        ...(after && { lte: after.firstPublishedAt }),
      },
    }),
    ...(after && { NOT: { firstPublishedAt: after.firstPublishedAt, id: { gte: after.id } } }),
    ...(filter.hasCorrections && { corrections: { some: {} } }),
    ...((ids || excludeIds) && { id: { ...(ids && { in: ids }), ...(excludeIds && { notIn: excludeIds }) } }),
  };
}

function inOrder({ oldestFirst }: LiveFilter) {
  const order = oldestFirst ? ('asc' as const) : ('desc' as const);
  return [{ firstPublishedAt: order }, { id: order }];
}

/** Live stories, newest first unless the filter says otherwise. */
export async function listLive(filter: LiveFilter): Promise<LiveStory[]> {
  const rows = await database().story.findMany({
    where: liveWhere(filter),
    orderBy: inOrder(filter),
    take: filter.limit,
    skip: filter.skip ?? 0,
    select: withFields,
  });
  return rows.map(toLive);
}

export function countLive(filter: Omit<LiveFilter, 'limit'>): Promise<number> {
  return database().story.count({ where: liveWhere({ ...filter, limit: 0 }) });
}

/** The live stories of an edition with their bodies, newest first, for feeds. */
export async function listLiveWithBody(filter: LiveFilter): Promise<LiveStoryWithBody[]> {
  const rows = await database().story.findMany({
    where: liveWhere(filter),
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
    select: {
      ...shown,
      liveRevision: { select: { id: true, fields: true, body: true } },
      corrections: { orderBy: { createdAt: 'asc' }, select: { text: true, createdAt: true } },
    },
  });
  return rows.map(row => ({
    ...toLive(row),
    revisionId: row.liveRevision!.id,
    body: row.liveRevision!.body as unknown as Body,
    corrections: row.corrections,
  }));
}

/** One live story, or null when it is not live. */
export async function loadLive(id: string): Promise<LiveStoryWithBody | null> {
  const [story] = await listLiveWithBody({ ids: [id], limit: 1 });
  return story ?? null;
}
