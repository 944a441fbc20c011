import { prisma } from '../prisma';
import { Prisma } from '../generated/client';
import type { LiveCountKind } from '../generated/enums';

/** What live stories are counted by: ids, months (`2026-11`) and days (`2026-11-26`) of the edition's zone. */
export type { LiveCountKind } from '../generated/enums';

/** How many live stories an edition has in a section, of a topic, by an author, in a month or on a day. */
export interface LiveCount {
  editionId: string;
  key: string;
  stories: number;
  /** When a story was last added, changed or removed. */
  changedAt: Date;
}

const SHOWN = { editionId: true, key: true, stories: true, changedAt: true } as const;

/** The months in which live stories were published, oldest first. */
export function listLiveMonths(): Promise<LiveCount[]> {
  return prisma().liveCount.findMany({
    where: { kind: 'month', stories: { gt: 0 } },
    orderBy: [{ key: 'asc' }, { editionId: 'asc' }],
    select: SHOWN,
  });
}

/** How many live stories there are under these keys. */
export async function countLiveIn(kind: LiveCountKind, keys: string[], editionId: string): Promise<number> {
  const { _sum: sum } = await prisma().liveCount.aggregate({
    where: { editionId, kind, key: { in: keys } },
    _sum: { stories: true },
  });
  return sum.stories ?? 0;
}

/** How many topics or authors have live stories, by edition. */
export async function countLivePlaces(): Promise<
  { editionId: string; kind: 'topic' | 'author'; places: number }[]
> {
  return prisma().$queryRaw`
    SELECT id AS "editionId", kind::text, (
      SELECT count(*)::int FROM "LiveCount" WHERE "editionId" = id AND "LiveCount".kind = given.kind AND stories > 0
    ) AS places
    FROM "Edition", unnest(ARRAY['topic', 'author']::"LiveCountKind"[]) AS given(kind) ORDER BY position, kind`;
}

/** Slugs of the topics or authors with live stories in an edition, in a constant order. */
export async function listLivePlaces(
  editionId: string,
  kind: 'topic' | 'author',
  { limit, skip }: { limit: number; skip: number },
): Promise<string[]> {
  const named = Prisma.raw(kind === 'topic' ? '"Topic"' : '"Author"');
  const rows = await prisma().$queryRaw<{ slug: string }[]>`
    SELECT slug FROM (
      SELECT key FROM "LiveCount"
      WHERE "editionId" = ${editionId} AND kind = ${kind}::"LiveCountKind" AND stories > 0
      ORDER BY key LIMIT ${limit} OFFSET ${skip}
    ) AS place JOIN ${named} AS named ON named.id = key ORDER BY key`;
  return rows.map(({ slug }) => slug);
}
