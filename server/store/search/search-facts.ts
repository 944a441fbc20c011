import { LRUCache } from 'lru-cache';
import { prisma } from '../prisma';
import { stopWordDictionary } from './search-languages';
import { dayOf, type StoryTimes } from './search-places';

/** Whether a word is on PostgreSQL's list of stop words, by `configuration word`. */
const isStopWord = new LRUCache<string, boolean>({ max: 20_000 });

/** How long publication counts are cached: newer stories hardly change them. */
const TIMES_FOR_MS = 60_000;

/** This many recent days are counted separately, earlier times by month. */
const DAYS = 62;

type TimesByEdition = Map<string, StoryTimes>;
let kept: { until: number; times: TimesByEdition } | undefined;

/** The facts that are needed to write a search. */
export interface SearchFacts {
  /** Stop words, by configuration. */
  stopWords: Map<string, Set<string>>;
  /** When the stories of these editions were published, in total. */
  timesOf(editionIds: string[]): StoryTimes;
}

/**
 * Reads the facts that are not cached, in one statement or none.
 * @param words of the query, folded
 */
export async function loadSearchFacts(words: string[], configurations: string[]): Promise<SearchFacts> {
  const withStopWords = configurations.filter(name => stopWordDictionary(name) !== null);
  const isKnown = words.every(word => withStopWords.every(name => isStopWord.has(`${name} ${word}`)));
  const now = Date.now();
  if (!isKnown || !kept || kept.until < now) await readFacts(words, withStopWords, now);
  const { times } = kept!;
  return {
    stopWords: new Map(
      configurations.map(name => [name, new Set(words.filter(word => isStopWord.get(`${name} ${word}`)))]),
    ),
    timesOf: ids => joinedTimes(ids.map(id => times.get(id) ?? [])),
  };
}

interface FactsRow {
  stopWords: { name: string; word: string; common: boolean }[] | null;
  times: { editionId: string; key: string; stories: number }[] | null;
}

async function readFacts(words: string[], configurations: string[], now: number): Promise<void> {
  const firstDay = new Date(now - DAYS * 86_400_000).toISOString().slice(0, 10);
  const [row] = await prisma().$queryRaw<[FactsRow]>`
    SELECT (
      SELECT jsonb_agg(jsonb_build_object('name', name, 'word', word,
        'common', ts_lexize(dictionary::regdictionary, word) = '{}'))
      FROM unnest(${configurations}::text[], ${configurations.map(stopWordDictionary)}::text[])
        AS given(name, dictionary), unnest(${words}::text[]) AS word
    ) AS "stopWords", (
      SELECT jsonb_agg(jsonb_build_object('editionId', "editionId", 'key', key, 'stories', stories) ORDER BY key DESC)
      FROM "LiveCount" WHERE stories > 0
      AND (kind = 'day' AND key >= ${firstDay} OR kind = 'month' AND key < ${firstDay.slice(0, 7)})
    ) AS times`;
  for (const { name, word, common } of row.stopWords ?? []) isStopWord.set(`${name} ${word}`, common);
  const times: TimesByEdition = new Map();
  for (const { editionId, key, stories } of row.times ?? []) {
    const list = times.get(editionId) ?? [];
    list.push({ day: dayOf(new Date(`${key.padEnd(10, '-01')}T00:00:00Z`)), stories });
    times.set(editionId, list);
  }
  kept = { until: now + TIMES_FOR_MS, times };
}

/** The times of several editions as one list. */
function joinedTimes(lists: StoryTimes[]): StoryTimes {
  const byDay = new Map<number, number>();
  for (const { day, stories } of lists.flat()) byDay.set(day, (byDay.get(day) ?? 0) + stories);
  return [...byDay].map(([day, stories]) => ({ day, stories })).sort((a, b) => b.day - a.day);
}
