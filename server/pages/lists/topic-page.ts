import { topicAddress } from '@/domain/story/address';
import { foreignLanguageOf, textIn, textInEdition } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import { loadTopicWays } from '@/server/store/pages/around';
import type { TopicRecord } from '@/server/store/paper/paper';
import { keyOf } from '@/server/press/surrogate-keys';
import { frameOf, versionsIn } from '../frame';
import { listJsonLd } from '@/server/pages/structured-data/json-ld';
import { readListPage, type ListStart } from './paging';
import { placeFilter, type ReaderPlace } from '../place';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const MAX_RELATED = 12;

/** One page of a topic's stories in an edition; null when there is no such page. */
export async function topicPage(
  place: Extract<ReaderPlace, { kind: 'topic' }>,
  paper: PaperStructure,
  start: ListStart,
  now: Date,
) {
  const { edition, topic } = place;
  const { editions } = paper;
  const address = topicAddress(edition, topic.slug);
  const [page, { related, editionIds }] = await Promise.all([
    readListPage(placeFilter(place, paper), { path: address, start }, {}),
    loadTopicWays(edition.id, topic.id, MAX_RELATED),
  ]);
  if (!page) return null;
  const versions = new Map(
    editions
      .filter(({ id }) => editionIds.includes(id))
      .map(other => [other.id, topicAddress(other, topic.slug)]),
  );
  const frame = frameOf({ path: page.path, edition, versions, feedsAt: address, now }, paper);
  const stories = teasersOf(page.stories, paper);
  const view = {
    frame,
    name: textInEdition(topic.names, edition),
    description: textInEdition(topic.descriptions, edition),
    foreign: {
      name: foreignLanguageOf(topic.names, edition),
      description: foreignLanguageOf(topic.descriptions, edition),
    },
    stories,
    turns: page.turns,
    related: related.map(other => topicLink(other, edition)),
    // A later page has no counterpart in other editions.
    versions: start === null ? versionsIn(frame, editions, versions) : [],
    jsonLd: listJsonLd(textIn(topic.names, edition.lang), page.path, stories),
  };
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...stories.map(({ id }) => keyOf.story(id))],
  };
}

/** A topic as a link to its page in an edition. */
export function topicLink(topic: TopicRecord, edition: Edition) {
  const foreign = foreignLanguageOf(topic.names, edition);
  return {
    label: textInEdition(topic.names, edition),
    ...(foreign && { foreign }),
    href: topicAddress(edition, topic.slug),
  };
}
