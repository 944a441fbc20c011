import type { BreakingNews } from '@/domain/front/api';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** The bar of breaking news as it is written. */
export interface NewBreakingNews {
  editionId: string;
  text: string;
  storyId: string | null;
  startedAt: Date;
  expiresAt: Date;
  personId: string;
}

/** Replaces the bar of an edition; an unchanged text keeps its start time. */
export async function putBreakingNews(news: NewBreakingNews, connection: Connection): Promise<void> {
  const { editionId, ...data } = news;
  const unchanged = await clientOf(connection).breakingNews.findFirst({
    where: { editionId, text: news.text, expiresAt: { gt: news.startedAt } },
    select: { startedAt: true },
  });
  const update = { ...data, ...unchanged };
  await clientOf(connection).breakingNews.upsert({ where: { editionId }, create: news, update });
}

/** Removes the bar of an edition. */
export async function deleteBreakingNews(editionId: string, connection: Connection): Promise<void> {
  await clientOf(connection).breakingNews.deleteMany({ where: { editionId } });
}

/** The bar of an edition that has not expired, or null. */
export async function loadBreakingNews(editionId: string, now: Date): Promise<BreakingNews | null> {
  const row = await clientOf(database()).breakingNews.findFirst({
    where: { editionId, expiresAt: { gt: now } },
    select: { text: true, storyId: true, expiresAt: true },
  });
  return row && { ...row, expiresAt: row.expiresAt.toISOString() };
}
