import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import type { NameKind } from '@/domain/imports/choices';
import type { ImportedItem, ItemKind } from '@/domain/imports/item';
import type { ItemLine, LossLine, NameLine } from '@/domain/imports/listing';
import type { Losses } from '@/domain/imports/losses';
import type { Outcome, ItemPlan } from '@/domain/imports/outcome';
import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';

/** An item of an import, as it was read. */
export interface ItemRecord {
  position: number;
  /** Where its id is unique. */
  source: string;
  foreignId: string;
  kind: ItemKind | 'file';
  title: string;
  /** Null when it cannot be read. */
  content: ItemContent | null;
  losses: Losses;
  digest: string;
  outcome: Outcome;
  reason: string;
  storyId: string | null;
  /** The author or topic that it became. */
  namedId: string | null;
  /** The path at its source that redirects to it; empty: none. */
  oldPath: string;
  /** What a person chose to keep although it would be repaired or removed. */
  kept: RepairExceptions | null;
}

/** An item, and the file that its pictures may be in. */
export interface ItemContent {
  item: ImportedItem;
  file: string;
  /** The plan for an author or topic when it was read. */
  plan?: ItemPlan;
}

export type NewItem = Omit<ItemRecord, 'storyId' | 'namedId'>;

/** Adds an item; @returns false when its position or its id is taken. */
export async function insertItem(
  importId: string,
  { content, losses, kept, ...item }: NewItem,
): Promise<boolean> {
  const { count } = await clientOf(database()).importItem.createMany({
    data: {
      ...item,
      importId,
      content: content === null ? Prisma.DbNull : asJson(content),
      losses: asJson(losses),
      kept: kept === null ? Prisma.DbNull : asJson(kept),
    },
    skipDuplicates: true,
  });
  return count > 0;
}

/** How many items were read; their positions count from 0 without gaps. */
export const countItems = (importId: string): Promise<number> =>
  clientOf(database()).importItem.count({ where: { importId } });

const toItem = ({
  content,
  losses,
  kind,
  outcome,
  kept,
  ...row
}: Prisma.ImportItemGetPayload<object>): ItemRecord => ({
  ...row,
  // Written by `insertItem` alone; a check of the column holds the outcomes.
  kind: kind as ItemRecord['kind'],
  content: content as ItemContent | null,
  losses: losses as Losses,
  outcome: outcome as Outcome,
  kept: kept as RepairExceptions | null,
});

/** The next items with one of these outcomes. */
export async function nextItems(importId: string, outcome: Outcome[], limit: number): Promise<ItemRecord[]> {
  const rows = await clientOf(database()).importItem.findMany({
    where: { importId, kind: { in: ['story', 'redirect', 'author', 'topic'] }, outcome: { in: outcome } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  return rows.map(toItem);
}

/** An item by its position or its id at the source. */
export async function loadItem(
  importId: string,
  name: { position: number } | { foreignId: string },
): Promise<ItemRecord | null> {
  const row = await clientOf(database()).importItem.findFirst({ where: { importId, ...name } });
  return row && toItem(row);
}

/**
 * Stores an item that was read again, if it is still pending.
 * @returns whether it was pending
 */
export async function replaceItem(
  importId: string,
  position: number,
  {
    content,
    losses,
    digest,
    kept,
  }: Pick<ItemRecord, 'losses' | 'digest'> & { content: ItemContent; kept: RepairExceptions },
): Promise<boolean> {
  const { count } = await clientOf(database()).importItem.updateMany({
    where: { importId, position, outcome: 'pending' },
    data: { content: asJson(content), losses: asJson(losses), digest, kept: asJson(kept) },
  });
  return count > 0;
}

/** Stores the outcome of an item. */
export async function setOutcome(
  importId: string,
  position: number,
  change: { outcome: Outcome; reason?: string; storyId?: string; namedId?: string; losses?: Losses },
  connection: Connection = database(),
): Promise<void> {
  const { losses, ...rest } = change;
  await clientOf(connection).importItem.update({
    where: { importId_position: { importId, position } },
    data: { ...rest, ...(losses && { losses: asJson(losses) }) },
  });
}

/** What an import would do with an item, by the story that was made from it before. */
const PLAN = Prisma.sql`CASE
  WHEN item.outcome = 'left-out' THEN 'left-out'
  WHEN item.content IS NULL THEN 'failed'
  WHEN item.kind IN ('author', 'topic') THEN COALESCE(item.content ->> 'plan', 'made')
  WHEN origin."storyId" IS NULL THEN 'made'
  WHEN origin.digest = item.digest THEN 'unchanged'
  WHEN story.version <> origin.version OR story.stage NOT IN ('draft', 'published') THEN 'kept'
  ELSE 'changed' END`;
const WITH_ORIGIN = Prisma.sql`"ImportItem" item
  LEFT JOIN "ImportOrigin" origin ON origin.source = item.source AND origin."foreignId" = item."foreignId"
  LEFT JOIN "Story" story ON story.id = origin."storyId"`;
/** Stories, authors and topics, and what could not be read. */
const STORIES = Prisma.sql`(item.kind IN ('story', 'author', 'topic', 'file') OR item.kind = 'redirect' AND item.content IS NULL)`;

/** How many items an import has of each plan. */
export async function countPlans(importId: string): Promise<Partial<Record<ItemPlan, number>>> {
  const rows = await clientOf(database()).$queryRaw<{ plan: ItemPlan; items: number }[]>`
    SELECT ${PLAN} AS plan, count(*)::int AS items FROM ${WITH_ORIGIN}
    WHERE item."importId" = ${importId} AND ${STORIES} GROUP BY 1`;
  return Object.fromEntries(rows.map(({ plan, items }) => [plan, items]));
}

/** How many items have each outcome. */
export async function countOutcomes(
  importIds: string[],
): Promise<Map<string, Partial<Record<Outcome, number>>>> {
  const rows = await clientOf(database()).$queryRaw<{ importId: string; outcome: Outcome; items: number }[]>`
    SELECT "importId", outcome, count(*)::int AS items FROM "ImportItem" item
    WHERE "importId" = ANY(${importIds}) AND ${STORIES} GROUP BY 1, 2`;
  const counts = new Map<string, Partial<Record<Outcome, number>>>();
  for (const { importId, outcome, items } of rows)
    counts.set(importId, { ...counts.get(importId), [outcome]: items });
  return counts;
}

/** A page of the items of an import, of one plan or outcome, or with one kind of loss. */
export function listItems(
  importId: string,
  filter: {
    plan?: ItemPlan;
    outcome?: Outcome;
    loss?: string;
    repaired?: boolean;
    after: number;
    limit: number;
  },
): Promise<ItemLine[]> {
  const { plan, outcome, loss, repaired = false, after, limit } = filter;
  const wanted = [
    Prisma.sql`item."importId" = ${importId}`,
    STORIES,
    Prisma.sql`item.position > ${after}`,
    ...(plan === undefined ? [] : [Prisma.sql`${PLAN} = ${plan}`]),
    ...(outcome === undefined ? [] : [Prisma.sql`item.outcome = ${outcome}`]),
    ...(repaired ? [Prisma.sql`jsonb_array_length(item.content -> 'item' -> 'repairs') > 0`] : []),
    ...(loss === undefined ? [] : [Prisma.sql`jsonb_exists(item.losses, ${loss})`]),
  ];
  return clientOf(database()).$queryRaw<ItemLine[]>`
    SELECT item.position, item.title, item.kind, ${PLAN} AS plan, item.outcome, item.reason, item.losses,
      COALESCE(item."storyId", origin."storyId") AS "storyId"
    FROM ${WITH_ORIGIN} WHERE ${Prisma.join(wanted, ' AND ')}
    ORDER BY item.position LIMIT ${limit}`;
}

/** Whether an item before this one has an old path. */
export async function hasOldPath(importId: string, oldPath: string, before: number): Promise<boolean> {
  const where = { importId, oldPath, position: { lt: before } };
  return (await clientOf(database()).importItem.findFirst({ where, select: { position: true } })) !== null;
}

/** The choice for an item whose damaged characters stay as they are in the file. */
const UNREPAIRED = JSON.stringify({ damaged: true });

/** The positions of items whose characters stay as they are in the file, after one. */
export async function listUnrepaired(importId: string, after: number, limit: number): Promise<number[]> {
  const rows = await clientOf(database()).$queryRaw<{ position: number }[]>`
    SELECT position FROM "ImportItem"
    WHERE "importId" = ${importId} AND outcome = 'pending' AND kept @> ${UNREPAIRED}::jsonb AND position > ${after}
    ORDER BY position LIMIT ${limit}`;
  return rows.map(({ position }) => position);
}

/**
 * In how many items and places damaged characters are repaired, and in how many items they stay as they are in the
 * file.
 */
export async function countRepairs(
  importId: string,
): Promise<{ items: number; places: number; unused: number }> {
  const [row] = await clientOf(database()).$queryRaw<[{ items: number; places: number; unused: number }]>`
    SELECT count(DISTINCT item.position)::int AS items, COALESCE(sum((repair ->> 'count')::int), 0)::int AS places,
      (SELECT count(*)::int FROM "ImportItem" own 
        WHERE own."importId" = ${importId} AND own.outcome = 'pending' AND own.kept @> ${UNREPAIRED}::jsonb) AS unused
    FROM "ImportItem" item, jsonb_array_elements(item.content -> 'item' -> 'repairs') repair
    WHERE item."importId" = ${importId} AND item.kind = 'story'`;
  return row;
}

/** How many old addresses an import redirects. */
export const countOldPaths = (importId: string): Promise<number> =>
  clientOf(database()).importItem.count({ where: { importId, oldPath: { not: '' } } });

/** How many authors and topics an import adds or changes. */
export const countNamed = (importId: string): Promise<number> =>
  clientOf(database()).importItem.count({
    where: {
      ...{ importId, kind: { in: ['author', 'topic'] } },
      OR: ['made', 'changed'].map(plan => ({ content: { path: ['plan'], equals: plan } })),
    },
  });

/** What an import loses, the most frequent first. */
export function listLosses(importId: string): Promise<LossLine[]> {
  return clientOf(database()).$queryRaw<LossLine[]>`
    SELECT loss.key AS kind, sum((loss.value ->> 'count')::int)::int AS count, count(*)::int AS items,
      COALESCE((array_agg(loss.value -> 'places' ->> 0 ORDER BY item.position))[1], '') AS place,
      (array_agg(item.title ORDER BY item.position))[1] AS title
    FROM "ImportItem" item, jsonb_each(item.losses) loss
    WHERE item."importId" = ${importId} GROUP BY 1 ORDER BY 2 DESC, 1`;
}

/** The names of one kind in the stories of an import, the most frequent first. */
export function listNames(importId: string, kind: NameKind, limit: number): Promise<NameLine[]> {
  return clientOf(database()).$queryRaw<NameLine[]>`
    SELECT named ->> 'foreignId' AS "foreignId", max(named ->> 'name') AS name, count(*)::int AS items
    FROM "ImportItem" item, jsonb_array_elements(item.content -> 'item' -> ${kind}::text) named
    WHERE item."importId" = ${importId} AND item.kind = 'story'
    GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${limit}`;
}

/** What the last import wrote about an author or topic; null without one. */
export async function lastWritten(namedId: string, connection: Connection): Promise<ItemContent | null> {
  const row = await clientOf(connection).importItem.findFirst({
    where: { namedId, outcome: { in: ['made', 'changed', 'unchanged'] } },
    orderBy: [{ import: { startedAt: 'desc' } }, { position: 'desc' }],
    select: { content: true },
  });
  return row && (row.content as ItemContent | null);
}

/** Whether the newsroom published a story of an import, or changed what readers have of one that the import published. */
export async function hasPublished(importId: string, connection: Connection): Promise<boolean> {
  const rows = await clientOf(connection).$queryRaw<object[]>`
    SELECT FROM "ImportItem" item JOIN "Story" story ON story.id = item."storyId"
    LEFT JOIN "ImportOrigin" origin ON origin."storyId" = story.id
    WHERE item."importId" = ${importId} AND item.outcome <> 'undone' AND story."firstPublishedAt" IS NOT NULL
      AND story."liveRevisionId" IS DISTINCT FROM COALESCE(origin."publishedRevisionId", '') LIMIT 1`;
  return rows.length > 0;
}
