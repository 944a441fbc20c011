import { textInEdition } from '@/domain/paper/by-language';
import { bodyToText } from '@/domain/document/write';
import type { Edition } from '@/domain/paper/edition';
import { knownWords } from '@/domain/search/known-words';
import { indexText } from '@/domain/search/tokens';
import { printedFields } from '@/domain/story/second-texts';
import { logger } from '@/server/log';
import { pinyinLexemes } from '@/server/writing-systems/pinyin-words';
import { entryWords } from './entry-words';
import { inTransaction, type Connection } from '@/server/store/database';
import { listTopics, loadEditions, type TopicRecord } from '@/server/store/paper/paper';
import {
  deleteFromSearchQueue,
  listStoriesToIndex,
  lockStoriesToIndex,
  postponeIndexing,
  writeSearchEntries,
  type Indexable,
  type KnownWord,
  type SearchEntry,
} from '@/server/store/search/search-entries';

/** Raised whenever entries change their form, so that all of them are made again. */
export const SEARCH_FORM = 3;
const BATCH = 50;
/** What the vectors of a story may take; together, twice for two languages, less than PostgreSQL's megabyte. */
const BYTES = { headline: 4000, besides: 20_000, body: 400_000 };
const LONGEST_TEXT = 1_000_000;
/** How much of a body can be found by how its Chinese words are read, in UTF-16 units. */
const READ_ALOUD = 5000;

type NamedTopic = Pick<TopicRecord, 'id' | 'names'>;

/** Puts live stories into the search, in place of what it knew of them. @param topics at least those of the stories */
export async function indexStories(
  stories: Indexable[],
  editions: Edition[],
  topics: NamedTopic[],
  connection: Connection,
): Promise<void> {
  const words = new Map<string, string>();
  const covered = stories.filter(({ isCovered }) => isCovered).map(({ storyId }) => storyId);
  const live = await entryWords(covered, { drafts: false }, connection);
  const entries = stories.map(story => {
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const made = entryOf(story, edition, topics, live.get(story.storyId) ?? '');
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
  live: string,
): { entry: SearchEntry; words: KnownWord[] } {
  const { storyId, revisionId, editionId, sectionId, publishedAt } = story;
  const fields = printedFields(story.fields);
  const text = [bodyToText(story.body), live].filter(Boolean).join('\n').slice(0, LONGEST_TEXT);
  const { kicker, headline, standfirst, dateline, bylines } = fields;
  const named = topics.filter(({ id }) => fields.topicIds.includes(id));
  const names = [
    ...bylines.map(({ name }) => name),
    ...named.map(topic => textInEdition(topic.names, edition)),
    dateline,
  ];
  const besides = [kicker, standfirst, ...names].join('\n');
  const { lang, secondLang } = edition;
  const entry = {
    storyId,
    revisionId,
    form: SEARCH_FORM,
    editionId,
    sectionId,
    authorIds: [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))],
    publishedAt,
    languages: [lang, ...(secondLang ? [secondLang] : [])],
    headline: withPinyin(indexText(headline, BYTES.headline), headline, true),
    besides: withPinyin(indexText(besides, BYTES.besides), besides, true),
    body: withPinyin(
      indexText([text, fields.lead?.caption ?? ''].join('\n'), BYTES.body),
      text.slice(0, READ_ALOUD),
      false,
    ),
    text,
  };
  const words = [...knownWords([headline, kicker, standfirst], names, text)];
  return { entry, words: words.map(([word, spelling]) => ({ word, spelling })) };
}

/** Lexemes followed by those of how the text is read, which come last so that they part no phrase. */
const withPinyin = (lexemes: string, text: string, each: boolean) =>
  [lexemes, ...pinyinLexemes(text, each)].join(' ');

/**
 * Makes the search agree with what is live: after an update that makes entries in another way, after a paper was
 * loaded by other means, or when the database was repaired by hand. The database knows which stories need it.
 * Several processes may do it at once.
 * @param signal ends it after the batch at hand; what is done stays done
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
      // They would be at the head of the queue again, and nothing behind them would have its turn.
      if (unreadable.length) await postponeIndexing(unreadable, connection);
      if (toIndex.length) {
        const ids = [...new Set(toIndex.flatMap(({ fields }) => fields.topicIds))];
        const topics = await listTopics({ ids, limit: ids.length }, connection);
        await indexStories(toIndex, await loadEditions(connection), topics, connection);
      }
      stories += toIndex.length;
      const done = await deleteFromSearchQueue(waiting, SEARCH_FORM, connection);
      // Without any, another process has these.
      return toIndex.length + unreadable.length + done > 0;
    });
  }
  if (stories) logger.info({ stories, ms: Math.round(performance.now() - began) }, 'indexed for search');
}
