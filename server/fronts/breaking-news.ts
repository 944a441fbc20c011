import { z } from 'zod';
import { Id } from '@/domain/api/ids';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import type { JobHandler } from '@/server/jobs/job-handler';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { deleteBreakingNews, putBreakingNews } from '@/server/store/fronts/breaking-news';
import { unknownFrontIds } from '@/server/store/fronts/fronts';
import { enqueue } from '@/server/store/jobs/queue';
import { notifyPurge } from '@/server/store/purges';
import { loadLiveFields } from '@/server/store/stories/stories';
import { changeFront, frontPlace, purgeOfFront } from './front-change';

export const EXPIRE_BREAKING_NEWS = 'expire-breaking-news';

/** Breaking news lasts for a day at most. */
const LONGEST_MINUTES = 24 * 60;

const News = z.strictObject({
  text: z.string().trim().min(1).max(160),
  storyId: z.nullable(Id),
  minutes: z.int().min(1).max(LONGEST_MINUTES),
});

/**
 * Sets breaking news above the front of an edition, replacing any other, until it expires. Where a second person is
 * required, its words are the headline of a live story.
 * @param editionId also the id of the edition's front
 * @throws Refused 403, 404 or 422
 */
export async function breakNews(actor: Actor, editionId: string, input: unknown, now: Date): Promise<void> {
  const { owner, edition } = await editionFront(actor, editionId);
  const { minutes, ...news } = parseInput(News, input);
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  const event = { actor, kind: 'front.break-news' as const, data: { text: news.text }, now };
  await changeFront(
    owner,
    event,
    async connection => {
      const named = { stories: news.storyId ? [news.storyId] : [], media: [], sections: [], topics: [] };
      const unknown = await unknownFrontIds(named, edition.id, connection);
      if (unknown.stories.length) throw new Refused(422, 'no-such-story', { field: 'storyId' });
      if (edition.fourEyes) await requireLiveHeadline(news, connection);
      const { personId } = actor;
      await putBreakingNews({ ...news, editionId, startedAt: now, expiresAt, personId }, connection);
      const job = {
        task: EXPIRE_BREAKING_NEWS,
        payload: { editionId },
        key: `breaking-news:${editionId}`,
        runAt: expiresAt,
      };
      await enqueue([job], connection);
    },
    purgeOfFront(editionId),
  );
}

/** Refuses text other than a live headline, which a second person has published. @throws Refused 422 */
async function requireLiveHeadline(
  { text, storyId }: { text: string; storyId: string | null },
  connection: Connection,
): Promise<void> {
  const live = storyId === null ? null : await loadLiveFields(storyId, connection);
  const headlines = live ? [live.headline, live.secondHeadline].map(headline => headline.trim()) : [];
  if (!headlines.includes(text)) throw new Refused(422, 'not-a-live-headline', { field: 'text' });
}

/** Removes the breaking news of an edition. @throws Refused 403 or 404 */
export async function endBreakingNews(actor: Actor, editionId: string, now: Date): Promise<void> {
  const { owner } = await editionFront(actor, editionId);
  await changeFront(
    owner,
    { actor, kind: 'front.end-breaking-news', data: {}, now },
    connection => deleteBreakingNews(editionId, connection),
    purgeOfFront(editionId),
  );
}

async function editionFront(actor: Actor, editionId: string) {
  const place = await frontPlace(actor, editionId);
  if (place.section) throw notFound('edition');
  return place;
}

const Payload = z.object({ editionId: z.string() });

/** Purges the pages that show expired breaking news; pages rendered from then on have none. */
export const expireBreakingNews: JobHandler = async payload => {
  const { editionId } = Payload.parse(payload);
  const purged = purgeOfFront(editionId);
  await inTransaction(connection => notifyPurge(purged, connection));
  purge(purged);
};
