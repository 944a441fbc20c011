import { textInEdition } from '@/domain/paper/by-language';
import { bodyToText } from '@/domain/document/write';
import type { Edition } from '@/domain/paper/edition';
import { textKind } from '@/domain/search/text-kind';
import { logger } from '@/server/log';
import { runTask } from '@/server/work/pool';
import { liveTexts, entryWords } from './indexed-texts';
import type { StoryWords } from '@/server/writing-systems/search-words';
import { inTransaction, type Connection } from '@/server/store/database';
import { listTopics, loadEditions, type TopicRecord } from '@/server/store/paper/paper';
import {
  deleteFromSearchQueue,
  listStoriesToIndex,
  lockStoriesToIndex,
  postponeIndexing,
  writeSearchEntries,
  type Indexable,
  type SearchEntry,
} from '@/server/store/search/search-entries';

/** Increment when the form of entries changes, so that all of them are rebuilt. */
export const SEARCH_FORM = 4;
const BATCH = 50;
const LONGEST_TEXT = 1_000_000;

type NamedTopic = Pick<TopicRecord, 'id' | 'names'>;

/** Indexes live stories, replacing their entries. @param topics at least those of the stories */
export async function indexStories(
  stories: Indexable[],
  editions: Edition[],
  topics: NamedTopic[],
  connection: Connection,
): Promise<void> {
  const words = new Map<string, string>();
  const covered = stories.filter(({ isCovered }) => isCovered).map(({ storyId }) => storyId);
  const live = await entryWords(covered, { drafts: false }, connection);
  const entries: SearchEntry[] = [];
  for (const story of stories) {
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const made = await entryOf(story, edition, topics, live.get(story.storyId) ?? '');
    for (const [word, spelling] of made.known) words.set(word, spelling);
    entries.push(made.entry);
  }
  const known = [...words].map(([word, spelling]) => ({ word, spelling }));
  await writeSearchEntries(entries, known, connection);
}

async function entryOf(
  story: Indexable,
  edition: Edition,
  topics: NamedTopic[],
  live: string,
): Promise<{ entry: SearchEntry; known: StoryWords['known'] }> {
  const { storyId, revisionId, editionId, sectionId, publishedAt } = story;
  const { bylines, topicIds } = story.fields;
  const text = [bodyToText(story.body), live].filter(Boolean).join('\n').slice(0, LONGEST_TEXT);
  const named = topics.filter(({ id }) => topicIds.includes(id));
  const topicNames = named.map(topic => textInEdition(topic.names, edition));
  const texts = { ...liveTexts(story.fields, topicNames), body: text };
  const { known, ...lexemes } = await runTask('storyWords', texts, text.length);
  const { lang, secondLang } = edition;
  const entry = {
    storyId,
    revisionId,
    form: SEARCH_FORM,
    editionId,
    sectionId,
    authorIds: [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))],
    kind: textKind(story.body, story.isCovered),
    publishedAt,
    languages: [lang, ...(secondLang ? [secondLang] : [])],
    ...lexemes,
    text,
  };
  return { entry, known };
}

/**
 * Brings the search index up to date: after an update with another format of entries, after a paper was loaded by other
 * means, or when the database was repaired manually. The database lists the stories that need it. Several processes may
 * run it at once.
 * @param signal ends it after the current batch; finished batches are kept
 */
export async function repairSearchIndex(signal?: AbortSignal): Promise<void> {
  const began = performance.now();
  let stories = 0;
  for (let progress = true; progress;) {
    signal?.throwIfAborted();
    const waiting = await listStoriesToIndex(SEARCH_FORM, BATCH);
    if (!waiting.length) break;
    progress = await inTransaction(async connection => {
      const { readable: toIndex, unreadable } = await lockStoriesToIndex(waiting, SEARCH_FORM, connection);
      // Otherwise they would stay at the head of the queue and block it.
      if (unreadable.length) await postponeIndexing(unreadable, connection);
      if (toIndex.length) {
        const ids = [...new Set(toIndex.flatMap(({ fields }) => fields.topicIds))];
        const topics = await listTopics({ ids, limit: ids.length }, connection);
        await indexStories(toIndex, await loadEditions(connection), topics, connection);
      }
      stories += toIndex.length;
      const done = await deleteFromSearchQueue(waiting, SEARCH_FORM, connection);
      // With none, another process has locked these.
      return toIndex.length + unreadable.length + done > 0;
    });
  }
  if (stories) logger.info({ stories, ms: Math.round(performance.now() - began) }, 'indexed for search');
}
