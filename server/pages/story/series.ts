import type { Edition } from '@/domain/paper/edition';
import { SERIES_PARTS } from '@/server/store/pages/around';
import type { LiveStory } from '@/server/store/pages/live';
import type { TopicRecord } from '@/server/store/paper/paper';
import { lineOf } from '../lists/most-viewed-page';
import { topicLink } from '../lists/topic-page';

/** A series with the parts that are listed with a story, in order. */
export interface Series {
  topic: TopicRecord;
  parts: LiveStory[];
}

/**
 * The series of a story: the first of its topics that is a series with other parts.
 * @param topics those of the story
 * @param parts the newest parts of all of its series, newest first
 */
export function seriesOf(topics: TopicRecord[], parts: LiveStory[]): Series | null {
  for (const topic of topics.filter(({ isSeries }) => isSeries)) {
    const own = parts.filter(({ fields }) => fields.topicIds.includes(topic.id));
    if (own.length > 1) return { topic, parts: own.toReversed() };
  }
  return null;
}

/** The series as the page shows it. Parts have numbers only where all of them are listed. */
export function seriesView({ topic, parts }: Series, edition: Edition) {
  return { ...topicLink(topic, edition), parts: parts.map(lineOf), isWhole: parts.length < SERIES_PARTS };
}
