import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import { publicOrigin } from '@/server/origins';
import { INDEX_NOW, type IndexNowPing, type Ping, type WebSubPing } from '@/server/jobs/pings';
import { FEED_FILES, feedAddress, type FeedFormat } from '@/domain/story/feed-address';
import { contentKey, type Job } from '@/server/store/jobs/queue';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';

/** The lists a live story is on: its section, its topics and those of its authors who have pages. */
export interface StoryPlaces {
  sectionId: string | null;
  topicIds: string[];
  authorIds: string[];
}

/**
 * The pings to hubs and search engines about a story that was published, changed or withdrawn.
 * @param address where readers find or found it
 * @param places where it was listed before, and where it is now
 */
export function announcements(
  address: string | null,
  places: StoryPlaces[],
  edition: Edition,
  sections: Section[],
  facts: Pick<PublishingFacts, 'hubs' | 'indexNowKey' | 'topics' | 'authors'>,
): Job[] {
  const { hubs, indexNowKey } = facts;
  const jobs: Job[] = [];
  if (hubs.length) {
    const feeds = feedsOf(places, edition, sections, facts);
    jobs.push(...hubs.map(hub => pingJob('websub', { hub, feeds } satisfies WebSubPing)));
  }
  if (indexNowKey && address) {
    const data: IndexNowPing = { endpoint: INDEX_NOW, key: indexNowKey, urls: [publicOrigin() + address] };
    jobs.push(pingJob('indexnow', data));
  }
  return jobs;
}

/** Equal pings that wait at the same time are sent once. */
const pingJob = (task: Ping, payload: unknown): Job => ({ task, payload, key: contentKey(task, payload) });

function feedsOf(
  places: StoryPlaces[],
  edition: Edition,
  sections: Section[],
  { topics, authors }: Pick<PublishingFacts, 'topics' | 'authors'>,
): string[] {
  const topicIds = new Set(places.flatMap(place => place.topicIds));
  const authorIds = new Set(places.flatMap(place => place.authorIds));
  const trails = places.flatMap(({ sectionId }) => {
    const trail = sectionId ? sectionTrail(sections, sectionId) : [];
    return trail.map((_, index) => sectionAddress(edition, trail.slice(0, index + 1)));
  });
  const pages = [
    frontAddress(edition),
    ...trails,
    ...topics.filter(({ id }) => topicIds.has(id)).map(({ slug }) => topicAddress(edition, slug)),
    ...authors.filter(({ id }) => authorIds.has(id)).map(({ slug }) => authorAddress(edition, slug)),
  ];
  const formats = Object.keys(FEED_FILES) as FeedFormat[];
  return [...new Set(pages)].flatMap(page =>
    formats.map(format => publicOrigin() + feedAddress(page, format)),
  );
}
