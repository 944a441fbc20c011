import { findNamed } from '../paper/named';
import { listTopics, loadAuthorProfile, type AuthorProfile, type TopicRecord } from '../paper/paper';
import { prisma } from '../prisma';

/** Topics and authors with these words in a name who have live stories, with the editions that have them. */
export interface NamedFound {
  topics: (TopicRecord & { editionIds: string[] })[];
  authors: (AuthorProfile & { editionIds: string[] })[];
}

/** @param most how many of each */
export async function findNamedWithStories(words: string, most: number): Promise<NamedFound> {
  const [topicNames, authorNames] = await Promise.all([
    findNamed('topics', words, most),
    findNamed('authors', words, most),
  ]);
  const topicIds = topicNames.map(({ id }) => id);
  const keys = [...topicIds, ...authorNames.map(({ id }) => id)];
  if (!keys.length) return { topics: [], authors: [] };
  const [counts, topics, profiles] = await Promise.all([
    prisma().liveCount.findMany({
      where: { kind: { in: ['topic', 'author'] }, key: { in: keys }, stories: { gt: 0 } },
      select: { key: true, editionId: true },
    }),
    topicIds.length ? listTopics({ ids: topicIds, limit: topicIds.length }) : [],
    Promise.all(authorNames.map(({ slug }) => loadAuthorProfile(slug))),
  ]);
  const withStories = <Record extends { id: string }>(records: (Record | null)[]) =>
    records.flatMap(record => {
      const editionIds = counts.filter(({ key }) => key === record?.id).map(({ editionId }) => editionId);
      return record && editionIds.length ? [{ ...record, editionIds }] : [];
    });
  return { topics: withStories(topics), authors: withStories(profiles) };
}
