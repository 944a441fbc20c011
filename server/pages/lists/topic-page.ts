import { topicAddress } from '@/domain/story/address';
import { textIn, textInEdition } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import { listEditionsWith, listTopicsBeside } from '@/server/store/pages/around';
import type { TopicRecord } from '@/server/store/paper/paper';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { frameOf, versionsIn } from '../frame';
import { listJsonLd } from '@/server/syndication/json-ld';
import { pageOfStories } from './paging';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const BESIDE = 12;

/** One page of a topic's stories in an edition; null when there is no such page. */
export async function topicPage(
  edition: Edition,
  topic: TopicRecord,
  paper: PaperStructure,
  pageNumber: number,
  now: Date,
) {
  const { editions, sections } = paper;
  const address = topicAddress(edition, topic.slug);
  const [page, besideIds, editionIds] = await Promise.all([
    pageOfStories({ editionId: edition.id, topicIds: [topic.id] }, address, pageNumber),
    listTopicsBeside(edition.id, topic.id, BESIDE),
    listEditionsWith({ topicId: topic.id }),
  ]);
  if (!page) return null;
  const versions = new Map(
    editions
      .filter(({ id }) => editionIds.includes(id))
      .map(other => [other.id, topicAddress(other, topic.slug)]),
  );
  const frame = frameOf({ path: page.path, edition, versions, feedsAt: address, now }, paper);
  const stories = await teasersOf(page.live, editions, sections);
  const view = {
    frame,
    name: textInEdition(topic.names, edition),
    description: textInEdition(topic.descriptions, edition),
    stories,
    pages: page.pages,
    beside: besideIds.flatMap(id =>
      topicLink(
        paper.topics.find(other => other.id === id),
        edition,
      ),
    ),
    // A later page has no counterpart in other editions.
    versions: pageNumber === 1 ? versionsIn(frame, editions, versions) : [],
    jsonLd: listJsonLd(textIn(topic.names, edition.lang), page.path, stories),
  };
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...stories.map(({ id }) => keyOf.story(id))],
  };
}

/** A topic as a link to its page in an edition; none for a topic that is no more. */
export function topicLink(
  topic: TopicRecord | undefined,
  edition: Edition,
): { label: string; href: string }[] {
  return topic
    ? [{ label: textInEdition(topic.names, edition), href: topicAddress(edition, topic.slug) }]
    : [];
}
