import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import { INDEX_NOW, type IndexNowPing, type WebSubPing } from '@/server/syndication/pings';
import { feedAddress } from '@/server/syndication/feeds/feed-address';
import { publicOrigin } from '@/server/pages/paper';
import { FEED_FILES, type FeedFormat } from '@/server/pages/resolve';
import { currentAddress } from '@/server/store/stories/addresses';
import type { Connection } from '@/server/store/database';
import { contentKey, enqueue, type Job } from '@/server/store/jobs/queue';
import { listSlugs, loadPaperSettings } from '@/server/store/paper/paper';

/** Where a live story stands: its section, its topics and those of its authors who have pages. */
export interface StoryPlaces {
  sectionId: string | null;
  topicIds: string[];
  authorIds: string[];
}

/**
 * Asks for the pings that tell hubs and search engines of a story that came out, changed or was withdrawn, in the
 * transaction that does it.
 * @param places where it stood before, and where it stands now
 */
export async function announce(
  storyId: string,
  places: StoryPlaces[],
  edition: Edition,
  sections: Section[],
  connection: Connection,
): Promise<void> {
  const { hubs, indexNowKey } = await loadPaperSettings(connection);
  const jobs: Job[] = [];
  if (hubs.length) {
    const feeds = await feedsOf(places, edition, sections, connection);
    jobs.push(...hubs.map(hub => pingJob('websub', { hub, feeds } satisfies WebSubPing)));
  }
  const address = indexNowKey ? await currentAddress(storyId, connection) : null;
  if (address) {
    const data: IndexNowPing = { endpoint: INDEX_NOW, key: indexNowKey, urls: [publicOrigin() + address] };
    jobs.push(pingJob('indexnow', data));
  }
  await enqueue(jobs, connection);
}

/** Pings that say the same and wait at the same time are sent once. */
const pingJob = (task: string, payload: unknown): Job => ({ task, payload, key: contentKey(task, payload) });

async function feedsOf(
  places: StoryPlaces[],
  edition: Edition,
  sections: Section[],
  connection: Connection,
): Promise<string[]> {
  const slugs = await listSlugs(
    {
      topicIds: places.flatMap(({ topicIds }) => topicIds),
      authorIds: places.flatMap(({ authorIds }) => authorIds),
    },
    connection,
  );
  const trails = places.flatMap(({ sectionId }) => {
    const trail = sectionId ? sectionTrail(sections, sectionId) : [];
    return trail.map((_, index) => sectionAddress(edition, trail.slice(0, index + 1)));
  });
  const pages = [
    frontAddress(edition),
    ...trails,
    ...slugs.topics.map(slug => topicAddress(edition, slug)),
    ...slugs.authors.map(slug => authorAddress(edition, slug)),
  ];
  const formats = Object.keys(FEED_FILES) as FeedFormat[];
  return [...new Set(pages)].flatMap(page =>
    formats.map(format => publicOrigin() + feedAddress(page, format)),
  );
}
