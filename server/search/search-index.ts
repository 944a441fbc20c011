import { textInEdition } from '@/domain/paper/by-language';
import { bodyToText } from '@/domain/document/write';
import type { Edition } from '@/domain/paper/edition';
import { knownWords } from '@/domain/search/known-words';
import { indexText } from '@/domain/search/tokens';
import { logger } from '@/server/log';
import { inTransaction, type Connection } from '@/server/store/database';
import { listTopics, loadEditions, type TopicRecord } from '@/server/store/paper/paper';
import {
  deleteStaleSearchEntries,
  listStoriesToIndex,
  lockStoriesToIndex,
  writeSearchEntries,
  type Indexable,
  type KnownWord,
  type SearchEntry,
} from '@/server/store/search/search-entries';

/** Raised whenever entries are made in another way, so that all of them are made anew. */
const FORM = 1;
const BATCH = 50;
/** What the vectors of a story may take; together, twice for two languages, less than PostgreSQL's megabyte. */
const BYTES = { headline: 4000, besides: 20_000, body: 400_000 };
const LONGEST_TEXT = 1_000_000;

type NamedTopic = Pick<TopicRecord, 'id' | 'names'>;

/** Puts live stories into the search, in place of what it knew of them. @param topics at least those of the stories */
export async function indexStories(
  stories: Indexable[],
  editions: Edition[],
  topics: NamedTopic[],
  connection: Connection,
): Promise<void> {
  const words = new Map<string, string>();
  const entries = stories.map(story => {
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const made = entryOf(story, edition, topics);
    for (const { word, spelling } of made.words) words.set(word, spelling);
    return made.entry;
  });
  const known = [...words].map(([word, spelling]) => ({ word, spelling }));
  await writeSearchEntries(entries, known, connection);
}

function entryOf(
  story: Indexable,
  edition: Edition,
  topics: NamedTopic[],
): { entry: SearchEntry; words: KnownWord[] } {
  const { storyId, revisionId, editionId, sectionId, publishedAt, fields } = story;
  const text = bodyToText(story.body).slice(0, LONGEST_TEXT);
  const { kicker, headline, standfirst, dateline, bylines } = fields;
  const named = topics.filter(({ id }) => fields.topicIds.includes(id));
  const names = [
    ...bylines.map(({ name }) => name),
    ...named.map(topic => textInEdition(topic.names, edition)),
    dateline,
  ];
  const { lang, secondLang } = edition;
  const entry = {
    storyId,
    revisionId,
    form: FORM,
    editionId,
    sectionId,
    authorIds: [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))],
    publishedAt,
    languages: [lang, ...(secondLang ? [secondLang] : [])],
    headline: indexText(headline, BYTES.headline),
    besides: indexText([kicker, standfirst, ...names].join('\n'), BYTES.besides),
    body: indexText([text, fields.lead?.caption ?? ''].join('\n'), BYTES.body),
    text,
  };
  const words = [...knownWords([headline, kicker, standfirst], names, text)];
  return { entry, words: words.map(([word, spelling]) => ({ word, spelling })) };
}

/**
 * Makes the search agree with what is live: after an update that makes entries in another way, after a paper was
 * loaded past the newsroom, or when somebody mended the database by hand. Several processes may do it at once.
 * @param signal ends it after the batch at hand; what is done stays done
 */
export async function repairSearchIndex(signal?: AbortSignal): Promise<void> {
  await deleteStaleSearchEntries();
  const began = performance.now();
  const ids = await listStoriesToIndex(FORM);
  for (let first = 0; first < ids.length; first += BATCH) {
    signal?.throwIfAborted();
    await inTransaction(async connection => {
      const stories = await lockStoriesToIndex(ids.slice(first, first + BATCH), FORM, connection);
      if (!stories.length) return;
      const topicIds = [...new Set(stories.flatMap(({ fields }) => fields.topicIds))];
      const topics = topicIds.length
        ? await listTopics({ ids: topicIds, limit: topicIds.length }, connection)
        : [];
      await indexStories(stories, await loadEditions(connection), topics, connection);
    });
  }
  if (!ids.length) return;
  logger.info({ stories: ids.length, ms: Math.round(performance.now() - began) }, 'indexed for search');
}
